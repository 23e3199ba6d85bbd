using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>Judges whether the contents fit under the abstract, so that they never spill a few lines onto a page of their own.</summary>
internal static class CoverRoom
{
    // Millimetres, from print.css; a little on the safe side.
    private const double TitleTop = 26;
    private const double Facts = 26;
    private const double Heading = 15;
    private const double AbstractLine = 6;
    private const double GoalLine = 6.4;
    private const double EntryLine = 6.8;
    private const double SecondLine = 4.6;

    public static bool HoldsContents(LectureHandout handout, string paper)
    {
        var room = paper == "letter" ? 238.0 : 256.0;
        var title = handout.Title.Length <= 60 ? Lines(handout.Title, 30) * 12.5 : Lines(handout.Title, 42) * 9;
        var missing = handout.Sources.Warnings().Sum(text => 14 + (Lines(text, 70) * 5.3));
        var summary = Math.Ceiling(handout.Abstract.Sum(s => s.Text.Length + 1) / 70.0) * AbstractLine;
        var goals = handout.Goals.Count == 0 ? 0 : Heading + handout.Goals.Sum(g => GoalLine * Lines(g.Text, 75));
        var contents = Heading + handout.Sections.Sum(s => EntryLine + ((Lines(PlainText.Shorten(s.Title, 160), 68) - 1) * SecondLine)) + EntryLine;
        return TitleTop + title + Facts + missing + summary + goals + contents <= room;
    }

    private static double Lines(string text, int charactersALine) => Math.Ceiling(Math.Max(1, text.Length) / (double)charactersALine);
}
