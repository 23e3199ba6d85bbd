using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;

/// <summary>A file of the site as a package has it: its pages load what speaks with the platform before what keeps the progress.</summary>
internal static class PackagedPage
{
    /// <param name="name">Its place in the site.</param>
    /// <param name="path">Where it was written.</param>
    public static ZipItem Of(string name, string path) => name.EndsWith(".html", StringComparison.Ordinal) && !name.StartsWith("media/", StringComparison.Ordinal)
        ? new ZipItem(name, () => new MemoryStream(Encoding.UTF8.GetBytes(Speaking(name, File.ReadAllText(path)))))
        : ZipItem.OfFile(name, path);

    private static string Speaking(string name, string page)
    {
        var root = string.Concat(Enumerable.Repeat("../", name.Count(c => c == '/')));
        // Texts of the course are encoded, so that this is the page's own tag.
        var at = page.IndexOf($"<script src=\"{root}assets/course.js\"", StringComparison.Ordinal);
        return at >= 0 ? page.Insert(at, $"<script src=\"{root}assets/scorm.js\" defer></script>") : throw new FormatException($"{name} does not load course.js");
    }
}
