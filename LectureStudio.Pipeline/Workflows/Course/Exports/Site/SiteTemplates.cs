using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>The style sheets and scripts that are part of the program.</summary>
internal static class SiteTemplates
{
    /// <param name="name">A file in <c>Workflows/Course/Exports/Site/Templates</c>.</param>
    public static string Read(string name)
    {
        using var stream = typeof(SiteTemplates).Assembly.GetManifestResourceStream($"{typeof(SiteTemplates).Namespace}.Templates.{name}")
            ?? throw new InvalidOperationException($"The template {name} is not part of the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
