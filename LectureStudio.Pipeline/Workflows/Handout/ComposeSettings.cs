using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>What composing depends on; see <see cref="HandoutSettings"/> for what each means.</summary>
public sealed record ComposeSettings : IStageSettings
{
    public string Title { get; init; } = "";
    public string Date { get; init; } = "";
    public string Speaker { get; init; } = "";
    public string VideoUrl { get; init; } = "";
    public bool WithTranscript { get; init; } = true;
}
