using LectureStudio.Features.NewJob.Narration;

namespace LectureStudio.Tests.Features.NewJob;

/// <summary>Which pages are meant, and how that is written.</summary>
public sealed class PageChoiceTests
{
    [Theory]
    [InlineData("", "1 2 3 4 5")]
    [InlineData("1-3,5", "1 2 3 5")]
    [InlineData(" 5; 2 – 3 ", "2 3 5")]
    [InlineData("-", null)]
    [InlineData("5, 2–3", "2 3 5")]
    [InlineData("4-", "4 5")]
    [InlineData("-2", "1 2")]
    [InlineData("4-99", "4 5")]
    [InlineData("9", null)]
    [InlineData("3-1", null)]
    [InlineData("one", null)]
    [InlineData("1-2147483647", "1 2 3 4 5")]
    public void What_is_typed_is_understood_or_refused(string typed, string? pages) =>
        Assert.Equal(pages, PageChoice.Parse(typed, 5) is { } chosen ? string.Join(' ', chosen) : null);

    [Theory]
    [InlineData("1,2,3,5", "1-3,5")]
    [InlineData("5,1", "1,5")]
    [InlineData("1,2,3,4,5", "")]
    public void It_is_written_in_the_shortest_way(string pages, string text) =>
        Assert.Equal(text, PageChoice.Format(pages.Split(',').Select(int.Parse), 5));
}
