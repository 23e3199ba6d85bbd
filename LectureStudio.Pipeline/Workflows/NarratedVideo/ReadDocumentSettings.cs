using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What reading a document depends on; see <see cref="NarratedVideoSettings"/> for what each means.</summary>
public sealed record ReadDocumentSettings : IStageSettings
{
    public string Title { get; init; } = "";
    public string Pages { get; init; } = "";
    public string Language { get; init; } = "auto";
    public string ScanLanguages { get; init; } = "eng";
}
