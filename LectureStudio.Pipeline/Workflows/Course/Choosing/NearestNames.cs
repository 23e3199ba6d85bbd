namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>What somebody may have meant.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>The files and folders whose paths or names are likest, best first; none when nothing is near.</summary>
    public static IReadOnlyList<string> Of(string wanted, IEnumerable<string> files)
    {
        var asked = wanted.ToLowerInvariant();
        var last = asked[(asked.LastIndexOf('/') + 1)..];
        var all = files.Concat(files.SelectMany(Folders)).Distinct(StringComparer.Ordinal);
        return [.. all.Select(p => (Path: p, Distance: Distance(p.ToLowerInvariant(), asked, last))).Where(p => p.Distance <= Math.Max(1, last.Length / 3))
            .OrderBy(p => p.Distance).ThenBy(p => p.Path.Length).ThenBy(p => p.Path, StringComparer.Ordinal).Take(Most).Select(p => p.Path)];
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
    }

    private static int Distance(string path, string asked, string last)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var bare = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        return Math.Min(Steps(path, asked), Math.Min(Steps(name, last), Steps(bare, last)));
    }

    // Levenshtein's distance; far lengths are far apart without looking.
    private static int Steps(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(1, b.Length / 3)) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = a[i - 1] == b[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
