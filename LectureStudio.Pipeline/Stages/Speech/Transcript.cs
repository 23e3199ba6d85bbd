using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>What was said, with times in seconds of the recording, in order and without overlaps.</summary>
/// <param name="Language">BCP 47 tag such as <c>en</c>, or null when unknown.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Engine">Name of the file or of the engine and model, for a person.</param>
/// <param name="Cues">The cues; empty when <paramref name="Source"/> is <see cref="TranscriptSource.None"/>.</param>
/// <param name="Missing">Why there is no transcript and how to get one, two sentences for a lecturer; null when there is one.</param>
/// <param name="Files"><c>transcript.json</c>, <c>.vtt</c>, <c>.srt</c>, <c>.txt</c>.</param>
/// <param name="Unread">That the captions given could not be read and what to do, where the words come from elsewhere; null otherwise.</param>
public sealed record Transcript(
    string? Language,
    TranscriptSource Source,
    string Engine,
    IReadOnlyList<Cue> Cues,
    string? Missing,
    IReadOnlyList<StageFile> Files,
    string? Unread = null) : IPublishesArtifacts, ITellsRemark, IReviewed, IRewritesFiles
{
    private const int MostCueLetters = 5000;
    private const int MostSpeakerLetters = 200;

    public string? Remark() => Missing ?? Unread;

    public IEnumerable<StageArtifact> Artifacts() => Files.Select(f => new StageArtifact(f.Name, ArtifactKind.Transcript, f));

    public IEnumerable<string> Problems()
    {
        double? last = null;
        foreach (var cue in Cues)
        {
            var at = Clock.Time(cue.Start);
            if (cue.Start < 0 || cue.Start <= last || cue.End < cue.Start) yield return $"The line at {at} is out of its time.";
            if (string.IsNullOrWhiteSpace(cue.Text)) yield return $"The line at {at} is empty.";
            else if (cue.Text.Length > MostCueLetters) yield return $"The line at {at} has more than {MostCueLetters} letters.";
            if (cue.Speaker is { } speaker && (string.IsNullOrWhiteSpace(speaker) || speaker.Length > MostSpeakerLetters)) yield return $"The speaker at {at} has no name, or too long a one.";
            last = cue.Start;
        }
    }

    public object Rewrite(Func<string, StageFile> newFile) => TranscriptFiles.Write(this, newFile);
}

/// <summary>Where a transcript comes from.</summary>
public enum TranscriptSource { None, GivenCaptions, EmbeddedCaptions, Whisper, Endpoint }

/// <summary>A stretch of speech shown at once.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds, greater than <paramref name="Start"/>.</param>
/// <param name="Text">Plain text on one line.</param>
/// <param name="Speaker">Name from a voice tag, or null.</param>
/// <param name="Words">Words with times where the source has them, else null.</param>
public sealed record Cue(double Start, double End, string Text, string? Speaker = null, IReadOnlyList<Word>? Words = null);

/// <summary>One spoken word; times in seconds.</summary>
public sealed record Word(double Start, double End, string Text);
