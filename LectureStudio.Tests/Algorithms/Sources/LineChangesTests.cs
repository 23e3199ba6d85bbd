using LectureStudio.Pipeline.Algorithms.Sources;

namespace LectureStudio.Tests.Algorithms.Sources;

public class LineChangesTests
{
    [Theory]
    [InlineData("a b c d", "a b c d", 1, 4, 0)]
    [InlineData("a b c d", "a X c d", 1, 4, 1)]
    [InlineData("a b c d", "a X c d", 3, 4, 0)]
    [InlineData("a b c d", "a c d", 2, 2, 1)]
    [InlineData("a b c d", "n a b c d", 1, 4, 0)] // Only moved down.
    [InlineData("a b c d", "a b n m c d", 2, 3, 2)]
    [InlineData("a b c d", "a b n m c d", 3, 4, 0)]
    [InlineData("a b c d", "", 1, 4, 4)]
    [InlineData("a b a b a", "b a b", 1, 5, 2)]
    [InlineData("a b", "a b", 5, 9, 0)]
    public void Changes_in_a_stretch_are_counted(string old, string now, int first, int last, int changed) =>
        Assert.Equal(changed, LineChanges.Between(old.Split(' '), now.Split(' ', StringSplitOptions.RemoveEmptyEntries)).In(first, last));

    [Fact]
    public void Long_texts_are_compared_line_by_line_wherever_the_lines_stand()
    {
        var old = Enumerable.Range(0, 9000).Select(i => $"line {i}").ToList();
        var now = old.AsEnumerable().Reverse().Where(l => l != "line 8000").ToList();
        Assert.Equal(1, LineChanges.Between(old, now).In(1, 9000));
    }
}
