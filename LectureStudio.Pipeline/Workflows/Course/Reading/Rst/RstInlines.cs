using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

/// <summary>What stands in a line of reStructuredText: code, emphasis, links, and roles as the words they show.</summary>
internal sealed partial class RstInlines(List<TextLink> links, IReadOnlyDictionary<string, string> targets)
{
    // Roles that show words rather than names of code.
    private static readonly HashSet<string> WordRoles = new(StringComparer.Ordinal)
    {
        "ref", "doc", "term", "any", "numref", "emphasis", "strong", "title", "title-reference", "abbr", "dfn", "guilabel", "menuselection", "rfc", "pep", "sup", "sub", "superscript", "subscript", "issue", "pr", "user", "download", "cite", "index", "download",
    };

    /// <param name="line">Number of the first line, for links.</param>
    public InlineText Read(string text, int line)
    {
        var result = new InlineText();
        var at = 0;
        foreach (Match match in Inline().Matches(text))
        {
            result.Text(Plain(text[at..match.Index]));
            Add(match, result, line);
            at = match.Index + match.Length;
        }
        return result.Text(Plain(text[at..]));
    }

    private void Add(Match match, InlineText to, int line)
    {
        var group = match.Groups.Cast<Group>().Skip(1).First(g => g.Success && g.Name is not ("role" or "suffix" or "role2"));
        switch (group.Name)
        {
            case "code": to.Code(group.Value); break;
            case "strong": to.Emphasis(new InlineText().Text(Plain(group.Value)), "**"); break;
            case "emph": to.Emphasis(new InlineText().Text(Plain(group.Value)), "*"); break;
            case "text": AddInterpreted(group.Value, match.Groups["role"].Value, match.Groups["suffix"].Value, to, line); break;
            case "sub": to.Text(group.Value); break;
            case "name":
                if (targets.TryGetValue(group.Value.ToLowerInvariant(), out var url)) AddLink(group.Value, url, to, line);
                else to.Text(group.Value);
                break;
        }
    }

    private void AddInterpreted(string text, string role, string suffix, InlineText to, int line)
    {
        role = role[(role.LastIndexOf(':') + 1)..];
        var target = "";
        if (Embedded().Match(text) is { Success: true } embedded) (text, target) = (embedded.Groups["t"].Value.Trim(), embedded.Groups["u"].Value.Trim());
        if (text.Length == 0) text = target;
        if (role.Length == 0 && suffix.Length > 0)
        {
            if (target.Length == 0) targets.TryGetValue(text.ToLowerInvariant(), out target!);
            AddLink(Plain(text), target ?? "", to, line);
        }
        else if (role == "doc")
        {
            AddLink(Plain(text), (target.Length > 0 ? target : text) is var path && Path.HasExtension(path) ? path : path + ".rst", to, line);
        }
        else if (role.Length == 0)
        {
            if (text.Contains(' ', StringComparison.Ordinal)) to.Emphasis(new InlineText().Text(Plain(text)), "*");
            else to.Code(text);
        }
        else if (WordRoles.Contains(role))
        {
            to.Text(Plain(text));
        }
        else
        {
            // ":class:`~package.module.Name`" shows its last part.
            to.Code(text.StartsWith('~') ? text[(text.LastIndexOf('.') + 1)..].TrimStart('~') : text.TrimStart('!'));
        }
    }

    private void AddLink(string text, string url, InlineText to, int line)
    {
        if (LinkTarget.WithoutFragment(url) is { Length: > 0 } target && LinkTarget.IsSafe(target)) links.Add(new(target, text, line));
        to.Link(new InlineText().Text(text), url);
    }

    private static string Plain(string text) => Escape().Replace(Footnote().Replace(text, ""), "${c}");

    [GeneratedRegex(@"``(?<code>.+?)``|(:(?<role>[A-Za-z][\w:+.-]*):)?`(?<text>[^`]+)`(?<suffix>__?)?(:(?<role2>[A-Za-z][\w:+.-]*):)?|\*\*(?<strong>[^\s*].*?)\*\*|(?<![\w*\\])\*(?<emph>[^\s*][^*]*)\*(?!\w)|\|(?<sub>[A-Za-z][\w .-]*)\|_?|(?<![\w`_.])(?<name>[A-Za-z][\w-]*[A-Za-z0-9])_(?![\w`_])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?<t>.*?)\s*<(?<u>[^<>]+)>$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"\\(?<c>[^\s])|\\\s", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Escape();

    [GeneratedRegex(@" ?\[(\d+|#[\w-]*|\*)\]_", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Footnote();
}
