using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

/// <summary>A word with the time at which it sounds.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds, not less than <paramref name="Start"/>.</param>
/// <param name="IsExact">Whether the transcript times words; else its time is estimated from its place in the caption.</param>
/// <param name="OpensCue">Whether a caption begins with it.</param>
public sealed record TimedWord(double Start, double End, string Text, string? Speaker, bool IsExact, bool OpensCue);

/// <summary>
/// The words of a transcript with their times, corrected by the silences: recognisers stretch words over pauses, and captions stay on after the
/// last word. Where only cues are timed, the words share the cue's sounding time by their letters.
/// </summary>
internal static class WordTimes
{
    public static IReadOnlyList<TimedWord> Of(Transcript transcript, IReadOnlyList<Silence> silences) => [.. transcript.Cues.SelectMany(cue => Of(cue, silences))];

    public static IEnumerable<TimedWord> Of(Cue cue, IReadOnlyList<Silence> silences) =>
        cue.Words is { Count: > 0 } timed
            ? timed.Where(w => w.Text.Trim().Length > 0).Select((w, i) => Trim(new(w.Start, w.End, w.Text.Trim(), cue.Speaker, true, i == 0), silences))
            : CueEstimate.Words(cue, silences);

    /// <summary>The word without the silence into which it begins or ends.</summary>
    private static TimedWord Trim(TimedWord word, IReadOnlyList<Silence> silences)
    {
        for (var i = Search.FirstEndingAfter(silences, word.Start); i < silences.Count && silences[i].Start < word.End; i++)
        {
            var (covers, hides) = (silences[i].Start <= word.Start, silences[i].End >= word.End);
            if (covers && !hides) word = word with { Start = silences[i].End };
            else if (hides && !covers) word = word with { End = silences[i].Start };
        }
        return word;
    }
}
