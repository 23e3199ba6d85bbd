using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

namespace LectureStudio.Tests.Workflows.Course.Exports.Questions;

public class QuestionFormatTests
{
    public static TheoryData<string> Formats => [.. QuestionFormats.ThereAndBack.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_nasty_question_reads_back_as_it_was_written(string format)
    {
        var modules = QuestionFormats.Modules(NastyQuestions.Many(seed: 20, rounds: 60));

        var (expected, read) = QuestionFormats.ThereAndBack[format](modules);

        Assert.Null(ExamComparison.Difference(expected, read));
        Assert.True(expected.Count >= 360);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_question_that_reads_otherwise_is_found(string format)
    {
        var questions = NastyQuestions.Many(seed: 3, rounds: 1);
        var (_, read) = QuestionFormats.ThereAndBack[format](QuestionFormats.Modules(questions));
        var (others, _) = QuestionFormats.ThereAndBack[format](QuestionFormats.Modules([.. questions.Select(q => q with { Explanation = q.Explanation + "." })]));

        Assert.Contains("the explanation", ExamComparison.Difference(others, read));
        Assert.Contains("instead of", ExamComparison.Difference(others, []));
    }

    [Theory]
    [InlineData("العامل يأخذ مهمة `x`", "<span dir=\"rtl\">العامل يأخذ مهمة <code>x</code></span>")]
    [InlineData("12 העובד", "<span dir=\"rtl\">12 העובד</span>")]
    [InlineData("A worker (العامل)", "A worker (العامل)")]
    public void A_text_that_runs_from_right_to_left_is_turned_around_and_reads_back(string text, string html)
    {
        var rich = RichText.Parse(text);

        Assert.Equal(html, rich.TurnedHtml());
        Assert.Equal(rich, RichText.FromHtml(html));
    }

    [Fact]
    public void Markup_in_a_text_is_text_and_code_in_backticks_is_code()
    {
        var text = RichText.Parse("is `<b>` a <b>tag</b> & what\nof ``a`b`` or ` alone?");

        var html = XElement.Parse($"<p>{text.Html()}</p>", LoadOptions.PreserveWhitespace);
        Assert.Equal(["<b>", "a`b"], html.Elements("code").Select(c => c.Value));
        Assert.Equal("is <b> a <b>tag</b> & whatof a`b or ` alone?", html.Value);
        Assert.Single(html.Elements("br"));
        Assert.Empty(html.Elements("b"));
    }

    [Fact]
    public void What_no_format_can_carry_is_replaced_and_gaps_in_code_split_it()
    {
        Assert.Equal("a\uFFFDb\uFFFD c\nd", ExportText.Clean(" a\u0001b\uD800\tc\r\nd\n"));
        Assert.Equal("<code>git </code>____<code> -m</code>", RichText.Parse("`git ____ -m`", hasGaps: true).Html());
    }
}
