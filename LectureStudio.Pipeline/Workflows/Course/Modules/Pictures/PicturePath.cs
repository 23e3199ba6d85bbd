using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;

/// <summary>Which file of the source a document means by the address of a picture. None is outside the source: links in it were not taken, and <c>..</c> ends at its top.</summary>
internal static class PicturePath
{
    // Folders whose files a site shows at its top.
    private static readonly string[] Tops = ["", "static/", "public/", "docs/", "assets/", "src/"];

    /// <param name="target">As written; or the path in the source.</param>
    /// <param name="document">In which it is written.</param>
    /// <param name="source">The files.</param>
    /// <returns>The path; null when there is no such file.</returns>
    public static string? Find(string target, string document, SourceSnapshot source)
    {
        var plain = Uri.UnescapeDataString(target.Split('?', '#')[0]);
        var folders = plain.StartsWith('/') ? Above(document).SelectMany(f => Tops.Select(t => f + t)) : [document[..(document.LastIndexOf('/') + 1)]];
        return folders.Select(f => Join(f, plain)).FirstOrDefault(p => p is not null && source.BytesOf(p) is not null);
    }

    private static IEnumerable<string> Above(string document)
    {
        for (var at = document.LastIndexOf('/'); at > 0; at = document.LastIndexOf('/', at - 1)) yield return document[..(at + 1)];
        yield return "";
    }

    private static string? Join(string folder, string target)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
