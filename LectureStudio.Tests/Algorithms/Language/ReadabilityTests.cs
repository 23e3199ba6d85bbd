using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Tests.Algorithms.Language;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("en", "okay so um the the loss is , uh, convex", "The loss is, convex.")]
    [InlineData("en", "As I said, squaring makes large errors count.", "Squaring makes large errors count.")]
    [InlineData("en", "[laughter] so the answer is that wages rise", "Wages rise.")]
    [InlineData("de", "Ähm, also der Schlüssel bleibt geheim", "Der Schlüssel bleibt geheim.")]
    [InlineData("en", ">> Plants need light.", "Plants need light.")]
    public void Takes_away_what_only_the_ear_needs(string language, string spoken, string expected) =>
        Assert.Equal(expected, Readability.Clean(spoken, Tongue.For(language, "")));

    [Theory]
    [InlineData("The gradient points in the direction in which the loss grows fastest.", true)]
    [InlineData("Please look at this figure on the slide.", false)]
    [InlineData("Can everybody see the slide?", false)]
    [InlineData("A small random sample of the data.", false)]
    [InlineData("For k 1 to n do x y z.", false)]
    [InlineData("We call lm(y ~ x) and print(summary(fit)).", false)]
    public void A_good_sentence_stands_alone_and_is_about_the_subject(string sentence, bool isGood) =>
        Assert.Equal(isGood, Readability.Of(sentence, wasPunctuated: true, Tongue.For("en", "")) >= 0.6);

    [Fact]
    public void A_piece_cut_off_in_the_middle_is_not_printed() =>
        Assert.Equal(0, Readability.Of("We use g instead of f because f is used as.", wasPunctuated: false, Tongue.For("en", "")));

    [Fact]
    public void A_shouted_title_is_put_in_ordinary_letters()
    {
        var casing = new Casing(["We use SGD in ML for large data", "Erratic behaviour is common"], Tongue.For("en", ""));

        Assert.Equal("Erratic behaviour of SGD in ML", casing.Soften("ERRATIC BEHAVIOUR OF SGD IN ML"));
        Assert.Equal("the law of large numbers", casing.WithinSentence("THE LAW OF LARGE NUMBERS"));
    }
}
