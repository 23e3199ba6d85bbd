using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>The settings that decide where a transcript comes from. See the workflow's settings for what each means.</summary>
public sealed record TranscribeSettings : IStageSettings
{
    public string Language { get; init; } = "auto";
    public string Transcript { get; init; } = "auto";
    public string SpeechModel { get; init; } = "base";
    public string Vocabulary { get; init; } = "";
}
