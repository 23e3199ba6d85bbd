using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Scripts.Narration;

public sealed class FormulaReadingTests
{
    /// <summary>Print of this height on a page of a square shape; what is raised, lowered or a limit has seven tenths of it.</summary>
    private const double Height = 0.04, SmallHeight = 0.028, Line = 0.5;

    [Fact]
    public void Powers_and_indices_are_told_by_size_and_height() =>
        Assert.Equal("y = x² + aᵢ", Read(Word("y", 0), Word("=", 2), Word("x", 4), Small("2", 5, -0.01), Word("+", 7), Word("a", 9), Small("i", 10, 0.02)));

    [Fact]
    public void What_stands_above_and_below_the_line_is_a_fraction() =>
        Assert.Equal("m = (a + b)/2n", Read(Word("m", 0), Word("=", 2), Word("a", 4, -0.03), Word("+", 6, -0.03), Word("b", 8, -0.03), Word("2", 5.5, 0.03), Word("n", 6.5, 0.03)));

    [Fact]
    public void A_sum_takes_its_limits_also_where_its_sign_has_the_code_of_a_letter() =>
        Assert.Equal("s = 1/n ∑ᵢ₌₁ⁿ xᵢ", Read(
            Word("s", 0), Word("=", 2), Word("1", 4, -0.03), Word("n", 4, 0.03), Small("X", 6, -0.012), Small("n", 6.2, -0.04), Small("i", 5.6, 0.05), Small("=", 6.2, 0.05), Small("1", 6.8, 0.05),
            Word("x", 8), Small("i", 9, 0.02)));

    [Fact]
    public void Limits_beside_the_sign_come_as_one_word() => Assert.Equal("s = ∑ₖ₌₁ⁿ k", Read(Word("s", 0), Word("=", 2), Word("∑", 4), Small("k=1n", 5.1, 0), Word("k", 10)));

    [Fact]
    public void The_number_by_which_the_text_cites_it_is_no_part_of_it() => Assert.Equal("E = mc²", Read(Word("E", 0), Word("=", 2), Word("mc", 4), Small("2", 6, -0.01), Word("(3)", 10)));

    [Fact]
    public void What_is_not_clear_gives_nothing()
    {
        Assert.Null(Read(Word("x", 0), Word("+", 2), Word("y", 4))); // no relation
        Assert.Null(Read(Word("x", 0), Word("=", 2), Word("y", 4), Word("z", 4, 0.03))); // something below the line and nothing above it
        Assert.Null(Read(Word("x", 0), Word("=", 2), Word("1", 4), Word("y", 0, 0.12), Word("=", 2, 0.12), Word("2", 4, 0.12))); // two lines
        Assert.Null(Read(Word("y", 0), Small("(", 1, -0.02), Small("i", 1.5, -0.02), Word("=", 3), Word("1", 5))); // no raised bracket
    }

    private static string? Read(params BlockWord[] words) =>
        FormulaReading.Of(new("p1b1", BlockKind.Formula, "", PageBox.Around(words.Select(w => w.Box)), [new("", PageBox.Around(words.Select(w => w.Box)), words)]), 1);

    /// <summary>A word in letters from the left; its middle so far below that of the line.</summary>
    private static BlockWord Word(string text, double at, double sink = 0) => Set(text, at, sink, Height);

    private static BlockWord Small(string text, double at, double sink) => Set(text, at, sink, SmallHeight);

    private static BlockWord Set(string text, double at, double sink, double height) =>
        new(text, new(0.1 + (at * Height / 2), Line + sink - (height / 2), text.Length * height / 2, height));
}
