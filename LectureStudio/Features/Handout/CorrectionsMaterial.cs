using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;

namespace LectureStudio.Features.Handout;

/// <summary>What is corrected, and what is shown beside it.</summary>
/// <param name="Transcript">As saved.</param>
/// <param name="Slides">As saved, and as found.</param>
/// <param name="Media">Null when the recording is not on the shelf.</param>
/// <param name="Peaks">The artifact with the waveform, or null.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Pictures">The artifact with the picture of each slide.</param>
public sealed record CorrectionsMaterial(Transcript Transcript, SlideCorrecting Slides, CorrectionsMedia? Media, Guid? Peaks, double Duration, IReadOnlyDictionary<int, Guid> Pictures)
{
    /// <summary>Where the picture of a slide is; null for none.</summary>
    /// <param name="width">Pixels, about.</param>
    public string? PictureUrl(int slide, int width = 160) => Pictures.TryGetValue(slide, out var id) ? $"/files/artifacts/{id}/thumb?w={width}" : null;
}

/// <summary>The recording as the page plays it.</summary>
/// <param name="Id">The artifact.</param>
/// <param name="Poster">Address of a picture to begin with, or null.</param>
public sealed record CorrectionsMedia(Guid Id, bool IsAudio, string? Poster);
