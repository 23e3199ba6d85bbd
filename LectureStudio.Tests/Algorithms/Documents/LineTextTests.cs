using LectureStudio.Pipeline.Algorithms.Documents;

namespace LectureStudio.Tests.Algorithms.Documents;

public class LineTextTests
{
    [Theory]
    [InlineData("an algo-|rithm", "an algorithm")]
    [InlineData("an algo\u2010|rithm", "an algorithm")]
    [InlineData("an algo\u00AD|rithm", "an algorithm")]
    [InlineData("by Gauss-|Newton", "by Gauss-Newton")]
    [InlineData("in COVID-|19 times", "in COVID-19 times")]
    [InlineData("pre-|and post-processing", "pre- and post-processing")]
    [InlineData("one line|and the next", "one line and the next")]
    [InlineData("a dash -|stands", "a dash - stands")]
    [InlineData("机器学习是一种|方法。", "机器学习是一种方法。")]
    [InlineData("用 Python|编写", "用 Python 编写")]
    public void Lines_become_running_text(string lines, string text) => Assert.Equal(text, LineText.Of(lines.Split('|')));

    [Fact]
    public void A_compound_keeps_its_hyphen_when_the_document_has_it_so()
    {
        HashSet<string> words = ["well-known", "algorithm"];
        Assert.Equal("a well-known algorithm", LineText.Of(["a well-", "known algo-", "rithm"], words.Contains));
    }
}
