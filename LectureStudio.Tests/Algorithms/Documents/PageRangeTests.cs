using LectureStudio.Pipeline.Algorithms.Documents;

namespace LectureStudio.Tests.Algorithms.Documents;

public class PageRangeTests
{
    [Theory]
    [InlineData("", "1,2,3,4,5,6,7,8,9")]
    [InlineData("1-3,9", "1,2,3,9")]
    [InlineData(" 2 – 4 ; 7", "2,3,4,7")]
    [InlineData("7-", "7,8,9")]
    [InlineData("9,1,1-2", "9,1,2")]
    public void Pages_and_spans_are_taken_in_the_order_given(string text, string pages)
    {
        Assert.Equal(pages, string.Join(',', PageRange.TryParse(text, 9, out var beyond)!));
        Assert.Equal(0, beyond);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("5-2")]
    [InlineData("one")]
    [InlineData("1-2-3")]
    [InlineData("1.5")]
    [InlineData(",")]
    [InlineData("99999999999")]
    public void Nonsense_is_no_range(string text) => Assert.Null(PageRange.TryParse(text, 9, out _));

    [Theory]
    [InlineData("10", 10)]
    [InlineData("8-12", 12)]
    [InlineData("20-", 20)]
    [InlineData("1-999999999", 999999999)]
    public void The_page_that_is_not_there_is_named(string text, int missing)
    {
        Assert.NotNull(PageRange.TryParse(text, 9, out var beyond));
        Assert.Equal(missing, beyond);
    }
}
