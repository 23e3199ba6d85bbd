using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>Which files of a source go into a course: what was asked for, else what usually should.</summary>
public static class DocumentChoice
{
    /// <summary>So many code files are looked at when nobody names any.</summary>
    public const int UsualCode = 300;

    /// <summary>The choice, with what was left out by itself.</summary>
    /// <param name="scan">What there is.</param>
    /// <param name="include">Paths and patterns; what usually should when empty.</param>
    /// <param name="exclude">Paths and patterns.</param>
    /// <param name="language">As for <see cref="DefaultChoice"/>.</param>
    /// <exception cref="StudioException">Something was named that is not there, or nothing is left.</exception>
    public static ChosenFiles Of(SourceScan scan, string include, string exclude, string language = "auto")
    {
        var usable = scan.Files.Where(f => f.Kind is FileKind.Documentation or FileKind.Code or FileKind.Example).ToList();
        var (wanted, unwanted) = (PathChoice.Read(include), PathChoice.Read(exclude));
        Check("include", wanted, scan, usable);
        Check("exclude", unwanted, scan, scan.Files);
        var rest = usable.Where(f => !unwanted.Any(c => c.Takes(f.Path))).ToList();
        var chosen = wanted.Count > 0 ? Named(rest, wanted, language) : Usual(rest, language);
        // Where nobody wrote documents, what is written in the code is learnt from.
        if (chosen.Documents.Count == 0) chosen = chosen with { Documents = chosen.Code, Code = [] };
        if (chosen.Documents.Count > 0) return chosen;
        throw usable.Count == 0
            ? new StudioException("There is nothing in this source that a course could be made of: no documents and no code.", LeftOutMost(scan))
            : new StudioException("Nothing is left to make a course of: everything is left out.", "Leave fewer files out, or include some.");
    }

    private static ChosenFiles Named(List<ScannedFile> files, IReadOnlyList<PathChoice> wanted, string language)
    {
        var taken = files.Where(f => wanted.Any(c => c.Takes(f.Path))).ToList();
        var usual = new DefaultChoice(taken, language);
        var repeating = taken.Where(f => !wanted.Any(c => c.IsOf(f.Path))).Select(f => (f.Path, Why: usual.Repeats(f))).Where(p => p.Why is not null).ToDictionary(p => p.Path, p => p.Why!, StringComparer.Ordinal);
        return Split(taken.Where(f => !repeating.ContainsKey(f.Path)), repeating);
    }

    private static ChosenFiles Usual(List<ScannedFile> files, string language)
    {
        var usual = new DefaultChoice(files, language);
        var leftOut = files.Select(f => (f.Path, Why: usual.LeftOut(f))).Where(p => p.Why is not null).ToDictionary(p => p.Path, p => p.Why!, StringComparer.Ordinal);
        var chosen = Split(files.Where(f => !leftOut.ContainsKey(f.Path)), leftOut);
        // A source that has nothing but what is usually left out is about just that.
        if (chosen.Documents.Count == 0 && chosen.Code.Count == 0) return Split(files.Where(f => f.Kind != FileKind.Documentation || f.Words > 0), new Dictionary<string, string>());
        return chosen with { Code = Fewer(chosen) };
    }

    // What the documents link to first, then examples, then what lies highest.
    private static IReadOnlyList<ScannedFile> Fewer(ChosenFiles chosen)
    {
        var linked = chosen.Documents.SelectMany(d => d.Links).ToHashSet(StringComparer.Ordinal);
        return [.. chosen.Code.OrderByDescending(c => linked.Contains(c.Path)).ThenByDescending(c => c.Kind == FileKind.Example).ThenBy(c => c.Path.Count(x => x == '/'))
            .ThenBy(c => c.Path, StringComparer.Ordinal).Take(UsualCode).OrderBy(c => c.Path, StringComparer.Ordinal)];
    }

    private static ChosenFiles Split(IEnumerable<ScannedFile> files, IReadOnlyDictionary<string, string> leftOut)
    {
        var sorted = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToLookup(f => f.Kind == FileKind.Documentation);
        return new([.. sorted[true]], [.. sorted[false]], leftOut);
    }

    private static void Check(string setting, IReadOnlyList<PathChoice> choices, SourceScan scan, IReadOnlyList<ScannedFile> files)
    {
        var unknown = choices.Where(c => !files.Any(f => c.Takes(f.Path))).ToList();
        if (unknown.Count == 0) return;
        var hints = unknown.Select(c => Hint(c, scan, files)).Where(h => h.Length > 0).ToList();
        throw new StudioException($"“{setting}” names what is not in the source: {string.Join(", ", unknown.Select(c => c.Text))}.", hints.Count > 0 ? string.Join(" ", hints) : "Name folders, files or patterns as they are in the source, such as docs/**/*.md.");
    }

    private static string Hint(PathChoice choice, SourceScan scan, IReadOnlyList<ScannedFile> files)
    {
        if (scan.LeftOut.FirstOrDefault(l => l.Folder.Length > 0 && (l.Folder.Equals(choice.Path, StringComparison.Ordinal) || choice.Path.StartsWith(l.Folder + "/", StringComparison.Ordinal))) is { } leftOut)
            return $"“{leftOut.Folder}” is left out: {leftOut.Reason}.";
        var near = NearestNames.Of(choice.Path, files.Select(f => f.Path).ToList());
        return near.Count == 0 ? "" : $"Did you mean {string.Join(" or ", near)}?";
    }

    private static string LeftOutMost(SourceScan scan) => scan.LeftOut.Count == 0
        ? "Give a source with documents: Markdown, reStructuredText, AsciiDoc, HTML, text, notebooks, PDF or DOCX."
        : $"Its files are left out: {string.Join(", ", scan.LeftOut.GroupBy(l => l.Reason).OrderByDescending(g => g.Sum(l => l.Files)).Select(g => $"{g.Sum(l => l.Files)} {g.Key}"))}.";
}

/// <summary>Files chosen for a course.</summary>
/// <param name="Documents">Sorted (ordinal).</param>
/// <param name="Code">Sorted (ordinal).</param>
/// <param name="LeftOut">Path → why it was not chosen although it could be.</param>
public sealed record ChosenFiles(IReadOnlyList<ScannedFile> Documents, IReadOnlyList<ScannedFile> Code, IReadOnlyDictionary<string, string> LeftOut);
