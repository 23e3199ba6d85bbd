using System.Reflection;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Model;

/// <summary>The prompts, kept as files in <c>Workflows/Handout/Prompts</c> and carried in the assembly.</summary>
internal static class Prompt
{
    /// <summary>A prompt with <c>{name}</c> replaced; other braces stay.</summary>
    public static string Read(string file, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = Read(file);
        foreach (var (name, value) in values) text = text.Replace("{" + name + "}", value.ToString());
        return text;
    }

    public static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LectureStudio.Pipeline.Workflows.Handout.Prompts.{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
