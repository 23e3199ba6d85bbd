namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Cuts documents into pieces that a module can hold.</summary>
internal static class Pieces
{
    /// <summary>Modules of a long course have 20 to 60 minutes (of a short one less, <see cref="ModuleSize"/>); a document of no more is one piece.</summary>
    public const double LeastMinutes = 20, MostMinutes = 60;

    /// <summary>A piece of a longer document aims at so many.</summary>
    private const double AimMinutes = 35;

    /// <summary>Learning takes longer than reading: looking back, trying what is shown, and the questions at the end.</summary>
    private const double LearningFactor = 1.5;

    public static double Minutes(DocumentAnalysis document) => Math.Max(1, document.ReadingMinutes * LearningFactor);

    /// <summary>The document's pieces in order.</summary>
    /// <param name="document">To cut.</param>
    /// <param name="fine">Cut at every section of the upper levels, however small: to choose among the sections of a source of few documents.</param>
    public static IReadOnlyList<Piece> Of(DocumentAnalysis document, bool fine = false)
    {
        var minutes = Minutes(document);
        var aim = fine ? LeastMinutes / 4 : AimMinutes;
        var starts = document.Sections.Count > 0 && (fine || minutes > MostMinutes) ? [.. Starts(document, minutes, aim)] : new List<(int Line, string Heading, double Minutes)>();
        if (starts.Count < 2) return [new Piece(document, new ModulePart(document.Path), document.Title, minutes, 0, IsWhole: true)];
        return [.. starts.Select((start, i) => new Piece(
            document, new ModulePart(document.Path, i == 0 ? 1 : start.Line, i + 1 < starts.Count ? starts[i + 1].Line - 1 : 0), start.Heading, start.Minutes, i, IsWhole: false))];
    }

    /// <summary>Where to cut: at headings of the highest level that gives pieces small enough, gathered up to the aim; a section that is too long in itself every so many lines.</summary>
    private static IEnumerable<(int Line, string Heading, double Minutes)> Starts(DocumentAnalysis document, double minutes, double aim)
    {
        var words = Math.Max(1, document.Sections.Sum(s => s.Words));
        var level = Level(document, minutes, aim);
        var (first, gathered) = (0, 0.0);
        foreach (var (i, group) in Groups(document.Sections, level))
        {
            var size = minutes * group.Sum(s => s.Words) / words;
            if (i > first && document.Sections[i].FirstLine > Math.Max(1, document.Sections[first].FirstLine) && (gathered >= aim * 0.6 || (gathered > aim * 0.2 && gathered + size > MostMinutes)))
            {
                foreach (var start in Stretches(first, i)) yield return start;
                (first, gathered) = (i, 0);
            }
            gathered += size;
        }
        foreach (var start in Stretches(first, document.Sections.Count)) yield return start;

        IEnumerable<(int, string, double)> Stretches(int from, int to)
        {
            var (line, last) = (document.Sections[from].FirstLine, Math.Max(document.Sections[from].FirstLine, document.Sections[to - 1].LastLine));
            var count = (int)Math.Clamp(Math.Ceiling(gathered / MostMinutes), 1, last - line + 1);
            for (var n = 0; n < count; n++)
                yield return (line + n * (last - line + 1) / count, n == 0 ? document.Sections[from].Title : $"{document.Sections[from].Title} ({n + 1})", Math.Max(1, gathered / count));
        }
    }

    /// <summary>Each heading of the level or above, with the deeper ones under it.</summary>
    private static IEnumerable<(int First, IReadOnlyList<DocumentSection> Sections)> Groups(IReadOnlyList<DocumentSection> sections, int level)
    {
        for (int from = 0, to; from < sections.Count; from = to)
        {
            for (to = from + 1; to < sections.Count && sections[to].Level > level;) to++;
            yield return (from, [.. sections.Skip(from).Take(to - from)]);
        }
    }

    private static int Level(DocumentAnalysis document, double minutes, double aim)
    {
        var wanted = Math.Max(2, minutes / aim);
        for (var level = 1; level < 6; level++)
            if (document.Sections.Count(s => s.Level <= level) >= wanted) return level;
        return 6;
    }
}
