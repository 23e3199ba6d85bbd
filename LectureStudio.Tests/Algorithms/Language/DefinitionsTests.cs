using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Tests.Algorithms.Language;

public sealed class DefinitionsTests
{
    [Theory]
    [InlineData("en", "A residual is the difference between the observed and the predicted value.", "Residual", "The difference between the observed and the predicted value.")]
    [InlineData("en", "The average of the squared residuals is called the mean squared error.", "Mean squared error", "The average of the squared residuals.")]
    [InlineData("en", "Overfitting means that a model learns the noise of its data.", "Overfitting", "A model learns the noise of its data.")]
    [InlineData("en", "Miasma theory holds that diseases are caused by bad air.", "Miasma theory", "Diseases are caused by bad air.")]
    [InlineData("en", "By entropy we mean the average surprise of a message.", "Entropy", "The average surprise of a message.")]
    [InlineData("en", "The flagellants were groups of laymen who walked from town to town.", "Flagellants", "Groups of laymen who walked from town to town.")]
    [InlineData("de", "Unter Entropie versteht man die mittlere Überraschung einer Nachricht.", "Entropie", "Die mittlere Überraschung einer Nachricht.")]
    [InlineData("de", "Ein Knoten ohne Kinder heißt Blatt.", "Blatt", "Ein Knoten ohne Kinder.")]
    [InlineData("de", "Einen Knoten ohne weitere Kinder im Baum nennt man Blatt.", "Blatt", "Einen Knoten ohne weitere Kinder im Baum.")]
    [InlineData("fr", "Une variable est un nom qui désigne une valeur.", "Variable", "Un nom qui désigne une valeur.")]
    [InlineData("fr", "On appelle entropie la surprise moyenne d'un message.", "Entropie", "La surprise moyenne d'un message.")]
    [InlineData("es", "Una variable es un nombre que designa un valor.", "Variable", "Un nombre que designa un valor.")]
    [InlineData("es", "La entropía se define como la sorpresa media de un mensaje.", "Entropía", "La sorpresa media de un mensaje.")]
    [InlineData("it", "Una variabile è un nome che indica un valore.", "Variabile", "Un nome che indica un valore.")]
    [InlineData("it", "Per entropia si intende la sorpresa media di un messaggio.", "Entropia", "La sorpresa media di un messaggio.")]
    [InlineData("nl", "Een variabele is een naam voor een waarde in het geheugen.", "Variabele", "Een naam voor een waarde in het geheugen.")]
    [InlineData("nl", "Onder entropie verstaan we de gemiddelde verrassing van een bericht.", "Entropie", "De gemiddelde verrassing van een bericht.")]
    [InlineData("pt", "Uma variável é um nome que designa um valor.", "Variável", "Um nome que designa um valor.")]
    [InlineData("pt", "Por entropia entende-se a surpresa média de uma mensagem.", "Entropia", "A surpresa média de uma mensagem.")]
    public void A_definition_is_known_by_how_it_is_put(string language, string sentence, string? term, string? meaning)
    {
        var found = Definitions.InSentence(sentence, Tongue.For(language, ""));

        Assert.Equal((term, meaning), (found?.Term, found?.Meaning));
    }

    [Theory]
    [InlineData("The problem is the noise in the data.")]
    [InlineData("This is a very important result for us.")]
    [InlineData("The learning rate is the same in every step.")]
    [InlineData("It is a method that everybody uses today.")]
    [InlineData("There is a method that everybody uses today.")]
    [InlineData("Plague causes swollen lymph nodes, which are called buboes.")]
    [InlineData("What is a residual in this model?")]
    [InlineData("Regression is a regression of one thing on regression.")]
    public void What_only_looks_like_one_is_none(string sentence) => Assert.Null(Definitions.InSentence(sentence, Tongue.For("en", "")));

    [Theory]
    [InlineData("Miasma: bad air that causes illness", "Miasma")]
    [InlineData("Unit test – checks one small function by itself", "Unit test")]
    [InlineData("Note: this will be part of the exam", null)]
    [InlineData("Goal: find the best line for the data", null)]
    [InlineData("Monday 9:00: lecture in the large hall", null)]
    [InlineData("R: x <- mean(y); print(x)", null)]
    public void A_label_on_a_slide_may_be_a_term(string line, string? term) => Assert.Equal(term, Definitions.InLine(line, Tongue.For("en", ""))?.Term);
}
