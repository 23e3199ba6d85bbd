using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

/// <summary>
/// Markdown as sites write it, brought to plain Markdown line by line, so that the numbers of the lines stay: front matter and template tags
/// are emptied, and the different ways of writing a note become quotes that begin with <c>[!NOTE]</c>.
/// </summary>
internal static partial class MarkdownLines
{
    /// <summary>The lines to parse, and the front matter's title with its line (from 1; 0 for none).</summary>
    public static (IReadOnlyList<string> Lines, string Title, int TitleLine) Prepare(IReadOnlyList<string> lines, bool hasComponents)
    {
        var prepared = lines.ToArray();
        var (body, title, titleLine) = FrontMatter(prepared);
        string? fence = null;
        for (var i = body; i < prepared.Length; i++)
        {
            if (fence is not null)
            {
                if (Fence().Match(prepared[i]) is { Success: true } closing && closing.Groups["f"].Value.StartsWith(fence, StringComparison.Ordinal) && closing.Groups["l"].Value.Trim().Length == 0) fence = null;
                continue;
            }
            if (Fence().Match(prepared[i]) is { Success: true } opening)
            {
                if (NoteFence(prepared, i, opening) is not { } after) fence = opening.Groups["f"].Value;
                else i = after;
                continue;
            }
            if (Container().Match(prepared[i]) is { Success: true } container) i = Contained(prepared, i, container);
            else if (Indented().Match(prepared[i]) is { Success: true } note) i = Shifted(prepared, i, note);
            else if (Tag().IsMatch(prepared[i]) || Component().IsMatch(prepared[i]) || (hasComponents && Module().IsMatch(prepared[i]))) prepared[i] = "";
            else if (prepared[i].Contains("{{", StringComparison.Ordinal) || prepared[i].Contains("{%", StringComparison.Ordinal)) prepared[i] = InlineTag().Replace(prepared[i], "");
        }
        return (prepared, title, titleLine);
    }

    private static (int Body, string Title, int Line) FrontMatter(string[] lines)
    {
        if (lines.Length < 2 || lines[0].TrimEnd() is not ("---" or "+++") || lines[0].TrimEnd() is not { } mark) return (0, "", 0);
        var end = Array.FindIndex(lines, 1, Math.Min(lines.Length - 1, 400), l => l.TrimEnd() == mark || (mark == "---" && l.TrimEnd() == "..."));
        if (end < 0) return (0, "", 0);
        // A rule at the top, with prose after it and another rule, is no front matter.
        if (!lines[1..end].Any(l => Field().IsMatch(l))) return (0, "", 0);
        var (title, at) = ("", 0);
        for (var i = 0; i <= end; i++)
        {
            if (at == 0 && TitleField().Match(lines[i]) is { Success: true } found) (title, at) = (found.Groups["t"].Value.Trim(), i + 1);
            lines[i] = "";
        }
        return (end + 1, title, title.Length > 0 ? at : 0);
    }

    /// <summary>MyST: a fence whose info is <c>{note}</c>. Gives its last line, or null for any other fence.</summary>
    private static int? NoteFence(string[] lines, int at, Match opening)
    {
        if (Directive().Match(opening.Groups["l"].Value) is not { Success: true } directive || !Admonitions.IsKind(directive.Groups["k"].Value)) return null;
        var fence = opening.Groups["f"].Value;
        var end = Array.FindIndex(lines, at + 1, l => l.TrimStart().StartsWith(fence, StringComparison.Ordinal));
        if (end < 0) return null;
        Quote(lines, at, end, opening.Groups["i"].Value, directive.Groups["k"].Value, directive.Groups["t"].Value);
        return end;
    }

    /// <summary><c>:::note Title</c> … <c>:::</c>; a container of another kind loses its marks only.</summary>
    private static int Contained(string[] lines, int at, Match opening)
    {
        var (colons, kind) = (opening.Groups["c"].Value, opening.Groups["k"].Value);
        if (kind.Length == 0 || !Admonitions.IsKind(kind))
        {
            lines[at] = "";
            return at;
        }
        var end = Array.FindIndex(lines, at + 1, l => l.Trim() == colons);
        if (end < 0) return at;
        Quote(lines, at, end, opening.Groups["i"].Value, kind, opening.Groups["t"].Value);
        return end;
    }

    private static void Quote(string[] lines, int first, int last, string indent, string kind, string title)
    {
        lines[first] = $"{indent}> [!{kind.ToUpperInvariant()}] {title.Trim(' ', '[', ']', '"')}";
        for (var i = first + 1; i < last; i++)
            lines[i] = DirectiveOption().IsMatch(lines[i]) ? indent + ">" : indent + "> " + (lines[i].StartsWith(indent, StringComparison.Ordinal) ? lines[i][indent.Length..] : lines[i].TrimStart());
        lines[last] = "";
    }

    /// <summary><c>!!! note "Title"</c> with an indented body.</summary>
    private static int Shifted(string[] lines, int at, Match opening)
    {
        var indent = opening.Groups["i"].Value;
        var inner = indent + "    ";
        var last = at;
        for (var i = at + 1; i < lines.Length; i++)
        {
            var isBody = lines[i].StartsWith(inner, StringComparison.Ordinal) || lines[i].StartsWith(indent + "\t", StringComparison.Ordinal);
            if (!isBody && lines[i].Trim().Length > 0) break;
            if (isBody) last = i;
        }
        for (var i = at + 1; i <= last; i++)
            lines[i] = lines[i].Trim().Length == 0 ? indent + ">" : indent + "> " + (lines[i].StartsWith(inner, StringComparison.Ordinal) ? lines[i][inner.Length..] : lines[i][(indent.Length + 1)..]);
        lines[at] = $"{indent}> [!{opening.Groups["k"].Value.ToUpperInvariant()}] {opening.Groups["t"].Value}";
        return last;
    }

    [GeneratedRegex(@"^(?<i>[ \t]*)(?<f>`{3,}|~{3,})(?<l>[^`]*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*\{(?<k>[a-z-]+)\}\s*(?<t>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Directive();

    // ":class: dropdown" within a MyST directive
    [GeneratedRegex(@"^\s*:[a-z-]+:(\s|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex DirectiveOption();

    [GeneratedRegex(@"^(?<i>[ \t]*)(?<c>:{3,})\s*\{?\.?(?<k>[A-Za-z-]*)\}?\s*(?<t>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Container();

    [GeneratedRegex(@"^(?<i>[ \t]*)(!!!|\?\?\?)\+?\s+(?<k>[A-Za-z-]+)[^""]*(""(?<t>[^""]*)"")?\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Indented();

    // {% include x %}, {{< shortcode >}}, {: .class }
    [GeneratedRegex(@"^\s*(\{%.*%\}|\{\{[<%].*[%>]\}\}|\{:[^}]*\})\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();

    // <Tabs groupId="os"> on a line of its own, as MDX has it
    [GeneratedRegex(@"^\s*</?[A-Z][\w.]*(\s[^<>]*)?/?>\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Component();

    [GeneratedRegex(@"\{%[^%}]*%\}|\{\{[<%][^}]*[%>]\}\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"^(import\s.+\sfrom\s+['""].+['""];?|import\s+['""].+['""];?|export\s+(const|default|function)\s.*)\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Module();

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*\s*[:=]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Field();

    [GeneratedRegex(@"^title\s*[:=]\s*(?<q>[""']?)(?<t>.*?)\k<q>\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TitleField();
}
