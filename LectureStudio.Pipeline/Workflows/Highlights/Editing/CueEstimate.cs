using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

/// <summary>
/// Estimates when the words of a caption are said that has no times for them. They share its sounding time by their letters; where a sentence
/// ends in the middle of it, a silence near the estimate is taken for the pause after that sentence, since people pause there.
/// </summary>
internal static class CueEstimate
{
    /// <summary>A pause is looked for this near the estimate: seconds, or a share of the caption's sounding time if that is more.</summary>
    private const double NearSeconds = 0.5;
    private const double NearShare = 0.2;

    /// <summary>A sound shorter than this is no word; seconds.</summary>
    private const double ShortestWord = 0.08;

    public static IEnumerable<TimedWord> Words(Cue cue, IReadOnlyList<Silence> silences)
    {
        var isFirst = true;
        foreach (var (text, stretches) in Parts(cue.Text, Sounding(cue.Start, cue.End, silences)))
            foreach (var (word, start, end) in Spread(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), stretches))
            {
                yield return new(Pauses.Time(start), Pauses.Time(end), word, cue.Speaker, false, isFirst);
                isFirst = false;
            }
    }

    /// <summary>The caption's sentences, each with the sounding stretches it is said in.</summary>
    private static IEnumerable<(string Text, List<(double Start, double End)> Stretches)> Parts(string text, List<(double Start, double End)> sounding)
    {
        var (from, left, all) = (0, sounding, Length(sounding));
        foreach (var end in SentenceSplitter.Ends(text))
        {
            var expected = Length(left) * (end - from) / (text.Length - from);
            // After how many of the stretches the sentence may be over, and how far that is from what is expected.
            var (best, off) = (0, Math.Max(NearSeconds, NearShare * all));
            for (var count = 1; count < left.Count; count++)
                if (Math.Abs(Length(left[..count]) - expected) is var distance && distance < off) (best, off) = (count, distance);
            if (best == 0) continue;
            yield return (text[from..end], left[..best]);
            (from, left) = (end, left[best..]);
        }
        yield return (text[from..], left);
    }

    /// <summary>The words by their letters over the stretches, whole words and at least one in each: nobody pauses within a word, and what sounds is a word.</summary>
    private static IEnumerable<(string Word, double Start, double End)> Spread(string[] words, List<(double Start, double End)> stretches)
    {
        if (words.Length == 0) yield break;
        stretches = [.. stretches.OrderByDescending(s => s.End - s.Start).Take(Math.Max(1, words.Length)).OrderBy(s => s.Start)];
        // A letter more for the space.
        double letters = words.Sum(w => w.Length + 1), seconds = Length(stretches), said = 0, passed = 0;
        var next = 0;
        for (var i = 0; i < stretches.Count; i++)
        {
            passed += stretches[i].End - stretches[i].Start;
            var (first, target) = (next, letters * passed / seconds);
            var here = (double)(words[next++].Length + 1);
            var last = words.Length - (stretches.Count - 1 - i);
            while (next < last && (i == stretches.Count - 1 || said + here + ((words[next].Length + 1) / 2.0) <= target)) here += words[next++].Length + 1;
            var (at, each) = (stretches[i].Start, (stretches[i].End - stretches[i].Start) / here);
            for (var w = first; w < next; w++)
            {
                var end = w == next - 1 ? stretches[i].End : at + ((words[w].Length + 1) * each);
                yield return (words[w], at, end);
                at = end;
            }
            said += here;
        }
    }

    private static List<(double Start, double End)> Sounding(double from, double to, IReadOnlyList<Silence> silences)
    {
        var (sounding, at) = (new List<(double, double)>(), from);
        for (var i = Search.FirstEndingAfter(silences, from); i < silences.Count && silences[i].Start < to; i++)
        {
            if (silences[i].Start >= at + ShortestWord) sounding.Add((at, silences[i].Start));
            at = silences[i].End;
        }
        if (to >= at + ShortestWord) sounding.Add((at, to));
        return sounding.Count > 0 ? sounding : [(from, to)]; // All of it silent: whispered, or the caption is at the wrong place.
    }

    private static double Length(List<(double Start, double End)> stretches) => stretches.Sum(s => s.End - s.Start);
}
