using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Records;

/// <summary><c>citations.json</c>: what the course says, and where its source says so.</summary>
/// <param name="Course">Its title.</param>
/// <param name="Address">Of the source.</param>
/// <param name="Commit">At which all lines count.</param>
/// <param name="Check">How the check went when the course was written.</param>
public sealed record CitedTexts(string Course, string Address, string Commit, CitationCheck Check, IReadOnlyList<CitedText> Texts)
{
    /// <summary>Everything of a course that cites: blocks, questions, glossary; each held against its lines as they are at the pinned commit.</summary>
    public static async Task<CitedTexts> OfAsync(CourseToExport export, DocumentTexts readers, CancellationToken cancellation)
    {
        var (course, places) = (export.Course, Places(export.Course).ToList());
        using var source = SourceTexts.Cited(export.Tree, readers);
        var found = await CourseCitations.ListAsync(course, source, cancellation);
        return new(course.Title, course.Source.Address, course.Source.Commit, course.Citations,
            [.. places.Zip(found, (p, f) => new CitedText(p.Where, p.Kind, Start(p.Text), f.Status, f.Fault, [.. f.Citations.Select(c => new CitedPlace(c.Path, c.FirstLine, c.LastLine, SourceLinks.Url(course.Source, c)))]))]);
    }

    /// <summary>In the order of <see cref="CourseCitations"/>.</summary>
    private static IEnumerable<(string Where, string Kind, string Text)> Places(WrittenCourse course) =>
    [
        .. course.Modules.SelectMany(m => m.Blocks.Where(b => b.Kind != BlockKind.Material).Select(b => ($"module {m.Id}", b.Kind.ToString(), b.Markdown))
            .Concat(m.Questions.Select(q => ($"module {m.Id}", $"Question {q.Id}", q.Stem)))),
        .. course.Glossary.Select(g => ("glossary", "Term", $"{g.Term}: {g.Definition}")),
    ];

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
/// <param name="Status">Whether the cited lines support it, or a person wrote it and answers for it.</param>
/// <param name="Fault">What of it they do not support; null for nothing.</param>
public sealed record CitedText(string Where, string Kind, string Text, CitationStatus Status, string? Fault, IReadOnlyList<CitedPlace> Citations);

/// <summary>Lines, and where they can be looked at; null when the host's addresses are not known.</summary>
public sealed record CitedPlace(string Path, int FirstLine, int LastLine, string? Url);
