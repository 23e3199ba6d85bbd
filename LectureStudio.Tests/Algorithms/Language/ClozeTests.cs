using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Tests.Algorithms.Language;

public sealed class ClozeTests
{
    private static readonly Tongue English = Tongue.For("en", "");

    [Fact]
    public void Blanks_every_occurrence_whatever_its_form()
    {
        var question = Cloze.Make("A large learning rate is risky, and small learning rates take many patient steps.", "learning rate", English, out var answer);

        Assert.Equal("A large _____ is risky, and small _____ take many patient steps.", question);
        Assert.Equal("learning rate", answer);
    }

    [Theory]
    [InlineData("Stochastic gradient descent (SGD) estimates the gradient from a small random sample.", "Stochastic gradient descent")]
    [InlineData("The mean squared error punishes large deviations more than small ones.", "error")]
    [InlineData("The Statute of Labourers tried to fix the wages of farm workers.", "Labourers")]
    [InlineData("Regression predicts.", "regression")]
    [InlineData("The slope tells how much the response changes.", "intercept")]
    public void Makes_none_that_gives_its_answer_away_or_tears_a_term(string sentence, string term) => Assert.Null(Cloze.Make(sentence, term, English, out _));

    [Fact]
    public void Leaves_the_shortened_article_where_it_stands() =>
        Assert.Equal("Dans ce modèle, l'_____ mesure la surprise moyenne du message.", Cloze.Make("Dans ce modèle, l'entropie mesure la surprise moyenne du message.", "entropie", Tongue.For("fr", ""), out _));
}
