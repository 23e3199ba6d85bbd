using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>What <see cref="SpeakScript"/> depends on; the names and meanings are those of <see cref="NarratedVideoSettings"/>.</summary>
public sealed record SpeakSettings : IStageSettings
{
    public string Voice { get; init; } = VoiceChoice.Auto;

    public int Speed { get; init; } = 100;

    public string Pronunciation { get; init; } = "";
}
