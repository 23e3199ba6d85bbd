using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>What the choice of clips depends on besides the weights.</summary>
/// <param name="TotalLength">Seconds all clips last at most.</param>
/// <param name="MostClips">How many clips at most.</param>
/// <param name="LongestPause">Milliseconds to which longer silences are shortened.</param>
/// <param name="Layout"><c>auto</c>, <c>split</c>, <c>full</c> or <c>speaker</c>.</param>
/// <param name="Captions"><c>none</c>, <c>box</c>, <c>outline</c> or <c>large</c>.</param>
public sealed record SelectSettings(int TotalLength = 300, int MostClips = 6, int LongestPause = 700, string Layout = "auto", string Captions = "box") : IStageSettings;
