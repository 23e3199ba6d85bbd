using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Reading;

public class SlideTitleTests
{
    [Fact]
    public void The_largest_print_near_the_top_is_the_title() =>
        Assert.Equal("Why write a package?", Title(Line("Why write a package?", 40, 20, 36), Line("To distribute code and documentation", 80, 150, 24), Line("To keep track of what you write", 80, 200, 24)));

    [Fact]
    public void A_long_title_runs_on_in_the_next_line() =>
        Assert.Equal("Posterior uncertainty and acquisition functions", Title(Line("Posterior uncertainty and", 40, 80, 36), Line("acquisition functions", 40, 124, 36), Line("Learning goals and other things", 80, 320, 20)));

    [Fact]
    public void A_title_in_the_size_of_the_text_is_known_by_its_place() =>
        Assert.Equal("LINEAR PROGRAMMING", Title(Line("LINEAR PROGRAMMING", 40, 10, 22), Line("A linear objective and linear constraints", 40, 90, 22), Line("The feasible set is a polyhedron", 40, 130, 22)));

    [Fact]
    public void A_logo_is_no_title() =>
        Assert.Equal("Mutation for numeric", Title(Line("xX X", 1000, 10, 60, 0.4), Line("Mutation for numeric", 40, 10, 30), Line("Individuals get modified", 40, 90, 20)));

    [Fact]
    public void The_heading_of_a_part_stands_in_the_middle() =>
        Assert.Equal("Writing extensions", Title(Line("Writing extensions", 400, 330, 30), Line("Core Team", 400, 620, 18)));

    [Fact]
    public void A_formula_in_large_print_is_no_title() =>
        Assert.Equal("Probability of improvement", Title(Line("P(Y(x) < fmin) = 0", 300, 120, 50), Line("Probability of improvement", 40, 10, 26), Line("Find the point that maximises it", 40, 60, 22), Line("where the posterior is normal", 40, 260, 22)));

    [Fact]
    public void A_quotation_in_the_middle_of_a_slide_is_no_title() =>
        Assert.Equal("", Title(Line("It is not that we do not test our code", 300, 400, 24), Line("it is that we do not store our tests", 300, 440, 24)));

    [Fact]
    public void A_blank_slide_has_no_title() => Assert.Equal("", Title());

    private static string Title(params PrintedLine[] lines) => PageText.Of(new(1280, 720, lines)).Title;

    private static PrintedLine Line(string text, double x, double y, double height, double confidence = 0.95)
    {
        var words = text.Split(' ').Select((w, i) => new PrintedWord(w, x + i * height * 4, y, height * 3.5, height, confidence));
        return new([.. words]);
    }
}
