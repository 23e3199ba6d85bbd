using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What of the video's settings the plan depends on.</summary>
public sealed record PlanSettings : IStageSettings
{
    public int TargetLength { get; init; }
    public int Speed { get; init; } = 100;
}
