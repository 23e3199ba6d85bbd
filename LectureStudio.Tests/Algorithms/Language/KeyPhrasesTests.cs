using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Tests.Algorithms.Language;

public sealed class KeyPhrasesTests
{
    private const string English = """
        Gradient descent moves the parameters against the gradient. The learning rate controls how far each step goes.
        If the learning rate is too large, gradient descent jumps over the minimum. We choose the learning rate by trying.
        Stochastic gradient descent takes a random sample, and stochastic gradient descent is noisy.
        """;

    [Fact]
    public void Finds_the_recurring_terms_rather_than_single_words()
    {
        var found = KeyPhrases.Find(English, "en", 4);

        Assert.Contains("learning rate", found);
        Assert.Contains(found, f => f.EndsWith("gradient descent", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("gradient", found);
    }

    [Fact]
    public void Gives_no_function_words_verbs_or_phrases_across_punctuation()
    {
        var words = KeyPhrases.Find(English, "en", 20).SelectMany(p => p.Split(' ')).Select(w => w.ToLowerInvariant()).ToList();

        Assert.Empty(words.Intersect(["the", "how", "moves", "we", "if", "is", "takes"]));
        Assert.DoesNotContain(KeyPhrases.Find("Red apples, green pears.", "en", 5), p => p.Contains("apples green", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Der öffentliche Schlüssel darf jedem bekannt sein. Der private Schlüssel bleibt geheim. Der öffentliche Schlüssel verschlüsselt die Nachricht.", "de", "Schlüssel")]
    [InlineData("L'apprentissage automatique cherche des régularités. L'apprentissage automatique utilise des données.", "fr", "apprentissage automatique")]
    [InlineData("El aprendizaje automático busca patrones en los datos. El aprendizaje automático necesita datos.", "es", "aprendizaje automático")]
    public void Knows_other_languages_with_or_without_a_tag(string text, string tag, string expected)
    {
        Assert.Contains(KeyPhrases.Find(text, tag, 3), p => p.Contains(expected, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(KeyPhrases.Find(text, tag, 3), KeyPhrases.Find(text, null, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n .,;")]
    [InlineData("the of and it is")]
    [InlineData("12 34 5.6")]
    public void Gives_nothing_where_there_is_nothing(string text) => Assert.Empty(KeyPhrases.Find(text, null, 5));

    [Fact]
    public void Gives_the_same_phrases_each_time() => Assert.Equal(KeyPhrases.Find(English, "en", 10), KeyPhrases.Find(English, "en", 10));
}
