using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>A title to start from: what is printed largest on the first page.</summary>
internal static class PrintedTitle
{
    private const int Shortest = 3, Longest = 120;

    /// <summary>Lines of a title are of one size, give or take what a capital or a bracket adds.</summary>
    private const double Alike = 0.85;

    /// <summary>Null when nothing there reads as a title.</summary>
    public static string? Of(PrintedPage page)
    {
        var lines = page.Lines.Where(line => line.Words.Any(word => word.Text.Any(char.IsLetter))).Select(line => (Height: line.Words.Max(word => word.H), line.Words)).ToList();
        if (lines.Count == 0) return null;
        var largest = lines.Max(line => line.Height);
        // From the first large line on, as long as they are large: a large number at the foot of the page is none of it.
        var title = string.Join(' ', lines.SkipWhile(line => line.Height < Alike * largest).TakeWhile(line => line.Height >= Alike * largest).SelectMany(line => line.Words).Select(word => word.Text)).Trim();
        return title.Length is >= Shortest and <= Longest && title.Count(char.IsLetter) * 2 > title.Length ? title : null;
    }
}
