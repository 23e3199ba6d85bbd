using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>Why there is no transcript and how to get one, in words for a lecturer.</summary>
internal static class TranscriptAbsence
{
    private const string HowTo = "Add captions (.vtt or .srt), or set up whisper.cpp or a speech endpoint (Settings → Engines says how), and run the job again.";

    public static Transcript NotWanted() => None("The job was told to make no transcript. Set “Transcript from” to auto to get one.");

    public static Transcript Nothing(AudioTrack audio) =>
        None(audio.Wave is null
            ? "The recording has no sound, so there is no transcript. If what was said is written down somewhere, add it as captions (.vtt or .srt)."
            : $"The recording carries no captions and no speech recogniser is set up, so there is no transcript. {HowTo}");

    public static Transcript NoModel(string model) =>
        None($"whisper.cpp is here but its model “{model}” is not, so there is no transcript. Fetch it (Settings → Engines), or set “Transcript from” to whisper, and run the job again.");

    public static Transcript Silent(string engine) =>
        None($"{engine} heard no speech in the recording, so there is no transcript. If there is speech, add captions (.vtt or .srt).");

    /// <summary>What there is in place of given captions that cannot be used, and says so.</summary>
    public static Transcript Instead(StudioException unusable, Transcript other) => other.Source == TranscriptSource.None
        ? other with { Missing = $"{unusable.Message} {unusable.Remedy} {other.Missing}" }
        : other with { Unread = $"{unusable.Message} The transcript was made without them. {unusable.Remedy}" };

    public static StudioException NoCaptionsGiven() => new("No captions were given, but the transcript is to come from captions.", "Add a .vtt or .srt file, or set “Transcript from” to auto.");

    public static StudioException NoneEmbedded() => new("The recording carries no subtitle track, but the transcript is to come from one.", "Add captions as a .vtt or .srt file, or set “Transcript from” to auto.");

    public static StudioException NoSound() => new("The recording has no sound, so no speech can be recognised.", "Add captions as a .vtt or .srt file, or set “Transcript from” to auto or none.");

    public static StudioException NoRecogniser(string missing) => new("The speech recogniser that was chosen is not set up.", missing);

    public static StudioException TooLarge(string name) => new($"The captions “{name}” are larger than captions can be.", "Check that it is the right file: .vtt or .srt.");

    public static StudioException NoCues(string name) => new($"The captions “{name}” hold nothing that can be read as captions of this recording.", "Check that it is the right file in the format .vtt or .srt, or remove it.");

    public static StudioException Gone(string name) => new($"The captions “{name}” are no longer there.", "Give them again, or remove them.");

    private static Transcript None(string missing) => new(null, TranscriptSource.None, "", [], missing, []);
}
