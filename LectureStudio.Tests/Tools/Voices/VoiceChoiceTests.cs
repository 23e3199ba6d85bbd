using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Tests.Tools.Voices;

public sealed class VoiceChoiceTests
{
    private static readonly EngineVoices Espeak = Engine("espeak-ng", ("en-gb", "en-GB", 10), ("de", "de", 10), ("fr-fr", "fr-FR", 10));
    private static readonly EngineVoices Flite = Engine("flite", ("slt", "en-US", 20));
    private static readonly EngineVoices Piper = Engine("piper", ("de_DE-thorsten-low", "de-DE", 31));
    private static readonly EngineVoices Endpoint = Engine("endpoint", ("alloy", Voice.AnyLanguage, 40));
    private static readonly EngineVoices NoPiper = new("piper", null, [], "It is not on this machine.", "Install it");
    private static readonly EngineVoices NoEspeak = new("espeak-ng", null, [], "It is not on this machine.", "apt-get install espeak-ng");

    [Fact]
    public void The_most_natural_voice_of_the_language_speaks_and_the_others_stand_by()
    {
        Assert.Equal(["flite:slt", "espeak-ng:en-gb"], Ids([Espeak, Flite, Piper], "en", "auto"));
        Assert.Equal(["piper:de_DE-thorsten-low", "espeak-ng:de"], Ids([Espeak, Flite, Piper], "de", "auto"));
        Assert.Equal(["endpoint:alloy", "piper:de_DE-thorsten-low", "espeak-ng:de"], Ids([Espeak, Flite, Piper, Endpoint], "de-AT", "auto"));
        Assert.Equal(["espeak-ng:de"], Ids([Espeak, Flite, NoPiper], "de", "auto"));
    }

    [Fact]
    public void A_voice_that_is_named_speaks_whatever_the_language()
    {
        Assert.Equal(["espeak-ng:en-gb", "flite:slt"], Ids([Espeak, Flite], "en", "ESPEAK-NG:en-GB"));
        Assert.Equal(["espeak-ng:de", "flite:slt"], Ids([Espeak, Flite], "en", "espeak-ng:de"));
        Assert.Equal(["espeak-ng:fr-fr"], Ids([Espeak, Flite], "fr", "espeak-ng:fr"));
    }

    [Theory]
    [InlineData("flite:nobody", "There is no voice", "doctor --voices")]
    [InlineData("nobody", "There is no voice", "doctor --voices")]
    [InlineData("endpoint:", "There is no voice", "doctor --voices")]
    [InlineData("piper:en_US-lessac-medium", "piper has no voices here", "Install it")]
    public void An_unknown_voice_is_refused_and_says_how_to_list_them(string voice, string message, string remedy)
    {
        var refusal = Assert.Throws<StudioException>(() => Ids([Espeak, Flite, NoPiper], "en", voice));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_nobody_speaks_is_told_with_what_to_install()
    {
        var refusal = Assert.Throws<StudioException>(() => Ids([NoEspeak, Flite], "de", "auto"));
        Assert.Contains("German", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install espeak-ng", refusal.Remedy, StringComparison.Ordinal);
        Assert.Contains("Set the language", Assert.Throws<StudioException>(() => Ids([Espeak, Flite], "tlh", "auto")).Remedy, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(EngineVoices[] engines, string language, string wanted) => VoiceChoice.Of(engines, language, wanted).Select(v => v.Id);

    private static EngineVoices Engine(string name, params (string Name, string Language, int Quality)[] voices) =>
        new(name, "1", [.. voices.Select(v => new Voice(name, v.Name, v.Language, v.Name, v.Quality))], null, "");
}
