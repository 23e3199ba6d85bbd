using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Features.NewJob;

/// <summary>What was chosen so far.</summary>
internal sealed record NewJobChoice(
    string WorkflowTitle,
    IReadOnlyList<SettingDescription> Settings,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<EngineStatus> Engines)
{
    public UploadRow? Recording { get; init; }

    public UploadRow? Captions { get; init; }

    public UploadRow? Deck { get; init; }

    public RecordingLook? Look { get; init; }

    public string this[string setting] => Values.GetValueOrDefault(setting) ?? Settings.FirstOrDefault(described => described.Name == setting)?.Default ?? "";

    /// <summary>Whether it is about moments of the recording rather than about pages.</summary>
    public bool MakesClips => Settings.Any(described => described.Name == "mostClips");

    /// <summary>What there will not be without what is said.</summary>
    public string WithoutSpeech => MakesClips ? "so no clips can be proposed" : "so the handout will have no transcript";

    public bool Has(string engine) => Engines.Any(status => status.Name.Equals(engine, StringComparison.OrdinalIgnoreCase) && status.Found);
}

/// <summary>A remark below the sentence.</summary>
/// <param name="Tone">As in <see cref="StateLook"/>.</param>
internal sealed record SummaryNote(string Icon, string Tone, string Text, string? Href = null);

/// <summary>What will be made, in words: nobody should have to read the options to know.</summary>
internal sealed record NewJobSummary(string Sentence, IReadOnlyList<SummaryNote> Notes)
{
    public static NewJobSummary Of(NewJobChoice choice) => new(SentenceOf(choice), [.. NotesOf(choice)]);

    private static string SentenceOf(NewJobChoice choice)
    {
        if (choice.MakesClips) return ClipsSentence(choice);
        var kind = choice["layout"] switch { "notes" => "A notes handout", "lines" => "A handout with lines to write on", "grid" => "A handout of slides, six a page", "study" => "A study sheet", _ => $"A {choice.WorkflowTitle.ToLowerInvariant()}" };
        var language = choice["language"] is { Length: > 0 } tag and not "auto" ? $" in {SettingWords.Of("language", tag)}" : "";
        var source = choice.Look?.Media is { } media ? $" from {Words.Length(media.Duration)} of {(media.Video is null ? "sound" : "video")}" : choice.Recording is null ? " from your recording" : "";
        return $"{kind}{language}{source}: PDF, web page, Word, e-book and Markdown, with {ContentOf(choice)}.{(choice["review"] == "true" ? " Before it is written you look at the transcript and the slides." : null)}";
    }

    private static string ClipsSentence(NewJobChoice choice)
    {
        var from = choice.Look?.Media is { } media ? $"{Words.Length(media.Duration)} of {(media.Video is null ? "sound" : "video")}" : "your recording";
        var most = int.TryParse(choice["mostClips"], out var clips) ? Words.Count(clips, "clip") : "clips";
        var length = double.TryParse(choice["totalLength"], out var seconds) ? Words.Length(seconds) : "a few minutes";
        var captions = choice["captions"] == "none" ? "captions beside them" : "captions in the picture";
        return $"The best moments of {from}: at most {most}, {length} together, with {captions}, a reel and an edit list.{(choice["review"] == "true" ? " Before they are rendered you choose and trim them." : null)}";
    }

    /// <summary>Only what there will be: the sentence does not promise what a remark below it takes back.</summary>
    private static string ContentOf(NewJobChoice choice)
    {
        var slides = choice.Look?.Media is { Video: null } ? "" : "the slides";
        if (choice["transcript"] == "none" || TranscriptNote(choice) is { Tone: "waiting" }) return slides.Length > 0 ? $"{slides} and chapters" : "chapters";
        return $"{(slides.Length > 0 ? slides + ", " : "")}the transcript, captions and chapters";
    }

    private static IEnumerable<SummaryNote> NotesOf(NewJobChoice choice)
    {
        if (choice.Engines.Where(engine => engine is { IsRequired: true, Found: false }).Select(engine => engine.Name).ToList() is { Count: > 0 } missing)
            yield return new("error", "failed", $"{string.Join(", ", missing)} {(missing.Count == 1 ? "does" : "do")} not answer, so parts of it cannot be made.", "settings");
        if (TranscriptNote(choice) is { } transcript) yield return transcript;
        if (choice.Deck is not null) yield return new("picture_as_pdf", "done", "Text and pictures come from your slides.");
        if (!choice.MakesClips && choice.Look?.Media is { Video: null }) yield return new("image_not_supported", "waiting", "This recording has no picture, so the handout will have no slides.");
        yield return SendsAway(choice);
    }

    private static SummaryNote? TranscriptNote(NewJobChoice choice)
    {
        var from = choice["transcript"];
        var embedded = choice.Look?.Media?.Subtitles.Count > 0;
        if (from == "none") return choice.MakesClips ? new("speech_to_text", "waiting", "Without a transcript nothing can be proposed; you choose all clips yourself.") : new("speech_to_text", "quiet", "Without a transcript, as you chose.");
        if (choice.Captions is not null && from is "auto" or "captions") return new("closed_caption", "done", "What was said comes from your captions.");
        if (choice.Look?.Media is { Audio: null } && !embedded) return new("volume_off", "waiting", $"This recording has no sound, {choice.WithoutSpeech}.");
        if (embedded && from is "auto" or "embedded") return new("closed_caption", "done", "What was said comes from the captions inside the recording.");
        if (from is "captions") return new("closed_caption_disabled", "waiting", $"No captions were given, {choice.WithoutSpeech}.");
        if (choice.Engines.Count == 0) return null;
        if (from is "auto" or "whisper" && choice.Has("whisper.cpp")) return new("speech_to_text", "quiet", "What was said is recognised on this machine, which takes a while.");
        if (from is "auto" or "endpoint" && choice.Has("Speech endpoint")) return new("speech_to_text", "quiet", "What was said is recognised by the service you set.");
        return new("speech_to_text", "waiting", $"No speech recognition is here and no captions were given, {choice.WithoutSpeech}.", "settings");
    }

    private static SummaryNote SendsAway(NewJobChoice choice)
    {
        var from = choice["transcript"];
        var isGiven = from == "auto" && (choice.Captions is not null || choice.Look?.Media?.Subtitles.Count > 0 || choice.Has("whisper.cpp"));
        var speech = from is "auto" or "endpoint" && !isGiven && choice.Has("Speech endpoint");
        return (speech, choice["writer"] == "model") switch
        {
            (true, true) => new("cloud_upload", "waiting", "The sound and the transcript are sent to the services you set."),
            (true, false) => new("cloud_upload", "waiting", "The sound is sent to the speech service you set."),
            (false, true) => new("cloud_upload", "waiting", "The transcript is sent to the language model you set."),
            _ => new("lock", "quiet", "Nothing leaves this machine."),
        };
    }
}
