using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>Finds what is printed at the head and foot of page after page: names of the document and its parts, page numbers.</summary>
public static class RunningLines
{
    /// <summary>Shares of a page's height from its upper and lower edge within which they stand.</summary>
    private const double Zone = 0.13;

    /// <summary>Lines whose upper edges differ by less than this share of the height stand at the same place.</summary>
    private const double SamePlace = 0.012;

    /// <summary>A title is printed so many times as large as the running text.</summary>
    private const double TitleSize = 1.5;

    /// <summary>For each page its running pieces.</summary>
    /// <param name="pages">Height and pieces of each page, in order.</param>
    /// <param name="isSlides">On slides a title may stand on several pages in a row: only what is on most of them is running.</param>
    /// <param name="body">Print height of the running text.</param>
    public static IReadOnlyList<IReadOnlySet<TextLine>> Find(IReadOnlyList<(double Height, IReadOnlyList<TextLine> Pieces)> pages, bool isSlides, double body)
    {
        var found = pages.Select(_ => new HashSet<TextLine>()).ToList();
        var edges = pages.SelectMany((page, i) => Edges(page.Height, page.Pieces).Select(e => e with { Page = i })).ToList();
        foreach (var group in edges.GroupBy(e => e.Pattern))
        {
            var texts = group.Select(e => e.Piece.Text).Distinct().Count();
            foreach (var place in Places(group))
            {
                var count = place.Select(e => e.Page).Distinct().Count();
                // A pattern of digits alone is a page number only when it changes.
                if (group.Key.All(c => c == '#') && texts < 2) continue;
                if (count < Least(pages.Count, isSlides) || (isSlides && place[0].Piece.Size > 1.15 * body)) continue;
                foreach (var e in place) found[e.Page].Add(e.Piece);
            }
        }
        foreach (var e in edges.Where(e => IsPageNumber(e.Piece.Text) && IsOutermost(e, pages[e.Page].Pieces))) AddNumber(e, edges, found);
        foreach (var e in edges.Where(e => !isSlides && IsRoman(e.Piece.Text) && IsOutermost(e, pages[e.Page].Pieces))) found[e.Page].Add(e.Piece);
        // What else stands on the line of the page's number: the name of the chapter, which may be another on every page.
        if (!isSlides)
            foreach (var e in edges.Where(e => e.Piece.Size < 1.1 * body && found[e.Page].Any(f => Number(f.Text) is not null && f.IsLevelWith(e.Piece))).ToList()) found[e.Page].Add(e.Piece);
        if (!isSlides && pages.Count > 0) found[0].UnionWith(AboveTitle(pages[0].Pieces, pages[0].Height, body));
        // A single page has no second number to compare with.
        if (!isSlides && pages.Count == 1) found[0].UnionWith(edges.Where(e => e.At > 0.5 && e.Piece.Text.All(char.IsAsciiDigit) && IsOutermost(e, pages[0].Pieces)).Select(e => e.Piece));
        return found;
    }

    /// <summary>The line or two in ordinary print above the title of a first page: where and when it was published.</summary>
    private static IEnumerable<TextLine> AboveTitle(IReadOnlyList<TextLine> pieces, double height, double body)
    {
        if (pieces.MaxBy(p => p.Size) is not { } title || title.Size < TitleSize * body) return [];
        var above = pieces.Where(p => p.Bottom < title.Y).ToList();
        return above.Count <= 2 && above.TrueForAll(p => p.Bottom < Zone * height && p.Size < 1.3 * body) ? above : [];
    }

    private static bool IsRoman(string text) => text.Length is > 0 and <= 6 && text.All(c => c is 'i' or 'v' or 'x' or 'l');

    private static int Least(int pages, bool isSlides) => isSlides ? Math.Max(3, (int)Math.Ceiling(0.5 * pages)) : pages <= 4 ? 2 : Math.Max(3, pages / 8);

    private static IEnumerable<Edge> Edges(double height, IReadOnlyList<TextLine> pieces) =>
        pieces.Where(p => p.Bottom < Zone * height || p.Y > (1 - Zone) * height).Select(p => new Edge(0, p, Pattern(p.Text), p.Y / Math.Max(1, height)));

    private static IEnumerable<List<Edge>> Places(IEnumerable<Edge> edges)
    {
        List<Edge> place = [];
        foreach (var e in edges.OrderBy(e => e.At))
        {
            if (place.Count > 0 && e.At - place[^1].At > SamePlace)
            {
                yield return place;
                place = [];
            }
            place.Add(e);
        }
        if (place.Count > 0) yield return place;
    }

    /// <summary>A number alone that goes up with the pages, wherever else on the edge it stands.</summary>
    private static void AddNumber(Edge edge, List<Edge> edges, List<HashSet<TextLine>> found)
    {
        if (Number(edge.Piece.Text) is not { } number) return;
        if (edges.Exists(e => e.Page != edge.Page && Number(e.Piece.Text) is { } other && other - number == e.Page - edge.Page)) found[edge.Page].Add(edge.Piece);
    }

    /// <summary>Nothing is above it at the head, or below it at the foot.</summary>
    private static bool IsOutermost(Edge edge, IReadOnlyList<TextLine> pieces) =>
        edge.At < 0.5 ? pieces.All(p => p.Bottom > edge.Piece.Y + (0.3 * edge.Piece.Size)) : pieces.All(p => p.Y < edge.Piece.Bottom - (0.3 * edge.Piece.Size));

    private static bool IsPageNumber(string text) => Number(text) is not null;

    private static int? Number(string text)
    {
        var digits = new string([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is > 0 and <= 5 && text.Count(char.IsLetter) <= 5 && text.Length <= 14 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The text without case and with each number as one sign, so that "Page 3 of 20" equals "Page 4 of 20".</summary>
    private static string Pattern(string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c)) { if (pattern.Length == 0 || pattern[^1] != '#') pattern.Append('#'); }
            else if (!char.IsWhiteSpace(c)) pattern.Append(char.ToLowerInvariant(c));
        }
        return pattern.ToString();
    }

    private sealed record Edge(int Page, TextLine Piece, string Pattern, double At);
}
