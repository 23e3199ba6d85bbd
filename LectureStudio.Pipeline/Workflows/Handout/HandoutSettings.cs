using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>The settings of a handout. The names are the same on the page, in presets and after <c>--set</c> (there in camelCase).</summary>
public sealed record HandoutSettings
{
    [Setting("Title", "The lecture's title. Taken from the file's name when empty.")]
    public string Title { get; init; } = "";

    [Setting("Date", "The day of the lecture, YYYY-MM-DD. Taken from the recording when empty.", Form = SettingForm.Day)]
    public string Date { get; init; } = "";

    [Setting("Speaker", "Printed on the cover when given.")]
    public string Speaker { get; init; } = "";

    [Setting("Link to the recording", "Where people can watch it; links and QR codes jump there. Without it times are printed alone.", Form = SettingForm.WebAddress)]
    public string VideoUrl { get; init; } = "";

    [Setting("Language", "Language of the speech as a BCP 47 tag, or auto.", IsMain = true, Form = SettingForm.Language)]
    public string Language { get; init; } = "auto";

    [Setting("Transcript from", "auto takes given captions, embedded ones, whisper.cpp, then the endpoint.", IsMain = true, Values = ["auto", "captions", "embedded", "whisper", "endpoint", "none"])]
    public string Transcript { get; init; } = "auto";

    [Setting("Speech model", "The whisper.cpp model.", Values = ["tiny", "base", "small", "medium", "large-v3-turbo"])]
    public string SpeechModel { get; init; } = "base";

    [Setting("Vocabulary", "Names and terms the recogniser should know, separated by commas.")]
    public string Vocabulary { get; init; } = "";

    [Setting("Languages on the slides", "tesseract language codes joined by +, such as eng+deu.")]
    public string SlideLanguages { get; init; } = "eng";

    [Setting("Shortest section, seconds", "Visits shorter than this are merged into their neighbour.", Min = 0, Max = 600)]
    public int ShortestSection { get; init; } = 8;

    [Setting("Copy with chapters", "Also make a copy of the video with the chapters inside.")]
    public bool ChapterVideo { get; init; } = true;

    [Setting("Look at transcript and slides first", "The job waits before it writes, so that you can fix what was misheard and merge slides.")]
    public bool Review { get; init; }

    [Setting("Writer", "Who writes the notes: the built-in extractive writer or a language model.", IsMain = true, Values = ["builtin", "model"])]
    public string Writer { get; init; } = "builtin";

    [Setting("Summary", "How much is written for each section.", IsMain = true, Values = ["short", "normal", "long"])]
    public string Summary { get; init; } = "normal";

    [Setting("Review questions", "How many questions a section.", Min = 0, Max = 5)]
    public int Questions { get; init; } = 2;

    [Setting("Layout", "notes: slide with notes; lines: three slides and ruled lines; grid: six slides; study: cues, notes, questions.", IsMain = true, Values = ["notes", "lines", "grid", "study"])]
    public string Layout { get; init; } = "notes";

    [Setting("Paper", "", Values = ["a4", "letter"])]
    public string Paper { get; init; } = "a4";

    [Setting("Double-sided", "A wider inner margin for binding.")]
    public bool DoubleSided { get; init; }

    [Setting("Whole transcript", "Print everything that was said under each slide.")]
    public bool WithTranscript { get; init; } = true;

    [Setting("Invert dark slides", "Saves toner; pictures on the slides are inverted too.")]
    public bool InvertDarkSlides { get; init; }
}
