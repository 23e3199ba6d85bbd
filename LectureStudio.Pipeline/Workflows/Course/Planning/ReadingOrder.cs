using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>The order in which the source's author means its documents to be read: along the links of the overview and of lists of contents, then by folder and numbered name.</summary>
internal static partial class ReadingOrder
{
    /// <summary>A list of contents has so many links at least, and at most so many words for each.</summary>
    private const int FewestLinks = 3;
    private const int MostWordsPerLink = 30;

    /// <summary>The paths in reading order.</summary>
    /// <param name="documents">Paths of the chosen documents.</param>
    /// <param name="files">What the scan knows of them.</param>
    /// <param name="overview">Goes first; empty for none.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> documents, IReadOnlyList<ScannedFile> files, string overview)
    {
        var scanned = files.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var left = documents.ToHashSet(StringComparer.Ordinal);
        var order = new List<string>(documents.Count);
        if (left.Contains(overview)) Follow(overview, isOverview: true);
        foreach (var path in documents.Order(ByNumber.Comparer))
            Follow(path, isOverview: false);
        return order;

        // A stack rather than recursion: contents may be nested deeply, or lead in circles.
        void Follow(string start, bool isOverview)
        {
            var walk = new Stack<string>([start]);
            while (walk.TryPop(out var path))
            {
                if (!left.Remove(path)) continue;
                order.Add(path);
                if (!scanned.TryGetValue(path, out var file) || !((isOverview && path == start) || IsContents(file))) continue;
                foreach (var link in file.Links.Reverse()) walk.Push(link);
            }
        }
    }

    /// <summary>Whether a document is a list of contents rather than prose with links in it.</summary>
    private static bool IsContents(ScannedFile file) => file.Links.Count >= FewestLinks && file.Words <= file.Links.Count * MostWordsPerLink;

    /// <summary>Folder by folder, the folder's own page first, numbers by their value: 2-setup before 10-deploy.</summary>
    internal sealed partial class ByNumber : IComparer<string>
    {
        public static ByNumber Comparer { get; } = new();

        public int Compare(string? x, string? y)
        {
            var (a, b) = (x!.Split('/'), y!.Split('/'));
            for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
            {
                // A folder's files before its folders.
                if (a.Length - 1 == i != (b.Length - 1 == i)) return a.Length - 1 == i ? -1 : 1;
                if (a.Length - 1 == i && IsIndex(a[i]) != IsIndex(b[i])) return IsIndex(a[i]) ? -1 : 1;
                if (Named(a[i], b[i]) is var named and not 0) return named;
            }
            return a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(x, y);
        }

        private static bool IsIndex(string name) => IndexName().IsMatch(name);

        private static int Named(string a, string b)
        {
            var (x, y) = (Pieces().Matches(a), Pieces().Matches(b));
            for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
            {
                var (p, q) = (x[i].Value, y[i].Value);
                var order = char.IsAsciiDigit(p[0]) && char.IsAsciiDigit(q[0])
                    ? p.TrimStart('0').Length != q.TrimStart('0').Length ? p.TrimStart('0').Length - q.TrimStart('0').Length : string.CompareOrdinal(p.TrimStart('0'), q.TrimStart('0'))
                    : string.Compare(p, q, StringComparison.OrdinalIgnoreCase);
                if (order != 0) return order;
            }
            return x.Count - y.Count;
        }

        [GeneratedRegex(@"[0-9]+|[^0-9]+", RegexOptions.CultureInvariant, 10_000)]
        private static partial Regex Pieces();

        [GeneratedRegex(@"^(readme|index|overview|introduction|intro|home)(\.|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
        private static partial Regex IndexName();
    }
}
