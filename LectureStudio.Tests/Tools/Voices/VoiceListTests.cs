using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Tests.Tools.Voices;

public sealed class VoiceListTests
{
    private const string Espeak = """
        Pty Language       Age/Gender VoiceName          File                 Other Languages
         7  af              --/M      afrikaans-mbrola-1 mb/mb-af1
         5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
         5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
         2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
         5  en-gb-x-rp      --/M      English_(Received_Pronunciation) gmw/en-GB-x-rp       (en-gb 4)(en 5)
         2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
         5  mi              --/M      Māori             poz/mi
         5  pt              --/M      Portuguese_(Portugal) roa/pt               (pt-pt 5)
         5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)
         5  qu              --/M      Quechua            qu
         5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)(zh 8)
         5  yue             --/M      Chinese_(Cantonese,_latin_as_Jyutping) sit/yue-Latn-jyutping (zh-yue 5)(zh 8)

        """;

    private static readonly string[] Flite =
    [
        "ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026 the FFmpeg developers", "  libavutil      57. 28.100 / 57. 28.100",
        "[Parsed_flite_0 @ 0x55c9ef7edf00] awb", "[Parsed_flite_0 @ 0x55c9ef7edf00] kal", "[Parsed_flite_0 @ 0x55c9ef7edf00] newone", "[Parsed_flite_0 @ 0x55c9ef7edf00] slt",
        "[lavfi @ 0x55c9ef7ec880] Error initializing filter 'flite' with args 'list_voices=1'", "flite=list_voices=1: Immediate exit requested",
    ];

    [Fact]
    public void Espeaks_table_is_read_without_mbrola_the_preferred_of_a_language_first()
    {
        var voices = EspeakVoiceList.Parse(Espeak);
        Assert.Equal(["cmn", "en-gb", "en-us", "en-gb-x-rp", "en-029", "mi", "pt", "pt-br", "qu", "yue", "yue-latn-jyutping"], voices.Select(v => v.Name));
        var british = voices.Single(v => v.Name == "en-gb");
        Assert.Equal(("espeak-ng:en-gb", "en-GB", "English (Great Britain)", "gmw/en"), (british.Id, british.Language, british.Description, british.Handle));
    }

    [Theory]
    [InlineData("en-GB", "espeak-ng:en-gb")]
    [InlineData("en-US", "espeak-ng:en-us")]
    [InlineData("en", "espeak-ng:en-gb")]
    [InlineData("en-AU", "espeak-ng:en-gb")]
    [InlineData("zh", "espeak-ng:cmn")]
    [InlineData("pt-BR", "espeak-ng:pt-br")]
    [InlineData("pt", "espeak-ng:pt")]
    public void The_voice_that_fits_a_language_best_is_taken(string language, string voice) =>
        Assert.Equal(voice, VoiceChoice.Of([new("espeak-ng", "1.51", EspeakVoiceList.Parse(Espeak), null, "")], language, "auto")[0].Id);

    [Fact]
    public void Flites_voices_are_read_from_its_complaint() =>
        Assert.Equal(["slt", "awb", "newone", "kal"], LectureStudio.Pipeline.Tools.Voices.Flite.Voices(Flite).Select(v => v.Name));

    [Fact]
    public void An_ffmpeg_without_flite_has_none() =>
        Assert.Empty(LectureStudio.Pipeline.Tools.Voices.Flite.Voices(["[AVFilterGraph @ 0x5643] No such filter: 'flite'", "flite=list_voices=1: Invalid argument"]));

    [Theory]
    [InlineData("“Poincaré’s” café — naïve…", "\"Poincare's\" cafe - naive...")]
    [InlineData("5 µm ≤ 3 £", "5  micro m  at most  3  pounds ")]
    [InlineData("Straße ☺", "Strasse  ")]
    [InlineData("the letter α", null)]
    [InlineData("Привет", null)]
    public void Flite_gets_english_letters_or_nothing(string text, string? letters) => Assert.Equal(letters, EnglishLetters.Of(text));

    [Fact]
    public void Pipers_description_of_a_model_is_read()
    {
        var voice = PiperModel.Parse("en_US-lessac-medium", """{"audio":{"sample_rate":22050,"quality":"medium"},"dataset":"lessac","espeak":{"voice":"en-us"},"language":{"code":"en_US","family":"en","region":"US","name_english":"English","country_english":"United States"},"num_speakers":1}""");
        Assert.Equal(("piper:en_US-lessac-medium", "en-US", "English (United States), lessac, medium", 33), (voice.Id, voice.Language, voice.Description, voice.Quality));
        Assert.Equal("de", PiperModel.Parse("old", """{"espeak":{"voice":"de"}}""").Language);
    }
}
