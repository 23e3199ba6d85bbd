using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>The settings of narrated videos. The names are the same on the page, in presets and after <c>--set</c> (there in camelCase).</summary>
public sealed record NarratedVideoSettings
{
    [Setting("Title", "The video's title. Taken from the document when empty.")]
    public string Title { get; init; } = "";

    [Setting("Date", "The day it stands under, YYYY-MM-DD. Today when empty.", Form = SettingForm.Day)]
    public string Date { get; init; } = "";

    [Setting("Voice", "auto takes the best voice there is for the language; else one that doctor --voices lists, such as espeak-ng:en-gb.", IsMain = true)]
    public string Voice { get; init; } = "auto";

    [Setting("Speed, percent", "100 is the voice's usual speed.", IsMain = true, Min = 50, Max = 200)]
    public int Speed { get; init; } = 100;

    [Setting("Target length, seconds", "0 takes as long as the document needs; a paper becomes a talk of this length.", IsMain = true, Min = 0, Max = 14400)]
    public int TargetLength { get; init; }

    [Setting("Resolution", "1440p is also called 2K, 2160p 4K.", IsMain = true, Values = ["1080p", "1440p", "2160p"])]
    public string Resolution { get; init; } = "1080p";

    [Setting("Shape", "16:9 for screens, 9:16 for phones, 1:1 for feeds.", IsMain = true, Values = ["16:9", "9:16", "1:1"])]
    public string Format { get; init; } = "16:9";

    [Setting("Frames a second", "", Values = ["24", "30", "60"])]
    public string Fps { get; init; } = "30";

    [Setting("Pages", "Which pages of the document, such as 1-6,9. All when empty.")]
    public string Pages { get; init; } = "";

    [Setting("Look at the script first", "The job waits before it speaks, so that you can edit the sentences.")]
    public bool Review { get; init; }

    [Setting("Captions", "sidecar leaves them beside the video and as a track one can switch on; burned draws them into the picture.", Values = ["sidecar", "burned", "both"])]
    public string Captions { get; init; } = "sidecar";

    [Setting("Theme", "auto takes its colours from the document.", Values = ["auto", "light", "dark", "paper", "contrast"])]
    public string Theme { get; init; } = "auto";

    [Setting("Backgrounds", "What lies behind the page: drawn from the theme, the page itself blurred, or pictures from the endpoint of the settings.", Values = ["theme", "blur", "off", "endpoint"])]
    public string Backgrounds { get; init; } = "theme";

    [Setting("Music volume, percent", "How loud the music is under the voice.", Min = 0, Max = 100)]
    public int MusicVolume { get; init; } = 20;

    [Setting("Transition", "How one scene gives way to the next.", Values = ["fade", "slide", "none"])]
    public string Transition { get; init; } = "fade";

    [Setting("Writer", "Who writes the narration: the built-in method, from the document's own sentences, or a language model.", Values = ["builtin", "model"])]
    public string Writer { get; init; } = "builtin";

    [Setting("Language", "Language of the document as a BCP 47 tag, or auto.", Form = SettingForm.Language)]
    public string Language { get; init; } = "auto";

    [Setting("Pronunciation", "How words of this video are said, separated by semicolons: SQL = sequel; Euler = oiler. The team's own list is under Settings.")]
    public string Pronunciation { get; init; } = "";

    [Setting("Languages of scanned pages", "tesseract language codes joined by +, such as eng+deu.")]
    public string ScanLanguages { get; init; } = "eng";

    [Setting("Encoder", "auto uses the graphics card where ffmpeg can; software is always libx264.", Values = ["software", "auto"])]
    public string Encoder { get; init; } = "software";
}
