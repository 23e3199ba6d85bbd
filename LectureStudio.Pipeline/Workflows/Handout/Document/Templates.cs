namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>The style sheets and scripts that are part of the program.</summary>
internal static class Templates
{
    /// <param name="name">A file in <c>Workflows/Handout/Templates</c>.</param>
    public static string Read(string name)
    {
        var assembly = typeof(Templates).Assembly;
        using var stream = assembly.GetManifestResourceStream($"LectureStudio.Pipeline.Workflows.Handout.Templates.{name}")
            ?? throw new InvalidOperationException($"The template {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
