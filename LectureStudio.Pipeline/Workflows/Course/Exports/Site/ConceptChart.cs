using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Diagrams;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>The picture of how the course's weightiest concepts build on one another.</summary>
internal static class ConceptChart
{
    /// <summary>More can neither be read nor taken in at a glance.</summary>
    private const int Most = 24, LongestName = 28, Fewest = 3;

    /// <summary>Null when there is too little to draw.</summary>
    public static SafeHtml? Draw(SitePlan plan)
    {
        var taught = plan.Course.Modules.SelectMany(m => m.Teaches).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var chosen = plan.Export.Pathways.Concepts.Where(c => taught.Contains(c.Name)).OrderByDescending(c => c.Weight).ThenBy(c => c.Name, StringComparer.Ordinal).Take(Most)
            .Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var links = Direct([.. plan.Export.Pathways.Links.Where(l => chosen.Contains(l.Before) && chosen.Contains(l.After)).Select(l => (l.Before, l.After)).Distinct()]);
        var linked = links.SelectMany(l => new[] { l.Before, l.After }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> names = [.. plan.Export.Pathways.Concepts.Select(c => c.Name).Where(linked.Contains)];
        if (names.Count < Fewest) return null;
        int Place(string name) => names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        return new SafeHtml(DiagramSvg.Draw(
            new Flowchart(
                FlowDirection.Right,
                [.. names.Select((n, i) => new FlowNode($"c{i}", PlainText.Shorten(PlainText.OneLine(n), LongestName), FlowShape.Rounded, -1))],
                [.. links.Select(l => new FlowLink(Place(l.Before), Place(l.After), "", FlowLine.Solid, FlowHead.None, FlowHead.Arrow))],
                []),
            plan.Words.ConceptMap));
    }

    /// <summary>Without the links that follow from others: what is needed for something that is needed is not drawn twice.</summary>
    private static List<(string Before, string After)> Direct(List<(string Before, string After)> links)
    {
        var next = links.ToLookup(l => l.Before, l => l.After, StringComparer.OrdinalIgnoreCase);
        return [.. links.Where(l => !l.Before.Equals(l.After, StringComparison.OrdinalIgnoreCase) && !LeadsOn(l.Before, l.After))];

        bool LeadsOn(string from, string to)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var open = new Stack<string>(next[from].Where(n => !n.Equals(to, StringComparison.OrdinalIgnoreCase)));
            while (open.TryPop(out var at))
            {
                if (at.Equals(to, StringComparison.OrdinalIgnoreCase)) return true;
                if (!seen.Add(at)) continue;
                foreach (var further in next[at]) open.Push(further);
            }
            return false;
        }
    }
}
