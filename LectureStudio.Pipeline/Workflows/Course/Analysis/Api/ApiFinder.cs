using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis.Api;

/// <summary>Public members of code, by the way each language declares them; a light look, no parser.</summary>
internal static class ApiFinder
{
    private const int Most = 400;
    private const int LongestSignature = 12;
    private const int LongestLine = 2000;

    /// <param name="language">As <see cref="ScannedFile.Format"/>.</param>
    /// <param name="text">With the doc comments as blocks.</param>
    public static IReadOnlyList<ApiMember> Of(string language, DocumentText text)
    {
        if (Declarations.Of(language) is not { } patterns) return [];
        var members = new List<ApiMember>();
        for (var i = 0; i < text.Lines.Count && members.Count < Most; i++)
        {
            if (text.Lines[i].Length is 0 or > LongestLine) continue;
            foreach (var pattern in patterns)
            {
                if (pattern.Match(text.Lines[i]) is not { Success: true } declaration || !IsPublic(declaration.Groups["n"].Value, language)) continue;
                var (signature, last) = Signature(text.Lines, i, language);
                members.Add(new(declaration.Groups["n"].Value, signature, Summary(text, i + 1, last + 1, language), i + 1, last + 1));
                break;
            }
        }
        return members;
    }

    private static bool IsPublic(string name, string language) => language switch
    {
        "python" => !name.StartsWith('_') || name == "__init__",
        "go" => char.IsUpper(name[0]),
        _ => !name.StartsWith('_'),
    };

    /// <summary>The declaration up to its body, on one line: until its brackets close.</summary>
    private static (string Text, int Last) Signature(IReadOnlyList<string> lines, int first, string language)
    {
        var (text, depth, last) = ("", 0, first);
        for (; last < Math.Min(lines.Count, first + LongestSignature); last++)
        {
            var line = lines[last].Length > LongestLine ? lines[last][..LongestLine] : lines[last];
            text += " " + line.Trim();
            depth += line.Count(c => c is '(' or '[') - line.Count(c => c is ')' or ']');
            if (depth <= 0) break;
        }
        last = Math.Min(last, lines.Count - 1);
        var body = new[] { text.IndexOf('{', StringComparison.Ordinal), text.IndexOf("=>", StringComparison.Ordinal) }.Where(i => i > 0).DefaultIfEmpty(-1).Min();
        var end = language == "python" ? text.LastIndexOf(':') : body;
        return (PlainText.Shorten(PlainText.OneLine(end > 0 ? text[..end] : text).TrimEnd('{', ';', ' '), 300), last);
    }

    /// <summary>The first sentence of the doc comment: right after the signature in Python, right before it elsewhere.</summary>
    private static string Summary(DocumentText text, int first, int last, string language)
    {
        var block = language == "python"
            ? text.Blocks.FirstOrDefault(b => b.FirstLine > last && b.FirstLine <= last + 2)
            : text.Blocks.LastOrDefault(b => b.LastLine < first && b.LastLine >= first - 30 && IsOfMember(text, b.LastLine, first)) is { } nearest ? Opening(text, nearest) : null;
        return block is { Kind: TextBlockKind.Paragraph } ? PlainText.Shorten(SentenceSplitter.Split(block.Plain).FirstOrDefault() ?? "", 300) : "";
    }

    /// <summary>Between the comment and the member stand the comment's end and attributes only.</summary>
    private static bool IsOfMember(DocumentText text, int from, int to)
    {
        for (var i = from; i < to - 1; i++)
            if (text.Lines[i].Trim() is { Length: > 0 } line && !(line[0] is '[' or '@' or '*' or '#' or '/')) return false;
        return true;
    }

    /// <summary>The first block of the same comment: blocks before it without code between.</summary>
    private static TextBlock Opening(DocumentText text, TextBlock last)
    {
        var opening = last;
        for (var i = text.Blocks.ToList().IndexOf(last) - 1; i >= 0 && IsComment(text, text.Blocks[i].LastLine, opening.FirstLine); i--) opening = text.Blocks[i];
        return opening;
    }

    private static bool IsComment(DocumentText text, int from, int to)
    {
        for (var i = from - 1; i < to - 1; i++)
            if (text.Lines[i].TrimStart() is not ['*' or '/' or '#', ..] || text.Lines[i].TrimEnd().EndsWith("*/", StringComparison.Ordinal)) return false;
        return true;
    }
}
