using AngleSharp.Dom;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Diagrams;
using LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;
using Markdig;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>Makes HTML of the blocks of one page: CommonMark with pipe tables, without raw HTML, through <see cref="AllowedHtml"/>, with note marks.</summary>
/// <param name="notes">Of the page.</param>
/// <param name="links">Of the course.</param>
/// <param name="within">From a page's place in the site to how this page links to it; null takes the link away.</param>
/// <param name="words">In the course's language.</param>
internal sealed class BlockHtml(CitationNotes notes, CourseLinks links, Func<string, string?> within, SiteWords words)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).DisableHtml().Build();

    private int drawn;

    /// <summary>From a picture to where this page finds it; null for one that is not shown.</summary>
    public Func<CoursePicture, string?> Picture { get; init; } = _ => null;

    /// <summary>What stands for a diagram of the given Mermaid; null where its SVG does.</summary>
    public Func<string, SafeHtml?> Diagrams { get; init; } = _ => null;

    /// <summary>The colours of the course's code.</summary>
    public CodeColours Colours { get; init; } = CodeColours.None;

    /// <summary>Code of fewer lines stays on one page of paper.</summary>
    private const int ShortCode = 24;

    /// <summary>Cells of as many letters are not broken, in tables of as many columns, which have the room.</summary>
    private const int ShortCell = 14;
    private const int MostColumns = 4;

    /// <summary>A paragraph, list, quote, table, piece of code, diagram or picture; never material.</summary>
    /// <param name="block">Of the course.</param>
    /// <param name="direction">Of what is around it.</param>
    public SafeHtml Render(CourseBlock block, string direction) => block.Kind switch
    {
        BlockKind.Code => Code(block),
        BlockKind.Diagram => Diagram(block),
        BlockKind.Picture when block.Picture is { File: not null } picture => Shown(block, picture, direction),
        _ => Text(block, direction),
    };

    private SafeHtml Text(CourseBlock block, string direction)
    {
        var from = block.Citations.Select(c => c.Path).Distinct(StringComparer.Ordinal).ToList();
        var allowed = new AllowedHtml(href => CourseLinks.IsOutside(href) ? href : links.Inside(href, from) is { } inside ? within(inside) : null, direction);
        var content = allowed.Clean(Html(block.Markdown));
        foreach (var table in content.QuerySelectorAll("table").ToList()) Wrap(table);
        foreach (var code in content.QuerySelectorAll("pre")) code.SetAttribute("tabindex", "0");
        if (block.Citations.Count > 0) Mark(content, block);
        return new(content.InnerHtml.Trim() + "\n");
    }

    private static string Html(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the reader follows (it says so with this exception alone): shown as it is written.
            return $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    /// <summary>A wide table is moved sideways in a frame of its own.</summary>
    private void Wrap(IElement table)
    {
        var frame = table.Owner!.CreateElement("div");
        frame.ClassName = "table";
        frame.SetAttribute("tabindex", "0");
        frame.SetAttribute("role", "group");
        frame.SetAttribute("aria-label", words.Table);
        // Else a column of long cells takes the room of a short one, whose words are broken.
        if (table.QuerySelectorAll("tr").All(r => r.ChildElementCount <= MostColumns))
            foreach (var cell in table.QuerySelectorAll("th, td").Where(c => c.TextContent.Length <= ShortCell)) cell.ClassList.Add("short");
        table.Replace(frame);
        frame.AppendChild(table);
    }

    /// <summary>The marks stand at the end of the last line of words.</summary>
    private void Mark(IElement content, CourseBlock block)
    {
        var last = content.LastElementChild;
        while (last?.LocalName is "ul" or "ol" or "blockquote" or "li" && last.LastElementChild is { LocalName: "p" or "ul" or "ol" or "li" or "blockquote" } inner) last = inner;
        if (last?.LocalName is "p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6") last.Insert(AdjacentPosition.BeforeEnd, "\u2060" + notes.Marks(block).Markup);
        else content.Insert(AdjacentPosition.BeforeEnd, $"<p class=\"cited\">{notes.From(block).Markup}</p>");
    }

    private SafeHtml Code(CourseBlock block)
    {
        var code = FencedCode.Of(block.Markdown);
        var name = code.Language.Length > 0 ? code.Language : words.Code;
        return new($"<figure class=\"{(code.Text.Count(c => c == '\n') < ShortCode ? "code short" : "code")}\"><figcaption><span>{HtmlWriter.Encode(name)}</span>{notes.From(block).Markup}</figcaption><pre dir=\"ltr\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlWriter.Encode(name)}\"><code>{Colours.Of(code)}</code></pre></figure>\n");
    }

    private SafeHtml Shown(CourseBlock block, CoursePicture picture, string direction)
    {
        var (image, address) = ("", Picture(picture) is { } given ? HtmlWriter.Encode(given) : null);
        // A drawing has more pixels than it takes on the page (HTML, 4.8.4.2.1; on paper the class says so).
        var fine = picture.Density > 1 ? $" srcset=\"{address} {picture.Width * picture.Density}w\" sizes=\"{picture.Width}px\"" : "";
        if (address is not null) image = $"<img src=\"{address}\"{fine} alt=\"{HtmlWriter.Encode(picture.Alt)}\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\">";
        return new($"<figure class=\"{(picture.Density > 1 ? "picture fine" : "picture")}\">{image}<figcaption{Directions.Attribute(block.Markdown, direction).Markup}>{InlineText.Html(PlainMarkdown.Of(block.Markdown).Trim()).Markup}{notes.Marks(block).Markup}</figcaption></figure>\n");
    }

    /// <summary>A picture where it is of a kind that is drawn here, else its text.</summary>
    private SafeHtml Diagram(CourseBlock block)
    {
        if (DiagramSvg.TryDraw(block.Markdown) is not { } svg) return Code(block);
        var caption = block.Citations.Count > 0 ? $"<figcaption>{notes.From(block).Markup}</figcaption>" : "";
        return new($"<figure class=\"diagram\">{Diagrams(block.Markdown)?.Markup ?? WithOwnIds(svg)}{caption}</figure>\n");
    }

    /// <summary>The same picture may be on a page twice; its ids may not.</summary>
    private string WithOwnIds(string svg)
    {
        const string label = "aria-labelledby=\"";
        var from = svg.IndexOf(label, StringComparison.Ordinal) + label.Length;
        var id = svg[from..svg.IndexOf("-t ", from, StringComparison.Ordinal)];
        return svg.Replace(id, $"{id}-{++drawn}", StringComparison.Ordinal);
    }
}
