using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>The clips as files, and the reel.</summary>
/// <param name="Clips">In the order of the plan.</param>
/// <param name="Reel"><c>reel.mp4</c>; null when there are no clips.</param>
/// <param name="ReelCaptions"><c>reel.vtt</c>; null when there are no clips.</param>
/// <param name="ReelChapters">Where each clip begins in the reel.</param>
public sealed record RenderedClips(IReadOnlyList<RenderedClip> Clips, StageFile? Reel, StageFile? ReelCaptions, IReadOnlyList<ReelChapter> ReelChapters) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts()
    {
        foreach (var clip in Clips)
        {
            yield return new(clip.Video.Name, ArtifactKind.Video, clip.Video);
            yield return new(clip.Captions.Name, ArtifactKind.Captions, clip.Captions);
            if (clip.Thumbnail is { } picture) yield return new(picture.Name, ArtifactKind.Poster, picture);
        }
        if (Reel is not null) yield return new(Reel.Name, ArtifactKind.Video, Reel);
        if (ReelCaptions is not null) yield return new(ReelCaptions.Name, ArtifactKind.Captions, ReelCaptions);
    }
}

/// <summary>One clip as files.</summary>
/// <param name="Id">The clip's id in the plan.</param>
/// <param name="Video"><c>clips/01.mp4</c>.</param>
/// <param name="Captions"><c>clips/01.vtt</c>, times from the clip's beginning.</param>
/// <param name="Thumbnail"><c>clips/01.jpg</c>; null for sound alone.</param>
/// <param name="Seconds">Length of the file.</param>
public sealed record RenderedClip(string Id, StageFile Video, StageFile Captions, StageFile? Thumbnail, double Seconds);

/// <summary>A clip's place in the reel.</summary>
public sealed record ReelChapter(string Title, double Start, double End);
