using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>How a document is printed: what is usual in it, against which headings, notes and code stand out.</summary>
/// <param name="Body">Print height of most of its text.</param>
/// <param name="Leading">From one baseline to the next, in print heights.</param>
/// <param name="UsesMono">Whether letters of equal width tell code apart: not where all is printed so.</param>
/// <param name="Kind">Slides or a paper.</param>
/// <param name="FromRight">Whether it is written from the right.</param>
internal sealed record DocumentPrint(double Body, double Leading, bool UsesMono, DocumentKind Kind, bool FromRight)
{
    /// <summary>A landscape page with more words is a page to read.</summary>
    private const int MostSlideWords = 220;

    private const double UsualLeading = 1.2;

    /// <summary>The share of letters from which a document is typewritten rather than full of code.</summary>
    private const double MostMono = 0.9;

    public static DocumentPrint Of(IReadOnlyList<PageDraft> pages, IEnumerable<TextLine> pieces)
    {
        var all = pieces.ToList();
        var letters = Math.Max(1, all.Sum(p => p.Letters));
        var mono = all.Sum(p => p.Share(PrintStyle.Mono) * p.Letters) / letters;
        // Listings are no running text, however many there are; unless all is printed so.
        var running = mono > MostMono ? all : all.Where(p => p.Share(PrintStyle.Mono) < 0.5);
        var body = running.GroupBy(p => Math.Round(p.Size * 4) / 4).OrderByDescending(g => g.Sum(p => p.Letters)).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 10;
        var steps = all.Zip(all.Skip(1), (a, b) => Math.Abs(a.X - b.X) < a.Size && Math.Abs(a.Size - b.Size) < 0.1 * a.Size ? (b.Base - a.Base) / a.Size : 0).Where(s => s is > 0.8 and < 2.2).Order().ToList();
        return new(body, steps.Count == 0 ? UsualLeading : steps[steps.Count / 3], mono <= MostMono, KindOf(pages), WordOrder.IsRightToLeft(all.Select(p => p.Text)));
    }

    private static DocumentKind KindOf(IReadOnlyList<PageDraft> pages) =>
        2 * pages.Count(p => p.Width > p.Height) > pages.Count && pages.Select(p => p.Words.Count).Order().ElementAt(pages.Count / 2) <= MostSlideWords ? DocumentKind.Slides : DocumentKind.Paper;
}
