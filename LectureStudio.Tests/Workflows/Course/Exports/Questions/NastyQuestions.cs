using System.Text;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Tests.Workflows.Course.Exports.Questions;

/// <summary>Random questions made of what breaks formats. The same seed gives the same questions.</summary>
public static class NastyQuestions
{
    private static readonly string[] Pieces =
    [
        "word", "two words", " ", "  ", "\t", "\n", "\r\n", "\n\n", "~", "=", "#", "####", "{", "}", ":", "::", "\\", "\\\\", "\\n", "\\}", "\\#", "\\*", "*", "->", "=>", "%", "%50%", "%100%", "=%0%",
        "`", "``", "`code`", "`a < b`", "`~={}`", "``tick ` within``", "` `", "____", "_", "<", ">", "&", "\"", "'", "&lt;", "&amp;", "&#125;", "&&058;", "&&092;", "&nbsp;", "]]>", "<![CDATA[", "<!--", "-->", "<br>", "<br/>",
        "<b>bold</b>", "</p>", "</code>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<?xml?>", "<!DOCTYPE x>", "{1:SHORTANSWER:=x}", "{1:MC:=a~b}", "{#1}", "[html]", "[plain]", "[foo]", "[", "]", "//", "// comment", "$CATEGORY: x", "TRUE", "T", "FALSE",
        "$x^2 + \\frac{1}{2}$", "\\(\\alpha\\)", "∑", "ä", "é", "数据", "العامل", "שלום", "\u202E", "\u200F", "\u200B", "\u00A0", "\u2028", "\u0085", "\uFEFF", "😀", "👩‍💻", "\uD800", "\uDC00", "\0", "\u0001", "\u0002", "\u0003", "\u0008", "\u0010", "\u001B", "\uFFFE", "\uFFFF", "\uE000", "[,]", "[.]", "{case_matters=false}", "…",
    ];

    /// <summary>A usable question of a kind.</summary>
    public static Question Make(Random random, QuestionKind kind, string id)
    {
        List<string> used = [];
        return new(id, kind, Stem(random, kind, out var gaps),
            kind switch
            {
                QuestionKind.MultipleChoice => Choices(random, used, right: 1),
                QuestionKind.MultipleAnswer => Choices(random, used, right: random.Next(1, 12)),
                QuestionKind.TrueFalse => random.Next(2) == 0 ? [new("True", true, Text(random)), new("False", false)] : [new("True", false), new("False", true, Text(random))],
                _ => [],
            },
            kind == QuestionKind.Matching ? [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => new MatchingPair(Different(random, used), Different(random, used)))] : [],
            kind == QuestionKind.Cloze ? [.. Enumerable.Range(0, gaps).Select(_ => Several(random))] : [],
            kind == QuestionKind.ShortAnswer ? Several(random) : [],
            random.Next(4) == 0 ? "" : Text(random), BloomLevel.Remember, "", random.Next(4) == 0 ? null : new($"docs/{Text(random).Trim()}.md", 3, 3 + random.Next(3)));
    }

    /// <summary>One question of each kind, so many times.</summary>
    public static IReadOnlyList<Question> Many(int seed, int rounds)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rounds).SelectMany(r => Enum.GetValues<QuestionKind>().Select(k => Make(random, k, $"q{r}-{(int)k}")))];
    }

    private static string Stem(Random random, QuestionKind kind, out int gaps)
    {
        gaps = 0;
        if (kind != QuestionKind.Cloze) return Different(random, []);
        var stem = new StringBuilder();
        for (var n = random.Next(1, 4); n > 0; n--) stem.Append(Text(random)).Append(Question.Gap).Append(Text(random));
        gaps = stem.ToString().Split(Question.Gap).Length - 1;
        return stem.ToString();
    }

    private static List<Choice> Choices(Random random, List<string> used, int right) =>
        [.. Enumerable.Range(0, right + random.Next(1, 4)).Select(i => new Choice(Different(random, used), i < right, random.Next(3) == 0 ? Text(random) : "")).OrderBy(_ => random.Next())];

    private static string[] Several(Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Different(random, []))];

    /// <summary>A text that has a word in it, so that it is one, and is not among the others.</summary>
    private static string Different(Random random, List<string> used)
    {
        var text = $"{Text(random)}w{used.Count}{Text(random)}";
        used.Add(text);
        return text;
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 7)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
