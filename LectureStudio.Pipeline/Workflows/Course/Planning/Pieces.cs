namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Cuts documents into pieces that a module can hold.</summary>
internal static class Pieces
{
    /// <summary>Modules have 20 to 60 minutes; a document within is one piece.</summary>
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
        var starts = fine || minutes > MostMinutes ? Starts(document, minutes, fine ? LeastMinutes / 4 : AimMinutes) : [];
        if (starts.Count < 2) return [new Piece(document, new ModulePart(document.Path), document.Title, minutes, 0, IsWhole: true)];
        var words = Math.Max(1, document.Sections.Sum(s => s.Words));
        return [.. starts.Select((start, i) =>
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : document.Sections.Count;
            var sections = document.Sections.Skip(start).Take(end - start).ToList();
            var part = new ModulePart(document.Path, i == 0 ? 1 : sections[0].FirstLine, i + 1 < starts.Count ? document.Sections[end].FirstLine - 1 : 0);
            return new Piece(document, part, sections[0].Title, minutes * Math.Max(1, sections.Sum(s => s.Words)) / words, i, IsWhole: false);
        })];
    }

    /// <summary>Sections at which to cut: headings of the highest level that gives pieces small enough, gathered up to the aim.</summary>
    private static List<int> Starts(DocumentAnalysis document, double minutes, double aim)
    {
        var words = Math.Max(1, document.Sections.Sum(s => s.Words));
        var starts = new List<int> { 0 };
        var (gathered, level) = (0.0, Level(document, minutes, aim));
        for (var i = 0; i < document.Sections.Count; i++)
        {
            // Sections that start on one line cannot be told apart by lines.
            if (gathered >= aim * 0.6 && document.Sections[i].Level <= level && document.Sections[i].FirstLine > Math.Max(1, document.Sections[starts[^1]].FirstLine))
            {
                starts.Add(i);
                gathered = 0;
            }
            gathered += minutes * document.Sections[i].Words / words;
        }
        // A small rest belongs to what is before it.
        if (starts.Count > 1 && gathered < aim * 0.25) starts.RemoveAt(starts.Count - 1);
        return starts;
    }

    private static int Level(DocumentAnalysis document, double minutes, double aim)
    {
        var wanted = Math.Max(2, minutes / aim);
        for (var level = 1; level < 6; level++)
            if (document.Sections.Count(s => s.Level <= level) >= wanted) return level;
        return 6;
    }
}
