namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>The rectangle of a camera picture.</summary>
/// <param name="Box">In pixels; of a round one the square around it.</param>
/// <param name="Support">How much of its border stands in every picture, 0 to 1.</param>
/// <param name="IsRound">Whether the border is a circle.</param>
public sealed record CameraRectangle(Box Box, double Support, bool IsRound);
