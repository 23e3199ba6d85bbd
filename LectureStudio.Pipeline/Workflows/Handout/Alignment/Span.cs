using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Handout.Alignment;

/// <summary>A stretch of the lecture that will be a section; seconds.</summary>
/// <param name="Slide">The slide it is about, or null.</param>
/// <param name="Others">Slides of short visits merged into it, in order.</param>
internal sealed record Span(double Start, double End, int? Slide, IReadOnlyList<int> Others)
{
    public double Length => End - Start;

    /// <summary>This one and the one after it, about <paramref name="slide"/>.</summary>
    public Span With(Span next, int? slide)
    {
        int?[] seen = [.. Others, Slide, next.Slide, .. next.Others];
        return new(Start, next.End, slide, [.. seen.OfType<int>().Where(s => s != slide).Distinct()]);
    }
}

/// <summary>Turns visits into sections: gapless, the same slide in a row joined, short visits merged into a neighbour.</summary>
internal static class SpanMerging
{
    /// <summary>A speaker, film or demo shorter than this is part of the slide before it; seconds.</summary>
    private const double ShortestOther = 30;

    /// <summary>The spans, at least one, gapless from 0 to <paramref name="duration"/>.</summary>
    public static IReadOnlyList<Span> Merge(IReadOnlyList<Visit> visits, double duration, double shortest)
    {
        var spans = Gapless(visits, duration);
        Join(spans);
        MergeShort(spans, s => s.Slide is null && s.Length < Math.Max(shortest, ShortestOther));
        MergeShort(spans, s => s.Length < shortest);
        return spans;
    }

    private static List<Span> Gapless(IReadOnlyList<Visit> visits, double duration)
    {
        var known = visits.Where(v => v.Start < duration && v.End > v.Start).OrderBy(v => v.Start).ToList();
        if (known.Count == 0) return [new(0, duration, null, [])];
        return [.. known.Select((v, i) => new Span(i == 0 ? 0 : v.Start, i + 1 < known.Count ? known[i + 1].Start : duration, v.Kind == VisitKind.Slide ? v.Slide : null, []))];
    }

    /// <summary>Joins neighbours about the same slide.</summary>
    private static void Join(List<Span> spans)
    {
        for (var i = spans.Count - 1; i > 0; i--)
            if (spans[i].Slide == spans[i - 1].Slide) Replace(spans, i - 1, spans[i - 1].Slide);
    }

    /// <summary>Merges the shortest first, so that a run of pages clicked through gathers before it joins a long one.</summary>
    private static void MergeShort(List<Span> spans, Func<Span, bool> isShort)
    {
        while (spans.Count > 1 && spans.Where(isShort).MinBy(s => s.Length) is { } span)
        {
            var i = spans.IndexOf(span);
            // What follows is what the speaker was heading for; a speaker shown between belongs to what was said before.
            var back = i == spans.Count - 1 || (i > 0 && (span.Slide is null || spans[i + 1].Slide is null || spans[i - 1].Slide == spans[i + 1].Slide));
            var neighbour = spans[back ? i - 1 : i + 1];
            var slide = neighbour.Slide is null || (span.Slide is not null && span.Length > neighbour.Length) ? span.Slide ?? neighbour.Slide : neighbour.Slide;
            Replace(spans, back ? i - 1 : i, slide);
            Join(spans);
        }
    }

    private static void Replace(List<Span> spans, int first, int? slide)
    {
        spans[first] = spans[first].With(spans[first + 1], slide);
        spans.RemoveAt(first + 1);
    }
}
