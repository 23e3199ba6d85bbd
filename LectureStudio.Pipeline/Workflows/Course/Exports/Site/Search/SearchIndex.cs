using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Search;

/// <summary>What the search looks in: places with a heading each, and where each term is.</summary>
/// <param name="Places">Address, heading, module, text.</param>
/// <param name="Terms">Sorted (ordinal).</param>
/// <param name="Posts">For each term: place, weight, place, weight, …; a place is told as the distance from the one before.</param>
/// <param name="Lengths">Terms of each place.</param>
internal sealed record SearchIndex(IReadOnlyList<SearchPlace> Places, IReadOnlyList<string> Terms, IReadOnlyList<IReadOnlyList<int>> Posts, IReadOnlyList<int> Lengths)
{
    /// <summary>A word in a heading counts as much as so many in the text.</summary>
    private const int HeadingWeight = 6;

    public static SearchIndex Of(SitePlan plan)
    {
        var places = Collect(plan).ToList();
        var terms = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var lengths = new List<int>();
        foreach (var (index, place) in places.Index())
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var term in SearchTerms.Of(place.Heading)) counts[term] = counts.GetValueOrDefault(term) + HeadingWeight;
            var length = 0;
            foreach (var term in SearchTerms.Of(place.Text))
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
                length++;
            }
            lengths.Add(length);
            foreach (var (term, count) in counts)
            {
                if (!terms.TryGetValue(term, out var posts)) terms[term] = posts = [];
                posts.Add(index - last.GetValueOrDefault(term));
                posts.Add(count);
                last[term] = index;
            }
        }
        return new(places, [.. terms.Keys], [.. terms.Values], lengths);
    }

    /// <summary>As a script that a page opened from the disk can load, which may not fetch.</summary>
    public string Script() => "window.courseIndex=" + JsonSerializer.Serialize(this, StudioJson.Compact) + ";\n";

    private static IEnumerable<SearchPlace> Collect(SitePlan plan)
    {
        foreach (var module in plan.Course.Modules)
        {
            var (page, title) = ($"modules/{module.Id}.html", Inline(module.Title));
            yield return new(page, title, title, Text(module.Introduction, module.Objectives));
            foreach (var section in module.Sections) yield return new($"{page}#s-{section.Id}", Inline(section.Title), title, Text(section.Blocks, []));
            if (module.Conclusion.Count > 0) yield return new($"{page}#conclusion", plan.Words.Conclusion, title, Text(module.Conclusion, []));
            if (module.Summary.Count > 0) yield return new($"{page}#key-points", plan.Words.KeyPoints, title, Text(module.Summary, []));
        }
        foreach (var (index, term) in plan.Course.Glossary.Index())
            yield return new($"glossary.html#{GlossaryPage.Anchor(index)}", Inline(term.Term), plan.Words.Glossary, Inline(term.Definition));
    }

    private static string Inline(string text) => PlainText.OneLine(InlineText.Plain(text));

    private static string Text(IReadOnlyList<CourseBlock> blocks, IReadOnlyList<string> first)
    {
        var text = new StringBuilder();
        foreach (var line in first) text.Append(InlineText.Plain(line)).Append(' ');
        foreach (var block in blocks)
            text.Append(block.Material?.Title ?? (block.Kind is BlockKind.Code or BlockKind.Diagram ? FencedCode.Of(block.Markdown).Text : PlainMarkdown.Of(block.Markdown))).Append(' ');
        return PlainText.OneLine(text.ToString());
    }
}

/// <summary>A place that can be found.</summary>
/// <param name="Url">Relative to the site.</param>
/// <param name="Heading">Of the section, or the term.</param>
/// <param name="Module">In which it is.</param>
/// <param name="Text">Its words.</param>
internal sealed record SearchPlace(string Url, string Heading, string Module, string Text);
