using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;

namespace LectureStudio.Tests.Workflows.Course.Exports.Questions;

public class GiftTests
{
    [Fact]
    public void Marks_of_the_format_are_escaped_where_they_are_text()
    {
        var gift = GiftWriter.Write("Course", QuestionFormats.Modules(FixtureQuestions.Hostile));

        Assert.Contains(@"::intro/q7::[html]What becomes of &lt;img src\=x onerror\=alert(1)&gt; &amp; \{braces\} \~ \= \# \: ]]&gt; \\? {", gift);
        Assert.Contains(@"~[html]<code>&lt;b&gt;</code> ""bold"" 'text' \~ \= \# \{ \} \: \\n %50%", gift);
        Assert.DoesNotContain("<script", gift);
    }

    [Fact]
    public void Each_kind_has_its_own_marks()
    {
        var gift = GiftWriter.Write("Course", QuestionFormats.Modules(FixtureQuestions.MultipleAnswer, FixtureQuestions.TrueFalse, FixtureQuestions.Cloze, FixtureQuestions.Matching, FixtureQuestions.ShortAnswer));

        Assert.Contains("~%50%[html]It has a name\n\t~%50%[html]It has a payload of at most 64 kB\n\t~%-50%[html]It runs exactly once#[html]Delivery is at least once.", gift);
        Assert.Contains("[html]Delivery is at most once. {FALSE##", gift);
        Assert.Contains("goes to the <strong>____</strong> queue, and a ____ looks at it. {\n\t=%100%dead letter\n\t=%100%dead-letter\n", gift);
        Assert.Contains("goes to the ____ queue, and a <strong>____</strong> looks at it. {\n\t=%100%person\n", gift);
        Assert.Contains("\t=[html]<code>attempts</code> -> how often a job is tried\n", gift);
        Assert.Contains("\t=%100%64 kB\n", gift);
    }

    [Theory]
    [InlineData("a->b", "a-*>b")]
    [InlineData("[html] tag", "[plain][html] tag")]
    [InlineData("&&058;", "&*&058;")]
    [InlineData("2*3", @"2\\*3")]
    public void An_answer_that_looks_like_a_mark_is_written_so_that_it_is_none(string answer, string written)
    {
        var modules = QuestionFormats.Modules(FixtureQuestions.ShortAnswer with { Answers = [answer] });

        var gift = GiftWriter.Write("Course", modules);

        Assert.Contains($"=%100%{written}\n", gift);
        Assert.Equal(answer, GiftReader.Read(gift)[0].Answers[0][0]);
    }

    [Theory]
    [InlineData("::a::[html]What? {=b}")]
    [InlineData("::a::What? {\n=%100%b\n}")]
    [InlineData("::a::[html]What? {\n=%100%b\n} and more")]
    [InlineData("[html]What? {\n=%100%b\n}")]
    [InlineData("::a::[html]What <i>else</i>? {\n=%100%b\n}")]
    [InlineData("::a::[html]What? {\n=%100%a*b\n}")]
    public void What_the_writer_does_not_write_is_refused(string gift) => Assert.Throws<FormatException>(() => GiftReader.Read(gift));
}
