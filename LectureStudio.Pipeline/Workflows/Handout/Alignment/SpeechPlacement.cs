using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Handout.Alignment;

/// <summary>Puts whole sentences to the spans in which they are mostly spoken.</summary>
internal static class SpeechPlacement
{
    /// <summary>A section begins with its first sentence when that begins at most so long before the slide; seconds.</summary>
    private const double Lead = 2;

    /// <summary>The sentences of each span, in order; each sentence is in exactly one.</summary>
    public static IReadOnlyList<IReadOnlyList<TimedText>> Place(IReadOnlyList<TimedText> sentences, IReadOnlyList<Span> spans)
    {
        var placed = spans.Select(_ => new List<TimedText>()).ToList();
        foreach (var sentence in sentences) placed[Find(sentence, spans)].Add(sentence);
        return placed;
    }

    /// <summary>The spans with their limits moved to where the first sentence begins, so that a jump to a section does not begin in mid-sentence.</summary>
    public static IReadOnlyList<Span> Snap(IReadOnlyList<Span> spans, IReadOnlyList<IReadOnlyList<TimedText>> placed)
    {
        var starts = spans.Select((span, i) => i == 0 || placed[i].Count == 0 ? span.Start : Snap(span.Start, placed[i][0].Start, spans[i - 1].Start)).ToList();
        return [.. spans.Select((span, i) => span with { Start = starts[i], End = i + 1 < spans.Count ? starts[i + 1] : span.End })];
    }

    private static double Snap(double change, double sentence, double previous) =>
        sentence < change && change - sentence <= Lead && sentence > (previous + change) / 2 ? sentence : change;

    private static int Find(TimedText sentence, IReadOnlyList<Span> spans)
    {
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < spans.Count; i++)
        {
            var shared = Math.Min(sentence.End, spans[i].End) - Math.Max(sentence.Start, spans[i].Start);
            if (shared > 0 && shared >= most) (best, most) = (i, shared);
        }
        if (best >= 0) return best;
        // Without length, or beyond the end: where it begins.
        for (var i = spans.Count - 1; i > 0; i--)
            if (sentence.Start >= spans[i].Start) return i;
        return 0;
    }
}
