using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Workflows.Handout;

public class HandoutTextTests
{
    [Theory]
    [InlineData(153.9, "2:33")]
    [InlineData(3753, "1:02:33")]
    [InlineData(-1, "0:00")]
    public void Times_are_written_as_people_write_them(double seconds, string expected) => Assert.Equal(expected, Clock.Time(seconds));

    [Theory]
    [InlineData(40, "40 s")]
    [InlineData(3120, "52 min")]
    [InlineData(3900, "1 h 5 min")]
    public void Lengths_are_rounded(double seconds, string expected) => Assert.Equal(expected, Clock.Length(seconds));

    [Theory]
    [InlineData("a\u0000b\uD800c\u202Ed", "abcd")]
    [InlineData("  one\r\n two\t ", "one two")]
    [InlineData("x² ∑ 😀", "x² ∑ 😀")]
    public void What_no_format_can_hold_is_left_out(string text, string expected) => Assert.Equal(expected, PlainText.OneLine(text));

    [Theory]
    [InlineData("2. שלום", "rtl")]
    [InlineData("مقدمة", "rtl")]
    [InlineData("1. Intro", "ltr")]
    [InlineData("123", "ltr")]
    public void The_first_letter_decides_the_direction(string text, string expected) => Assert.Equal(expected, PlainText.Direction(text));

    [Fact]
    public void Shortening_cuts_between_words_and_never_inside_a_character()
    {
        Assert.Equal("one two…", PlainText.Shorten("one two, three", 10));
        Assert.Equal("😀😀…", PlainText.Shorten("😀😀😀😀", 6));
    }

    [Fact]
    public void Paragraphs_keep_sentences_whole_and_begin_with_each_speaker()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 20)) + ".";
        var spoken = Enumerable.Range(0, 12).Select(i => new SpokenSentence(i * 8, (i * 8) + 7.5, sentence, i < 9 ? "A" : "B")).ToList();
        var paragraphs = SpeechParagraphs.Group(spoken);

        Assert.Equal(["A", "A", "B"], paragraphs.Select(p => p.Speaker));
        Assert.Equal([0, 48, 72], paragraphs.Select(p => p.Start));
        Assert.All(paragraphs, p => Assert.EndsWith(".", p.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("a_b*c", @"a\_b\*c")]
    [InlineData("R&D &amp;", @"R&D \&amp;")]
    public void Markdown_reads_as_the_text_it_was(string text, string expected)
    {
        Assert.Equal(expected, MarkdownText.Escape(text));
        Assert.Equal(text.Replace("&", "&amp;", StringComparison.Ordinal), Markdig.Markdown.ToHtml(expected).Replace("<p>", "", StringComparison.Ordinal).Replace("</p>\n", "", StringComparison.Ordinal));
    }
}
