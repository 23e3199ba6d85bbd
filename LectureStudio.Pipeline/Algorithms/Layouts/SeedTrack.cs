namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>Something that kept moving at one place: most of a person, a film, a terminal. Its box is not the camera's rectangle, but lies within.</summary>
/// <param name="First">The window it was first active in.</param>
/// <param name="End">The window after the one it was last active in.</param>
/// <param name="Box">In cells.</param>
public sealed record SeedTrack(int First, int End, Box Box)
{
    /// <summary>Second it begins.</summary>
    public double From => First * MotionWindow.Seconds;

    /// <summary>Second it ends.</summary>
    public double To => End * MotionWindow.Seconds;
}
