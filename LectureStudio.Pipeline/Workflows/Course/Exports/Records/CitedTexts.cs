using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Records;

/// <summary><c>citations.json</c>: what the course says, and where its source says so.</summary>
/// <param name="Course">Its title.</param>
/// <param name="Address">Of the source.</param>
/// <param name="Commit">At which all lines count.</param>
/// <param name="Check">How the check went when the course was written.</param>
public sealed record CitedTexts(string Course, string Address, string Commit, CitationCheck Check, IReadOnlyList<CitedText> Texts)
{
    /// <summary>Everything of a course that cites: blocks, questions, glossary.</summary>
    public static CitedTexts Of(WrittenCourse course) => new(
        course.Title, course.Source.Address, course.Source.Commit, course.Citations,
        [
            .. course.Modules.SelectMany(m => m.Blocks.Where(b => b.Kind != BlockKind.Material).Select(b => Text($"module {m.Id}", b.Kind.ToString(), b.Markdown, b.IsByHand, b.Citations, course.Source))
                .Concat(m.Questions.Select(q => Text($"module {m.Id}", $"Question {q.Id}", q.Stem, q.Citation is null, q.Citation is { } c ? [c] : [], course.Source)))),
            .. course.Glossary.Select(g => Text("glossary", "Term", $"{g.Term}: {g.Definition}", false, [g.Citation], course.Source)),
        ]);

    private static CitedText Text(string where, string kind, string text, bool isByHand, IEnumerable<Citation> citations, PinnedSource source) =>
        new(where, kind, Start(text), isByHand ? CitedTextStatus.ByHand : CitedTextStatus.Checked, [.. citations.Select(c => new CitedPlace(c.Path, c.FirstLine, c.LastLine, SourceLinks.Url(source, c)))]);

    private static string Start(string text)
    {
        const int most = 80;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        // Not between the halves of a letter.
        return line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)] + "…";
    }
}

/// <summary>One text.</summary>
/// <param name="Where"><c>module intro</c>, <c>glossary</c>.</param>
/// <param name="Kind"><c>Paragraph</c>, <c>Question q3</c>.</param>
/// <param name="Text">How it begins.</param>
public sealed record CitedText(string Where, string Kind, string Text, CitedTextStatus Status, IReadOnlyList<CitedPlace> Citations);

/// <summary>Whether the cited lines were found to support the text, or a person wrote it and answers for it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CitedTextStatus>))]
public enum CitedTextStatus { Checked, ByHand }

/// <summary>Lines, and where they can be looked at; null when the host's addresses are not known.</summary>
public sealed record CitedPlace(string Path, int FirstLine, int LastLine, string? Url);
