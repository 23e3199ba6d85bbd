using System.Numerics.Tensors;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Pipeline.Workflows.Highlights.Selection;

/// <summary>A run of whole sentences as a clip.</summary>
/// <param name="First">Its first sentence.</param>
/// <param name="Last">Its last sentence.</param>
/// <param name="Pieces">With long pauses shortened.</param>
/// <param name="Ends">What its two ends are worth, 0 at best: both in a silence where it is known that no word is cut.</param>
internal sealed record SentenceRun(int First, int Last, IReadOnlyList<ClipPiece> Pieces, double Ends)
{
    public double Seconds => Pieces.Sum(p => p.End - p.Start);
}

/// <summary>All sentences of a lecture, and the best run of them for a topic.</summary>
internal sealed class SentenceRuns
{
    /// <summary>How far a run may reach beyond its topic for a better beginning or end, sentences.</summary>
    private const int Back = 3;
    private const int Forth = 2;

    /// <summary>
    /// What a run is worth: all of its topic, a sentence of another one, an end without a silence, one of which it is not known how near the
    /// next word is, one that is both, a beginning that hangs in the air, an end that asks.
    /// </summary>
    private const double Whole = 3;
    private const double Foreign = -0.3;
    private const double Loud = -2;
    private const double Unsure = -1;
    private const double Risky = -8;
    private const double Dangling = -1;
    private const double Asking = -0.5;

    /// <summary>A clip shorter than this says little; seconds.</summary>
    private const double Short = 20;
    private const double TooShort = -2;

    private readonly IReadOnlyList<SpokenSentence> sentences;
    private readonly List<(int First, int Last)> words;
    private readonly LectureTimes times;
    private readonly double longestPause;
    private readonly bool[] dangling, asking;

    /// <param name="longestPause">Seconds.</param>
    public SentenceRuns(IReadOnlyList<SpokenSentence> sentences, LectureTimes times, SpokenCues? cues, double longestPause)
    {
        (this.sentences, this.times, this.longestPause) = (sentences, times, longestPause);
        var starts = sentences.Select(s => times.WordFrom(s.Start - 0.001)).Append(times.Words.Count).ToList();
        words = [.. sentences.Select((_, i) => (starts[i], Math.Max(starts[i], starts[i + 1] - 1)))];
        dangling = [.. sentences.Select(s => cues is not null && cues.LooksBack.IsMatch(s.Text) && !cues.Opens.IsMatch(s.Text))];
        asking = [.. sentences.Select(s => s.Text.EndsWith('?'))];
    }

    /// <summary>The sentences from one to another; null when no word of them has a time.</summary>
    public SentenceRun? Run(int first, int last)
    {
        if (words[first].First >= times.Words.Count) return null;
        var (start, end) = (times.StartBefore(words[first].First), times.EndAfter(Math.Min(words[last].Last, times.Words.Count - 1)));
        return end.Time <= start.Time ? null : new(first, last, Pauses.Shorten(start.Time, end.Time, times, longestPause), Worth(start) + Worth(end));
    }

    /// <summary>The best run for a topic that is not longer than <paramref name="limit"/> and takes no sentence that is taken; null when there is none.</summary>
    /// <param name="first">The topic's first sentence.</param>
    /// <param name="last">The topic's last sentence.</param>
    /// <param name="values">What speaks for each sentence.</param>
    /// <param name="limit">Seconds.</param>
    public SentenceRun? Best(int first, int last, double[] values, bool[] taken, double limit)
    {
        SentenceRun? best = null;
        var most = double.NegativeInfinity;
        var (all, full) = (sentences[last].End - sentences[first].Start, Math.Min(Short, limit));
        for (var from = Math.Max(0, first - Back); from <= last; from++)
        {
            // What is taken cannot be reached over either.
            var free = Array.IndexOf(taken, true, from) is >= 0 and var next ? next - 1 : sentences.Count - 1;
            for (var to = Math.Max(from, first); to <= Math.Min(free, last + Forth); to++)
            {
                if (Run(from, to) is not { } run) continue;
                // A longer run may be shorter once its pauses are cut, but hardly by two thirds.
                if (run.Seconds > 3 * limit) break;
                if (run.Seconds > limit) continue;
                var value = (Whole * Inside(run, first, last) / Math.Max(all, 0.1)) + (Foreign * (Math.Max(0, first - from) + Math.Max(0, to - last)))
                    + Said(values, Math.Max(from, first), Math.Min(to, last)) + run.Ends
                    + (dangling[from] ? Dangling : 0) + (asking[to] ? Asking : 0) + (TooShort * Math.Max(0, full - run.Seconds) / full);
                if (value > most) (best, most) = (run, value);
            }
        }
        return best;
    }

    private static double Worth(CutPoint end) => (end.IsQuiet, end.IsSure) switch { (true, true) => 0, (true, false) => Unsure, (false, true) => Loud, _ => Risky };

    /// <summary>What speaks for a stretch of the topic; that of others counts for them.</summary>
    private static double Said(double[] values, int from, int to) => to < from ? 0 : TensorPrimitives.Sum<double>(values.AsSpan(from, to - from + 1));

    private double Inside(SentenceRun run, int first, int last) =>
        Math.Max(0, sentences[Math.Min(run.Last, last)].End - sentences[Math.Max(run.First, first)].Start);
}
