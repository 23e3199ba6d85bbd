namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>The step of a slide that shows most of it.</summary>
public static class SlideChoice
{
    /// <summary>Steps with this share of the fullest one's ink are as full; of these the longest is taken.</summary>
    private const double AsFull = 0.98;

    /// <summary>For each slide number, in order, the step to take the picture from.</summary>
    public static IReadOnlyList<(int Number, SlideState State)> Fullest(IReadOnlyList<FoundVisit> visits, GreyGrid grid) =>
        [.. visits.Where(v => v.Number > 0).GroupBy(v => v.Number).OrderBy(g => g.Key).Select(g => (g.Key, Fullest(g.SelectMany(v => v.States), grid)))];

    private static SlideState Fullest(IEnumerable<SlideState> states, GreyGrid grid)
    {
        var measured = states.Select(s => (State: s, Ink: PageLook.InkPixels(s, grid))).ToList();
        var most = measured.Max(m => m.Ink);
        return measured.Where(m => m.Ink >= AsFull * most).MaxBy(m => m.State.Length).State;
    }
}
