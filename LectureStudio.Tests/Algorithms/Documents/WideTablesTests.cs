using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Documents;

public sealed class WideTablesTests
{
    private static readonly string[] Hours = ["Hours", "1", "2", "3"], Points = ["Points", "53", "52", "62"];

    [Fact]
    public void Two_rows_are_a_table_where_a_rule_runs_along_them()
    {
        var pieces = Row(Hours, 100).Concat(Row(Points, 130)).ToList();
        Assert.Equal(8, WideTables.Join(pieces, []).Count);
        var rows = WideTables.Join(pieces, [new InkRegion(48, 120, 340, 1, 1, 1)]);
        Assert.Equal(["Hours 1 2 3", "Points 53 52 62"], rows.Select(r => r.Text));
        // A short rule is something else's.
        Assert.Equal(8, WideTables.Join(pieces, [new InkRegion(48, 120, 90, 1, 1, 1)]).Count);
    }

    [Fact]
    public void Three_rows_are_a_table_without_one() => Assert.Equal(3, WideTables.Join([.. Row(Hours, 100), .. Row(Points, 130), .. Row(Points, 160)], []).Count);

    private static IEnumerable<TextLine> Row(string[] entries, double y) => entries.Select((e, i) => new TextLine([new PrintedWord(e, 50 + (100 * i), y, 36, 12)]));
}
