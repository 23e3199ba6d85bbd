using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

/// <summary>A word with the time at which it sounds.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds, not less than <paramref name="Start"/>.</param>
/// <param name="IsExact">Whether the transcript times words; else its time is estimated from its place in the cue.</param>
public sealed record TimedWord(double Start, double End, string Text, string? Speaker, bool IsExact);

/// <summary>
/// The words of a transcript with their times, corrected by the silences: recognisers stretch words over pauses, and captions stay on after the
/// last word. Where only cues are timed, the words share the cue's sounding time by their letters.
/// </summary>
internal static class WordTimes
{
    public static IReadOnlyList<TimedWord> Of(Transcript transcript, IReadOnlyList<Silence> silences) => [.. transcript.Cues.SelectMany(cue => Of(cue, silences))];

    public static IEnumerable<TimedWord> Of(Cue cue, IReadOnlyList<Silence> silences) =>
        cue.Words is { Count: > 0 } timed
            ? timed.Where(w => w.Text.Trim().Length > 0).Select(w => Trim(new(w.Start, w.End, w.Text.Trim(), cue.Speaker, true), silences))
            : Estimate(cue, silences);

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

    private static IEnumerable<TimedWord> Estimate(Cue cue, IReadOnlyList<Silence> silences)
    {
        var texts = cue.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var sounding = Sounding(cue.Start, cue.End, silences);
        // A letter more for the space.
        double letters = texts.Sum(t => t.Length + 1), seconds = sounding.Sum(s => s.End - s.Start), said = 0;
        foreach (var text in texts)
        {
            var (from, to) = (said / letters * seconds, (said + text.Length + 1) / letters * seconds);
            said += text.Length + 1;
            yield return Place(from, to, text, cue.Speaker, sounding);
        }
    }

    /// <summary>The word in the one sounding stretch that holds most of it: nobody pauses within a word.</summary>
    private static TimedWord Place(double from, double to, string text, string? speaker, List<(double Start, double End)> sounding)
    {
        var (best, most, passed) = (new TimedWord(sounding[^1].End, sounding[^1].End, text, speaker, false), -1.0, 0.0);
        foreach (var (start, end) in sounding)
        {
            var (first, last) = (Math.Clamp(from - passed, 0, end - start), Math.Clamp(to - passed, 0, end - start));
            if (last - first > most) (best, most) = (new(start + first, start + last, text, speaker, false), last - first);
            passed += end - start;
        }
        return best;
    }

    private static List<(double Start, double End)> Sounding(double from, double to, IReadOnlyList<Silence> silences)
    {
        var (sounding, at) = (new List<(double, double)>(), from);
        for (var i = Search.FirstEndingAfter(silences, from); i < silences.Count && silences[i].Start < to; i++)
        {
            if (silences[i].Start > at) sounding.Add((at, silences[i].Start));
            at = silences[i].End;
        }
        if (at < to) sounding.Add((at, to));
        return sounding.Count > 0 ? sounding : [(from, to)]; // All of it silent: whispered, or the caption is at the wrong place.
    }
}
