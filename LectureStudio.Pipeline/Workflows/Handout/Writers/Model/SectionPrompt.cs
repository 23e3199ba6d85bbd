using LectureStudio.Pipeline.Language;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Model;

/// <summary>What a model is asked about one section, and the lines it may cite.</summary>
internal sealed record SectionPrompt(SectionMaterial Material, IReadOnlyList<SourceLine> Lines, LanguageRequest Request)
{
    public static SectionPrompt For(SectionMaterial material, string language, NotesLength length, int questions)
    {
        List<SourceLine> lines =
        [
            .. material.Lines.Select((l, i) => new SourceLine($"p{i + 1}", l.Text, material.Start)),
            .. material.Sentences.Select((s, i) => new SourceLine($"s{i + 1}", s.Text, s.Start)),
        ];
        var instructions = Prompt.Read("section.md", ("language", language), ("summary", length.Summary), ("keyPoints", length.KeyPoints), ("terms", length.Terms), ("questions", questions));
        return new(material, lines, new("section_notes", instructions, Fence.Around(Written(material.Title, lines)), Prompt.Read("section.schema.json")));
    }

    /// <summary>Untrusted text on one line each, so that nothing in it can look like another numbered line.</summary>
    public static string Written(string title, IEnumerable<SourceLine> lines) =>
        $"Title: {Algorithms.Language.Text.Plain(title)}\n" + string.Join('\n', lines.Select(l => $"[{l.Id}] {Algorithms.Language.Text.Plain(l.Text)}"));
}
