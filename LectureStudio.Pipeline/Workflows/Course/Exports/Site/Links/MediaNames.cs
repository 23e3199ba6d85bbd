using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;

/// <summary>Names of the material's copies.</summary>
internal static class MediaNames
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["video/mp4"] = ".mp4", ["video/webm"] = ".webm", ["audio/mpeg"] = ".mp3", ["audio/mp4"] = ".m4a", ["application/pdf"] = ".pdf",
        ["image/png"] = ".png", ["image/jpeg"] = ".jpg", ["text/vtt"] = ".vtt", ["text/markdown"] = ".md", ["text/plain"] = ".txt",
    };

    /// <summary>Of a picture of the source, which was looked at: <c>media/3f2a….png</c>.</summary>
    public static string Of(CoursePicture picture) => $"media/{Path.GetFileName(picture.File!.Name)}";

    /// <returns>Material → file relative to the site: <c>media/02-handout.pdf</c>. The same file has one name.</returns>
    public static IReadOnlyDictionary<CourseMaterial, string> For(WrittenCourse course)
    {
        var names = new Dictionary<CourseMaterial, string>();
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var material in course.Modules.SelectMany(m => m.Blocks).Select(b => b.Material).OfType<CourseMaterial>())
        {
            if (!files.TryGetValue(material.File.Path, out var name)) files[material.File.Path] = name = $"media/{files.Count + 1:00}-{Stem(material.File.Name)}{Extension(material)}";
            names[material] = name;
        }
        return names;
    }

    private static string Stem(string file)
    {
        var stem = new StringBuilder();
        foreach (var c in Path.GetFileNameWithoutExtension(file).ToLowerInvariant()) stem.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        if (stem.Length > 40) stem.Length = 40;
        return stem.ToString().Trim('-') is { Length: > 0 } name ? name : "file";
    }

    private static string Extension(CourseMaterial material)
    {
        if (Extensions.TryGetValue(material.MediaType, out var known)) return known;
        var own = Path.GetExtension(material.File.Name).ToLowerInvariant();

        // A page of somebody's would run its scripts within the site.
        return own.Length is > 1 and < 6 && own.Skip(1).All(char.IsAsciiLetterOrDigit) && own is not (".html" or ".htm" or ".svg" or ".xml" or ".js" or ".xhtml") ? own : ".bin";
    }
}
