using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>The documents that a course cites, line by line.</summary>
/// <param name="Lines">Path → its lines, as they are cited; without those that the source does not have.</param>
/// <param name="Cited">Path → what is cited of it, sorted, each once.</param>
internal sealed record CitedSources(IReadOnlyDictionary<string, IReadOnlyList<string>> Lines, IReadOnlyDictionary<string, IReadOnlyList<Citation>> Cited)
{
    // Their lines are those of the text that their reader finds in them; any other file is its own text.
    private static readonly Dictionary<string, string> Formats = new(StringComparer.OrdinalIgnoreCase) { [".pdf"] = "pdf", [".docx"] = "docx", [".ipynb"] = "notebook" };

    /// <summary>Reads them.</summary>
    public static async Task<CitedSources> ReadAsync(CourseToExport course, DocumentTexts texts, CancellationToken cancellation)
    {
        var cited = Citations(course.Course).Distinct().GroupBy(c => c.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Citation>)[.. g.OrderBy(c => c.FirstLine).ThenBy(c => c.LastLine)], StringComparer.Ordinal);
        using var source = new SourceSnapshot(course.Tree.Snapshot.Path);
        var there = source.Entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        var lines = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var path in cited.Keys.Where(there.Contains).Order(StringComparer.Ordinal))
        {
            lines[path] = Formats.TryGetValue(Path.GetExtension(path), out var format) && texts.Reads(format)
                ? (await texts.ReadAsync(source, path, format, cancellation)).Lines
                : (await source.ReadTextAsync(path, cancellation)).ReplaceLineEndings("\n").Split('\n');
        }
        return new(lines, cited);
    }

    /// <summary>Whether the source has these lines.</summary>
    public bool Holds(Citation citation) =>
        Lines.TryGetValue(citation.Path, out var lines) && citation.FirstLine >= 1 && citation.FirstLine <= citation.LastLine && citation.LastLine <= lines.Count;

    /// <summary>Every citation that is shown in a course, in reading order, repetitions and all.</summary>
    public static IEnumerable<Citation> Citations(WrittenCourse course) =>
        course.Modules.SelectMany(m => m.Blocks.SelectMany(b => b.Supporting).Concat(m.Questions.Select(q => q.Citation).OfType<Citation>())).Concat(course.Glossary.Select(t => t.Citation));
}
