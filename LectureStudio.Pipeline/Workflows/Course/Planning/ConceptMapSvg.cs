using System.Globalization;
using System.Net;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>
/// Draws the concepts that matter most, with what comes before what, as SVG that stands in a page: it takes the page's text colour
/// (<c>currentColor</c>), so that it is legible on light and on dark, has a title and a description, and says in words what each link is for.
/// Classes for the page's own style: <c>concept-map</c>, <c>concept</c>, <c>concept taught</c>, <c>concept-link</c>.
/// </summary>
public static class ConceptMapSvg
{
    /// <summary>More than this nobody reads.</summary>
    public const int MostConcepts = 60;

    private const double FontSize = 13, LineHeight = 17, Padding = 9, WidestLine = 15, CharsShown = 60;

    /// <summary>The drawing; an empty string when there is no concept to draw.</summary>
    /// <param name="pathways">What is drawn: the concepts that the chosen pathway teaches, or of all when it teaches none.</param>
    /// <param name="title">Read to those who do not see it: "Concept map".</param>
    /// <param name="address">Where a concept leads when it is chosen (a module's page), by its name; null for nowhere. Only relative addresses and those of the web are kept.</param>
    /// <param name="id">Prefix of the ids in it, for a page that has several.</param>
    public static string Draw(Pathways pathways, string title, Func<string, string?>? address = null, string id = "concept-map")
    {
        var shown = Shown(pathways);
        if (shown.Count == 0) return "";
        var number = shown.Select((c, i) => (c.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.OrdinalIgnoreCase);
        var links = Reduced([.. pathways.Links.Where(l => number.ContainsKey(l.Before) && number.ContainsKey(l.After))], number);
        var texts = shown.Select(c => Lines(c.Name)).ToList();
        var layout = LayeredLayout.Of(
            [.. texts.Select(t => new LayoutNode(Math.Ceiling(t.Max(TextWidth.Of) * FontSize + 2 * Padding), t.Count * LineHeight + 2 * Padding - 4))],
            [.. links.Select(l => new LayoutEdge(number[l.Before], number[l.After]))], new LayoutStyle(LayerGap: 46, NodeGap: 18));
        var svg = new StringBuilder();
        svg.Append(Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" class="concept-map" role="img" aria-labelledby="{id}-title {id}-desc" viewBox="0 0 {layout.Width:0.##} {layout.Height:0.##}" width="{layout.Width:0.##}" height="{layout.Height:0.##}" font-family="inherit" font-size="{FontSize}" fill="none" stroke="currentColor">"""));
        svg.Append($"\n<title id=\"{id}-title\">{Escape(title)}</title>\n<desc id=\"{id}-desc\">{Escape(Description(links, shown))}</desc>\n");
        svg.Append($"<defs><marker id=\"{id}-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0,0 L8,4 L0,8 z\" fill=\"currentColor\" stroke=\"none\"/></marker></defs>\n");
        foreach (var (link, edge) in links.Zip(layout.Edges))
            svg.Append($"<path class=\"concept-link\" d=\"{EdgePath.Curved(edge.Points)}\" stroke-opacity=\"0.45\" marker-end=\"url(#{id}-arrow)\"><title>{Escape($"{link.Before} → {link.After}: {link.Why}")}</title></path>\n");
        for (var i = 0; i < shown.Count; i++) Box(svg, layout.Nodes[i], texts[i], shown[i], address?.Invoke(shown[i].Name));
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The concepts that are drawn, in the order of the pathways.</summary>
    public static IReadOnlyList<ConceptNode> Shown(Pathways pathways)
    {
        var taught = pathways.Proposals.Count >= pathways.Chosen && pathways.Chosen > 0 ? pathways.Choice.Modules.SelectMany(m => m.Teaches).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
        var concepts = pathways.Concepts.Where(c => taught.Contains(c.Name)).ToList();
        if (concepts.Count == 0) concepts = [.. pathways.Concepts];
        var linked = pathways.Links.SelectMany(l => new[] { l.Before, l.After }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // One that nothing leads to or from says less in a map.
        var kept = concepts.Select((c, i) => (c, i)).OrderByDescending(p => p.c.Weight * (linked.Contains(p.c.Name) ? 1 : 0.3)).ThenBy(p => p.i).Take(MostConcepts).Select(p => p.i).ToHashSet();
        return [.. concepts.Where((_, i) => kept.Contains(i))];
    }

    /// <summary>Without links that others say already: a before c, where a is before b and b before c.</summary>
    private static IReadOnlyList<ConceptLink> Reduced(IReadOnlyList<ConceptLink> links, Dictionary<string, int> number)
    {
        var next = links.ToLookup(l => number[l.Before], l => number[l.After]);
        return [.. links.DistinctBy(l => (number[l.Before], number[l.After])).Where(l => number[l.Before] != number[l.After] && !next[number[l.Before]].Any(n => n != number[l.After] && Reaches(n, number[l.After])))];

        bool Reaches(int from, int to)
        {
            var (seen, open) = (new HashSet<int> { from }, new Stack<int>([from]));
            while (open.TryPop(out var at))
            {
                foreach (var n in next[at])
                {
                    if (n == to) return true;
                    if (seen.Add(n)) open.Push(n);
                }
            }
            return false;
        }
    }

    private static void Box(StringBuilder svg, PlacedNode node, IReadOnlyList<string> lines, ConceptNode concept, string? address)
    {
        var safe = address is not null && IsSafe(address) ? address : null;
        if (safe is not null) svg.Append($"<a href=\"{Escape(safe)}\">");
        svg.Append(Invariant($"<g class=\"concept{(concept.TaughtIn.Count > 0 ? " taught" : "")}\"><rect x=\"{node.X - node.Width / 2:0.##}\" y=\"{node.Y - node.Height / 2:0.##}\" width=\"{node.Width:0.##}\" height=\"{node.Height:0.##}\" rx=\"6\" fill=\"currentColor\" fill-opacity=\"{0.04 + 0.12 * Math.Clamp(concept.Weight, 0, 1):0.###}\"{(concept.TaughtIn.Count > 0 ? "" : " stroke-dasharray=\"4 3\"")}/>"));
        for (var i = 0; i < lines.Count; i++)
            svg.Append(Invariant($"<text x=\"{node.X:0.##}\" y=\"{node.Y + (i - (lines.Count - 1) / 2.0) * LineHeight + FontSize * 0.35:0.##}\" text-anchor=\"middle\" fill=\"currentColor\" stroke=\"none\">{Escape(lines[i])}</text>"));
        svg.Append(safe is null ? "</g>\n" : "</g></a>\n");
    }

    /// <summary>At most two lines of about equal length; the box is made as wide as they are.</summary>
    private static IReadOnlyList<string> Lines(string name)
    {
        var text = PlainText.Shorten(PlainText.OneLine(name), (int)CharsShown);
        if (TextWidth.Of(text) <= WidestLine) return [text];
        var cuts = Enumerable.Range(1, Math.Max(0, text.Length - 2)).Where(i => text[i] == ' ').ToList();
        return cuts.Count == 0 ? [text] : cuts.Select(c => new[] { text[..c], text[(c + 1)..] }).MinBy(l => l.Max(TextWidth.Of))!;
    }

    private static string Description(IReadOnlyList<ConceptLink> links, IReadOnlyList<ConceptNode> shown) =>
        links.Count == 0 ? string.Join(", ", shown.Select(c => c.Name)) : string.Join("; ", links.GroupBy(l => l.After, StringComparer.OrdinalIgnoreCase).Select(g => $"{string.Join(", ", g.Select(l => l.Before))} → {g.Key}"));

    private static bool IsSafe(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || (!address.StartsWith("//", StringComparison.Ordinal) && address.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 0 || address.AsSpan(0, colon).IndexOfAny('/', '#', '?') >= 0));

    private static string Escape(string text) => WebUtility.HtmlEncode(PlainText.OneLine(text));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
