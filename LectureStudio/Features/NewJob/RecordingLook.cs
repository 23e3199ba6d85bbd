using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Features.NewJob;

/// <summary>What a first look at a recording shows; or why it cannot be used.</summary>
/// <param name="Media">Null when it cannot be used.</param>
/// <param name="Problem">One sentence, or null.</param>
/// <param name="Remedy">One sentence; may be empty.</param>
public sealed record RecordingLook(MediaInfo? Media, string? Problem, string Remedy)
{
    public bool HasPoster => Media?.Poster is not null;
}
