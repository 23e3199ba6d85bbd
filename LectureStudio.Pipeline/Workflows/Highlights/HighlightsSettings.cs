using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>The settings of highlights. The names are the same on the page, in presets and after <c>--set</c> (there in camelCase).</summary>
public sealed record HighlightsSettings
{
    [Setting("Title", "The lecture's title. Taken from the file's name when empty.")]
    public string Title { get; init; } = "";

    [Setting("Date", "The day of the lecture, YYYY-MM-DD. Taken from the recording when empty.", Form = SettingForm.Day)]
    public string Date { get; init; } = "";

    [Setting("Look at the clips first", "The job waits before it renders, so that you can choose and trim. On the command line the proposal is taken as it is.", IsMain = true)]
    public bool Review { get; init; } = true;

    [Setting("Total length, seconds", "The clips together are not longer than this.", IsMain = true, Min = 10, Max = 7200)]
    public int TotalLength { get; init; } = 300;

    [Setting("Number of clips", "At most this many.", IsMain = true, Min = 1, Max = 50)]
    public int MostClips { get; init; } = 6;

    [Setting("Picture", "auto puts slide and speaker side by side where both are known; full shows the recording as it is; speaker shows the camera alone.", IsMain = true, Values = ["auto", "split", "full", "speaker"])]
    public string Layout { get; init; } = "auto";

    [Setting("Shape", "16:9 for screens, 9:16 for phones, 1:1 for feeds.", IsMain = true, Values = ["16:9", "9:16", "1:1"])]
    public string Shape { get; init; } = "16:9";

    [Setting("Captions in the picture", "How they are drawn; with none they are only in the .vtt beside each clip.", Values = ["none", "box", "outline", "large"])]
    public string Captions { get; init; } = "box";

    [Setting("Longest pause, milliseconds", "Longer silences within a clip are shortened to this.", Min = 200, Max = 10000)]
    public int LongestPause { get; init; } = 700;

    [Setting("Title cards", "A card with the clip's title before each clip of the reel.")]
    public bool TitleCards { get; init; } = true;

    [Setting("Writer", "Who names the topics: the built-in method or a language model.", Values = ["builtin", "model"])]
    public string Writer { get; init; } = "builtin";

    [Setting("Language", "Language of the speech as a BCP 47 tag, or auto.", Form = SettingForm.Language)]
    public string Language { get; init; } = "auto";

    [Setting("Transcript from", "auto takes given captions, embedded ones, whisper.cpp, then the endpoint.", Values = ["auto", "captions", "embedded", "whisper", "endpoint", "none"])]
    public string Transcript { get; init; } = "auto";

    [Setting("Speech model", "The whisper.cpp model.", Values = ["tiny", "base", "small", "medium", "large-v3-turbo"])]
    public string SpeechModel { get; init; } = "base";

    [Setting("Vocabulary", "Names and terms the recogniser should know, separated by commas.")]
    public string Vocabulary { get; init; } = "";

    [Setting("Languages on the slides", "tesseract language codes joined by +, such as eng+deu.")]
    public string SlideLanguages { get; init; } = "eng";

    [Setting("Weight: new terms", "", Min = 0, Max = 10)]
    public int WeightNewTerm { get; init; } = 5;

    [Setting("Weight: definitions", "", Min = 0, Max = 10)]
    public int WeightDefinition { get; init; } = 7;

    [Setting("Weight: examples", "", Min = 0, Max = 10)]
    public int WeightExample { get; init; } = 4;

    [Setting("Weight: emphasis", "", Min = 0, Max = 10)]
    public int WeightEmphasis { get; init; } = 6;

    [Setting("Weight: exam hints", "", Min = 0, Max = 10)]
    public int WeightExamHint { get; init; } = 10;

    [Setting("Weight: questions", "", Min = 0, Max = 10)]
    public int WeightQuestion { get; init; } = 4;

    [Setting("Weight: time on the slide", "", Min = 0, Max = 10)]
    public int WeightSlideTime { get; init; } = 3;

    [Setting("Weight: repetition", "", Min = 0, Max = 10)]
    public int WeightRepetition { get; init; } = 4;

    [Setting("Weight: slow speech", "Slow, careful speech counts for a topic.", Min = 0, Max = 10)]
    public int WeightSpeechRate { get; init; } = 2;
}
