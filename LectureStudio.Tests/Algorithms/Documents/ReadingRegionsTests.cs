using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Documents;

public class ReadingRegionsTests
{
    private const string Left = "one two three four\nfive six seven eight\nnine ten eleven or\ntwelve thirteen so";
    private const string Right = "alpha beta gamma de\nepsilon zeta eta th\niota kappa lambda m\nnu xi omicron pi ro";

    [Fact]
    public void The_left_column_is_read_before_the_right_one() =>
        Assert.Equal([Flat(Left), Flat(Right)], Read([.. Words.Block(Left, 50, 100), .. Words.Block(Right, 200, 100)]));

    [Fact]
    public void From_the_right_the_right_column_is_first() =>
        Assert.Equal([Flat(Right), Flat(Left)], Read([.. Words.Block(Left, 50, 100), .. Words.Block(Right, 200, 100)], fromRight: true));

    [Fact]
    public void A_number_in_the_gap_below_the_columns_does_not_fill_it() =>
        Assert.Equal([Flat(Left), Flat(Right) + " 1"], Read([.. Words.Block(Left, 50, 100), .. Words.Block(Right, 160, 100), .. Words.Line("1", 150, 400)]));

    [Fact]
    public void What_runs_across_parts_the_columns_above_and_below_it() =>
        Assert.Equal(
            ["A title that runs across both of the columns", Flat(Left), Flat(Right), "and a caption of a figure that is as wide as both", Flat(Left), Flat(Right)],
            Read([
                .. Words.Line("A title that runs across both of the columns", 60, 70), .. Words.Block(Left, 50, 100), .. Words.Block(Right, 200, 103),
                .. Words.Line("and a caption of a figure that is as wide as both", 60, 200), .. Words.Block(Left, 50, 230), .. Words.Block(Right, 200, 230)]));

    [Fact]
    public void The_short_last_line_of_a_wide_paragraph_stays_with_it() =>
        Assert.Equal(
            ["A paragraph that runs across both of the columns and ends early.", Flat(Left), Flat(Right)],
            Read([.. Words.Block("A paragraph that runs across both of the columns\nand ends early.", 50, 70), .. Words.Block(Left, 50, 110), .. Words.Block(Right, 200, 110)]));

    [Fact]
    public void A_table_is_read_row_by_row() =>
        Assert.Equal(
            ["name best worst merge 1.25 3.75 quick 2.25 4.50 heap 3.00 9.25"],
            Read([.. Words.Block("name\nmerge\nquick\nheap", 50, 100), .. Words.Block("best\n1.25\n2.25\n3.00", 150, 100), .. Words.Block("worst\n3.75\n4.50\n9.25", 250, 100)]));

    [Fact]
    public void Bullets_and_numbers_of_formulas_are_no_columns() =>
        Assert.Equal(
            ["• one of the items • another of the items • the last of the items (1) it stands here (2) and it stands there"],
            Read([.. Words.Block("•\n•\n•", 50, 100), .. Words.Block("one of the items\nanother of the items\nthe last of the items\nit stands here\nand it stands there", 70, 100), .. Words.Line("(1)", 50, 136), .. Words.Line("(2)", 50, 148)]));

    [Fact]
    public void Any_words_anywhere_are_each_read_once()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var words = Enumerable.Range(0, random.Next(1, 120)).Select(i => new PrintedWord($"w{i}", random.Next(-20, 600), random.Next(-20, 800), random.Next(1, 90), random.Next(1, 40))).ToList();
            var read = ReadingRegions.Of(LinePieces.Of(words), seed % 2 == 0).SelectMany(r => r).SelectMany(p => p.Words).Select(w => w.Text).ToList();
            Assert.Equal(read.Count, read.Distinct().Count());
            Assert.True(read.Count >= words.Count(w => w.Text.Length < 3 || w.H <= 1.8 * w.W), $"Seed {seed}");
        }
    }

    private static IReadOnlyList<string> Read(IReadOnlyList<PrintedWord> words, bool fromRight = false) =>
        [.. ReadingRegions.Of(LinePieces.Of(words), fromRight).Select(r => string.Join(' ', r.Select(p => p.Text)))];

    private static string Flat(string lines) => lines.Replace('\n', ' ');
}
