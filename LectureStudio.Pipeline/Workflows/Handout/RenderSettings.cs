using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>What printing depends on; see <see cref="HandoutSettings"/> for what each means.</summary>
public sealed record RenderSettings : IStageSettings
{
    public string Layout { get; init; } = "notes";
    public string Paper { get; init; } = "a4";
    public bool DoubleSided { get; init; }
    public bool InvertDarkSlides { get; init; }
}
