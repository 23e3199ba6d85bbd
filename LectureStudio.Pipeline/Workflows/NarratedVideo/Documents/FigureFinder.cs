using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Finds pictures, plots and drawings: ink that is no text, with the labels in it. pdftotext knows of none.</summary>
internal static class FigureFinder
{
    // Shares of the page.
    private const double LeastWidth = 0.07;
    private const double LeastHeight = 0.05;
    private const double WholePage = 0.9;
    private const double Near = 0.012;

    /// <summary>Of a page's specks only so many are looked at, the largest.</summary>
    private const int MostParts = 400;

    private const int LongestLabel = 24;

    /// <summary>More of a figure than this is not text.</summary>
    private const double MostText = 0.3;

    /// <summary>The figures of a page, and the pieces of text that are their labels.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pieces">Its pieces, without running heads.</param>
    /// <param name="repeated">What is drawn on most pages: logos, bars.</param>
    /// <param name="body">Print height of the running text.</param>
    public static IReadOnlyList<(InkRegion Region, IReadOnlyList<TextLine> Labels)> Find(PageDraft page, IReadOnlyList<TextLine> pieces, IReadOnlyList<InkRegion> repeated, double body)
    {
        var ink = page.Ink.Where(r => !repeated.Any(o => IsSame(r, o, page)) && !(r.W > WholePage * page.Width && r.H > WholePage * page.Height && pieces.Count > 0)).ToList();
        var regions = Join([.. ink.Where(r => !IsRule(r, page) && !IsBox(r, pieces))], page);
        return [.. regions.Where(r => r.W >= LeastWidth * page.Width && r.H >= LeastHeight * page.Height && Covered(r, pieces) <= MostText && !IsBox(r, pieces))
            .Select(r => (r, (IReadOnlyList<TextLine>)[.. pieces.Where(p => IsWithin(p, r) || IsBeside(p, r, body))]))];
    }

    /// <summary>What is drawn at the same place on most pages.</summary>
    public static IReadOnlyList<InkRegion> Repeated(IReadOnlyList<PageDraft> pages)
    {
        if (pages.Count < 3) return [];
        var found = new List<InkRegion>();
        foreach (var region in pages.Take(3).Concat(pages.Skip(pages.Count / 2).Take(1)).SelectMany(p => p.Ink.Take(30)))
            if (IsMarginal(region, pages[0]) && !found.Exists(f => IsSame(f, region, pages[0])) && pages.Count(p => p.Ink.Any(r => IsSame(r, region, p))) >= 0.6 * pages.Count) found.Add(region);
        return found;
    }

    /// <summary>Small, or along an edge: a plot that stays while the text beside it changes is no decoration.</summary>
    private static bool IsMarginal(InkRegion region, PageDraft page) =>
        region.W * region.H < 0.03 * page.Width * page.Height || region.Right < 0.22 * page.Width || region.X > 0.78 * page.Width || region.Bottom < 0.16 * page.Height || region.Y > 0.84 * page.Height;

    private static bool IsSame(InkRegion a, InkRegion b, PageDraft page) =>
        Math.Abs(a.X - b.X) + Math.Abs(a.Right - b.Right) < 0.02 * page.Width && Math.Abs(a.Y - b.Y) + Math.Abs(a.Bottom - b.Bottom) < 0.02 * page.Height;

    private static bool IsRule(InkRegion region, PageDraft page) => region.H < 0.012 * page.Height || region.W < 0.012 * page.Width;

    /// <summary>A frame or a coloured ground with text on it.</summary>
    private static bool IsBox(InkRegion region, IReadOnlyList<TextLine> pieces)
    {
        var covered = Covered(region, pieces);
        if (IsGroundOfCode(region, pieces)) return true;
        return covered > MostText || (covered > 0.12 && region.Flat > 0.85 && (region.Fill > 0.5 || region.Fill < 0.15));
    }

    /// <summary>A plain ground below lines of code, which may be short.</summary>
    private static bool IsGroundOfCode(InkRegion region, IReadOnlyList<TextLine> pieces)
    {
        if (region.Flat <= 0.85) return false;
        var within = pieces.Where(p => IsWithin(p, region)).ToList();
        return within.Count >= 2 && within.Sum(p => p.Share(PrintStyle.Mono) * p.Letters) > 0.8 * within.Sum(p => p.Letters);
    }

    private static double Covered(InkRegion region, IReadOnlyList<TextLine> pieces) =>
        pieces.Sum(p => Math.Max(0, Math.Min(p.Right, region.Right) - Math.Max(p.X, region.X)) * Math.Max(0, Math.Min(p.Bottom, region.Bottom) - Math.Max(p.Y, region.Y))) / Math.Max(1, region.W * region.H);

    /// <summary>What stands at the axes of a plot: small, short and close.</summary>
    private static bool IsBeside(TextLine piece, InkRegion region, double body) =>
        piece.Size < 0.96 * body && piece.Letters <= LongestLabel && !LineMarks.IsCaption(piece.Text)
        && piece.X > region.X - (3 * piece.Size) && piece.Right < region.Right + (3 * piece.Size) && piece.Y < region.Bottom + (0.6 * piece.Size) && piece.Bottom > region.Y - (0.6 * piece.Size);

    private static bool IsWithin(TextLine piece, InkRegion region) =>
        (piece.X + piece.Right) / 2 is var x && x > region.X && x < region.Right && piece.Middle > region.Y && piece.Middle < region.Bottom;

    /// <summary>Parts that touch or nearly touch are one figure: the axes of a plot and its legend.</summary>
    private static List<InkRegion> Join(IReadOnlyList<InkRegion> parts, PageDraft page)
    {
        var (dx, dy) = (Near * page.Width, Near * page.Height);
        var joined = new List<InkRegion>();
        foreach (var part in parts.Take(MostParts))
        {
            var whole = part;
            while (joined.FindIndex(r => whole.X - dx < r.Right && r.X - dx < whole.Right && whole.Y - dy < r.Bottom && r.Y - dy < whole.Bottom) is var i && i >= 0)
            {
                whole = Around(whole, joined[i]);
                joined.RemoveAt(i);
            }
            joined.Add(whole);
        }
        return joined;
    }

    private static InkRegion Around(InkRegion a, InkRegion b)
    {
        var (left, top, right, bottom) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));
        var (areaA, areaB) = (a.W * a.H, b.W * b.H);
        return new(left, top, right - left, bottom - top, Math.Min(1, ((areaA * a.Fill) + (areaB * b.Fill)) / ((right - left) * (bottom - top))), areaA >= areaB ? a.Flat : b.Flat);
    }
}
