using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Features.Narration;

/// <summary>Where a sentence points from now on.</summary>
/// <param name="Box">Null for the whole page.</param>
public sealed record BoxEdit(PageBox? Box);
