using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Sources;

/// <summary>What of a code file is documentation: the text of its doc comments, on the lines where it stands; all other lines empty.</summary>
internal static partial class DocComments
{
    private static readonly HashSet<string> Hashed = new(StringComparer.Ordinal) { "shell", "ruby", "perl", "r", "julia", "elixir", "powershell", "nim" };

    public static IReadOnlyList<string> Of(string language, IReadOnlyList<string> lines) => language switch
    {
        "python" => Docstrings(lines),
        "go" => Before(lines, "//", Declared()),
        _ when Hashed.Contains(language) => Before(lines, "#", HashDeclared()),
        _ => Comments(lines),
    };

    /// <summary>Strings in three quotes that open a file, a class or a function.</summary>
    private static string[] Docstrings(IReadOnlyList<string> lines)
    {
        var text = Empty(lines.Count);
        var mayOpen = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var trimmed = lines[i].Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#') continue;
            if (!mayOpen || Quotes().Match(trimmed) is not { Success: true } quotes)
            {
                mayOpen = trimmed.EndsWith(':') || (mayOpen && i < 3 && trimmed.StartsWith("from __future__", StringComparison.Ordinal));
                // The string may follow a signature over several lines: ") -> int:".
                continue;
            }
            var (mark, rest, indent) = (quotes.Groups["q"].Value, quotes.Groups["t"].Value, lines[i].Length - lines[i].TrimStart().Length);
            mayOpen = false;
            for (var first = i; i < lines.Count; i++)
            {
                var own = i == first ? rest : lines[i].Length > indent && lines[i][..indent].Trim().Length == 0 ? lines[i][indent..] : lines[i].TrimStart();
                var end = own.IndexOf(mark, StringComparison.Ordinal);
                text[i] = end < 0 ? own : own[..end];
                if (end >= 0) break;
            }
        }
        return WithoutSections(text);
    }

    // numpy and Google name the same sections in every docstring: "Parameters" over a line.
    private static string[] WithoutSections(string[] text)
    {
        for (var i = 0; i < text.Length; i++)
            if (SectionName().IsMatch(text[i])) (text[i], _) = ("", i + 1 < text.Length && text[i + 1].Trim().All(c => c == '-') ? text[i + 1] = "" : "");
        return text;
    }

    /// <summary><c>/** … */</c>, <c>///</c> and <c>//!</c>.</summary>
    private static string[] Comments(IReadOnlyList<string> lines)
    {
        var text = Empty(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var trimmed = lines[i].Trim();
            if (trimmed.StartsWith("///", StringComparison.Ordinal) && !trimmed.StartsWith("////", StringComparison.Ordinal) || trimmed.StartsWith("//!", StringComparison.Ordinal))
            {
                text[i] = Tags(trimmed[3..]);
                continue;
            }
            if (!trimmed.StartsWith("/**", StringComparison.Ordinal) && !trimmed.StartsWith("/*!", StringComparison.Ordinal)) continue;
            for (var first = i; i < lines.Count; i++)
            {
                var own = i == first ? lines[i].Trim()[3..] : Star().Replace(lines[i], "");
                var end = own.IndexOf("*/", StringComparison.Ordinal);
                text[i] = Tags(end < 0 ? own : own[..end]);
                if (end >= 0) break;
            }
        }
        return text;
    }

    /// <summary>Comments right before what they document, and at the top of the file.</summary>
    private static string[] Before(IReadOnlyList<string> lines, string mark, Regex declared)
    {
        var text = Empty(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            if (!lines[i].TrimStart().StartsWith(mark, StringComparison.Ordinal))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < lines.Count && lines[end].TrimStart().StartsWith(mark, StringComparison.Ordinal)) end++;
            if (i <= 1 || (end < lines.Count && declared.IsMatch(lines[end])))
                for (var at = i; at < end; at++)
                    if (!lines[at].StartsWith("#!", StringComparison.Ordinal)) text[at] = lines[at].TrimStart()[mark.Length..] is [' ', .. var own] ? own : lines[at].TrimStart()[mark.Length..];
            i = end;
        }
        return text;
    }

    /// <summary>The tags of XML documentation, JavaDoc and JSDoc as Markdown.</summary>
    private static string Tags(string line)
    {
        if (line.Length > 0 && line[0] == ' ') line = line[1..];
        line = Parameter().Replace(line, "- `${n}`: ");
        line = Named().Replace(line, m => $"`{m.Groups["n"].Value[(m.Groups["n"].Value.LastIndexOfAny(['.', ':']) + 1)..]}`");
        line = Braced().Replace(line, "`${n}`");
        line = AtParameter().Replace(line, "- `${n}`: ");
        return XmlTag().Replace(AtWord().Replace(line, ""), m => m.Groups["c"].Success ? "`" : "");
    }

    private static string[] Empty(int count)
    {
        var text = new string[count];
        Array.Fill(text, "");
        return text;
    }

    [GeneratedRegex("^[rRuUbB]{0,2}(?<q>\"\"\"|''')(?<t>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^\s*(Parameters|Returns|Return|Yields|Raises|Args|Arguments|Notes|Note|Examples?|See Also|References|Attributes|Methods|Other Parameters|Warns|Keyword Args):?\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SectionName();

    [GeneratedRegex(@"^\s*\*(?!/) ?", RegexOptions.None, 10_000)]
    private static partial Regex Star();

    [GeneratedRegex(@"^(package|func|type|var|const)\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^\s*(def|class|module|sub|function|defmodule|defp?|proc|\w+\s*\(\)\s*\{|\w+ *<- *function)\b?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex HashDeclared();

    [GeneratedRegex("<(param|typeparam) name=\"(?<n>[^\"]*)\">", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Parameter();

    [GeneratedRegex("<(see|seealso|paramref|typeparamref) (cref|name|langword|href)=\"(?<n>[^\"]*)\"\\s*/?>(</see>)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{@(code|link|linkplain|literal|value)\s+(?<n>[^{}]*)\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Braced();

    [GeneratedRegex(@"^\s*@param(\s+\{[^}]*\})?\s+\[?(?<n>[\w.$]+)[^\]\s]*\]?\s*-?\s*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AtParameter();

    [GeneratedRegex(@"^\s*@\w+(\s+\{[^}]*\})?\s*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AtWord();

    [GeneratedRegex(@"</?(?<c>c)>|</?(summary|remarks|returns|value|example|exception|para|code|list|item|description|term|listheader|param|typeparam|inheritdoc|p|ul|li|ol|pre|br|b|i|em|strong)\b[^>]*/?>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex XmlTag();
}
