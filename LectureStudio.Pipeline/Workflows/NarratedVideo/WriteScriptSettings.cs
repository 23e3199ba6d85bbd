using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What of the video's settings the narration depends on.</summary>
public sealed record WriteScriptSettings : IStageSettings
{
    public string Title { get; init; } = "";
    public string Writer { get; init; } = "builtin";
    public int Speed { get; init; } = 100;
}
