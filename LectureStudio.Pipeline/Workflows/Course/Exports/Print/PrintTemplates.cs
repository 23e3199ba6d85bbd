using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Print;

/// <summary>The style sheets that are part of the program.</summary>
internal static class PrintTemplates
{
    /// <param name="name">A file in <c>Workflows/Course/Exports/Print/Templates</c>.</param>
    public static string Read(string name)
    {
        using var stream = typeof(PrintTemplates).Assembly.GetManifestResourceStream($"{typeof(PrintTemplates).Namespace}.Templates.{name}")
            ?? throw new InvalidOperationException($"The template {name} is not part of the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
