using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>The notes of one page: each cited place has one number, in the order in which it is first cited.</summary>
/// <param name="link">Where a citation's lines are shown; null when nowhere.</param>
/// <param name="words">In the course's language.</param>
internal sealed class CitationNotes(Func<Citation, string?> link, SiteWords words)
{
    private readonly Dictionary<Citation, int> numbers = [];
    private readonly List<Citation> order = [];

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Citation> Cited => order;

    /// <summary>Where they are shown.</summary>
    public string? Link(Citation citation) => link(citation);

    /// <summary>The note marks of a block, in line with its text; of one that a person has changed so that its citations do not say it, that it is edited by hand.</summary>
    public SafeHtml Marks(CourseBlock block) => block.IsUnproven ? new($" {ByHand}") : Marks(block.Citations);

    /// <summary>The same with the word before them.</summary>
    public SafeHtml From(CourseBlock block) => block.IsUnproven ? new(ByHand) : From(block.Citations);

    /// <summary>The note marks of a piece of content, in line with its text; empty without citations.</summary>
    public SafeHtml Marks(IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0) return SafeHtml.None;
        var marks = citations.Distinct().Select(c =>
        {
            var number = Number(c);
            var name = HtmlWriter.Encode(words.Place(c));
            return link(c) is { } href
                ? $"<a href=\"{HtmlWriter.Encode(href)}\" title=\"{name}\" aria-label=\"{HtmlWriter.Encode(words.Source)} {number}: {name}\">{number}</a>"
                : $"<span title=\"{name}\">{number}</span>";
        });
        return new($"<sup class=\"cites\" dir=\"ltr\">{string.Join(" ", marks)}</sup>");
    }

    /// <summary>The same with the word before it, where there is no text that it could stand at the end of; empty without citations.</summary>
    public SafeHtml From(IReadOnlyList<Citation> citations) =>
        citations.Count == 0 ? SafeHtml.None : new($"<span class=\"from\">{HtmlWriter.Encode(words.Source)} {Marks(citations).Markup}</span>");

    private string ByHand => $"<span class=\"from\">({HtmlWriter.Encode(words.EditedByHand)})</span>";

    /// <summary>The number of a cited place, given when it is first asked for.</summary>
    public int Number(Citation citation)
    {
        if (numbers.TryGetValue(citation, out var number)) return number;
        order.Add(citation);
        return numbers[citation] = order.Count;
    }
}
