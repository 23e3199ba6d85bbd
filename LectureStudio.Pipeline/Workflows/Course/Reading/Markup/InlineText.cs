using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

/// <summary>The text of one block while it is put together: as CommonMark on one line, and its words alone.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder markdown = new();
    private readonly StringBuilder plain = new();

    /// <summary>As CommonMark, safe at the start of a block.</summary>
    public string Markdown => AtStart(PlainText.OneLine(markdown.ToString()));

    /// <summary>The words.</summary>
    public string Plain => PlainText.OneLine(plain.ToString());

    public bool IsEmpty => plain.Length == 0;

    /// <summary>Text without any meaning as markup.</summary>
    public InlineText Text(ReadOnlySpan<char> text)
    {
        plain.Append(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarkup(text, i)) markdown.Append('\\');
            markdown.Append(text[i]);
        }
        return this;
    }

    public InlineText Space() => Text(" ");

    public InlineText Code(string code)
    {
        code = PlainText.OneLine(code).Trim();
        if (code.Length == 0) return this;
        plain.Append(code);
        var fence = new string('`', LongestRun(code, '`') + 1);
        var pad = code[0] == '`' || code[^1] == '`' ? " " : "";
        markdown.Append(fence).Append(pad).Append(code).Append(pad).Append(fence);
        return this;
    }

    /// <param name="mark"><c>*</c>, <c>**</c> or <c>~~</c>.</param>
    public InlineText Emphasis(InlineText inner, string mark) => Around(inner, mark, mark);

    /// <summary>A link if its address may be followed, else its text.</summary>
    public InlineText Link(InlineText inner, string target) =>
        LinkTarget.IsSafe(target) ? Around(inner, "[", $"]({MarkdownText.Address(target)})") : Append(inner);

    public InlineText Append(InlineText inner)
    {
        markdown.Append(inner.markdown);
        plain.Append(inner.plain);
        return this;
    }

    private InlineText Around(InlineText inner, string before, string after)
    {
        var text = inner.markdown.ToString();
        var core = text.Trim();
        if (core.Length == 0) return Append(inner);
        // A mark beside a space is none.
        if (char.IsWhiteSpace(text[0])) markdown.Append(' ');
        markdown.Append(before).Append(core).Append(after);
        if (char.IsWhiteSpace(text[^1])) markdown.Append(' ');
        plain.Append(inner.plain);
        return this;
    }

    private static bool IsMarkup(ReadOnlySpan<char> text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        return text[i] switch
        {
            '\\' or '`' or '*' => true,
            '_' => !(i > 0 && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(next)),
            ']' => next is '(' or '[' or ':' or '\0',
            '!' => next is '[' or '\0',
            '<' => next is '/' or '!' or '?' or '\0' || char.IsAsciiLetter(next),
            '&' => next is '#' or '\0' || char.IsAsciiLetter(next),
            '~' => next is '~' or '\0',
            _ => false,
        };
    }

    /// <summary>What would make a heading, a list, a quote or a rule of a paragraph.</summary>
    private static string AtStart(string line)
    {
        if (line.Length == 0) return line;
        if (line[0] is '#' or '>' or '|' || (line[0] is '-' or '+' or '=' && (line.Length == 1 || line[1] == ' ' || line[1] == line[0])) || line.StartsWith("~~~", StringComparison.Ordinal)) return "\\" + line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && line[digits] is '.' or ')' && digits > 0 && digits + 1 < line.Length && line[digits + 1] == ' ' ? line.Insert(digits, "\\") : line;
    }

    internal static int LongestRun(string text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == of ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
