using LectureStudio.Pipeline.Algorithms.Captions;

namespace LectureStudio.Tests.Algorithms.Captions;

public class LanguageTests
{
    [Theory]
    [InlineData("talk_en.vtt", "en")]
    [InlineData("talk.de.srt", "de")]
    [InlineData("talk-pt-BR.vtt", "pt-BR")]
    [InlineData("talk.en-orig.vtt", "en")]
    [InlineData("talk.deu.srt", "de")]
    [InlineData("What it IS.vtt", null)]
    [InlineData("en.vtt", null)]
    [InlineData("talk.vtt", null)]
    [InlineData("../../x_fr.vtt", "fr")]
    public void The_name_may_tell(string name, string? tag) => Assert.Equal(tag, LanguageTag.InName(name));

    [Theory]
    [InlineData("eng", "en")]
    [InlineData("ger", "de")]
    [InlineData("english", "en")]
    [InlineData("zh_tw", "zh-TW")]
    [InlineData("und", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Codes_become_tags(string? code, string? tag) => Assert.Equal(tag, LanguageTag.Of(code));

    [Theory]
    [InlineData("en", "So what we want to do now is to look at the gradient of this function and see what it tells us about the minimum")]
    [InlineData("de", "Wir wollen uns jetzt den Gradienten dieser Funktion ansehen und schauen, was er uns über das Minimum sagt, das wir suchen")]
    [InlineData("fr", "Nous allons maintenant regarder le gradient de cette fonction et voir ce qu'il nous dit sur le minimum que nous cherchons dans les données")]
    [InlineData("es", "Ahora vamos a ver el gradiente de esta función y lo que nos dice sobre el mínimo que estamos buscando en los datos")]
    [InlineData(null, "gradient minimum function matrix vector entropy kernel tensor")]
    [InlineData(null, "")]
    public void The_text_may_tell(string? tag, string text) => Assert.Equal(tag, LanguageGuess.Of(text));
}
