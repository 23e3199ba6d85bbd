namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>A page's stay on the screen.</summary>
/// <param name="Number">The slide's number, from 1; 0 when it is no slide.</param>
/// <param name="Start">Second at which it appears.</param>
/// <param name="Confidence">How sure it is that a page starts here and is this one, 0 to 1.</param>
/// <param name="States">Its steps in time order: a build has several.</param>
public sealed record FoundVisit(int Number, double Start, double Confidence, List<SlideState> States)
{
    /// <summary>Steps that are remembered: the first ones, and the last.</summary>
    private const int MostStates = 8;

    public SlideState Last => States[^1];

    public void Add(SlideState state)
    {
        if (Number == 0) States.Clear();
        if (States.Count == MostStates) States.RemoveAt(MostStates / 2);
        States.Add(state);
    }
}
