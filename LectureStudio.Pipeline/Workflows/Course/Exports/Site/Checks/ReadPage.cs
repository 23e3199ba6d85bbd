using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Checks;

/// <summary>A page as it is read again, without its scripts.</summary>
/// <param name="Name">Its place in the site.</param>
/// <param name="Anchors">Its ids.</param>
/// <param name="Addresses">What it links to and loads, as written.</param>
/// <param name="Faults">What is wrong within it, a phrase each.</param>
internal sealed record ReadPage(string Name, IReadOnlySet<string> Anchors, IReadOnlyList<string> Addresses, IReadOnlyList<string> Faults)
{
    private static readonly string[] Loading = ["src", "poster", "data"];

    public static ReadPage Read(string name, Stream html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        List<string> addresses = [], faults = [];
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id && !anchors.Add(id)) faults.Add($"the id {id} twice");
            if (element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)) || element.HasAttribute("style")) faults.Add($"a handler or style within <{element.LocalName}>");
            foreach (var attribute in Loading.Where(element.HasAttribute)) Load(element.GetAttribute(attribute)!);
            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Load(candidate.Split(' ')[0]);
            if (element is IHtmlScriptElement { Source: null }) faults.Add("a script within the page");
            if (element is IHtmlImageElement image && image.AlternativeText is null) faults.Add("a picture without alternative text");
            if (element is IHtmlLinkElement) Load(element.GetAttribute("href") ?? "");
            if (element is IHtmlAnchorElement && element.GetAttribute("href") is { } href)
            {
                if (element.TextContent.Length == 0 && !element.HasAttribute("aria-label")) faults.Add($"a link to {href} without words");
                if (!Links.CourseLinks.IsOutside(href)) addresses.Add(href);
            }
        }
        foreach (var field in document.QuerySelectorAll("input, select"))
            if (field.Closest("label") is null && !field.HasAttribute("aria-label")) faults.Add("a field without a label");
        AddHeadings(document, faults);
        return new(name, anchors, addresses, faults);

        void Load(string address)
        {
            if (address.StartsWith("data:", StringComparison.Ordinal)) return;
            if (address.Contains("//", StringComparison.Ordinal) || address.Contains(':', StringComparison.Ordinal)) faults.Add($"something loaded from {address}");
            else addresses.Add(address);
        }
    }

    private static void AddHeadings(IDocument document, List<string> faults)
    {
        var level = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1) faults.Add($"a heading of level {next} after level {level}: {heading.TextContent}");
            level = next;
        }
        if (document.QuerySelectorAll("h1").Length != 1) faults.Add("not one main heading");
    }
}
