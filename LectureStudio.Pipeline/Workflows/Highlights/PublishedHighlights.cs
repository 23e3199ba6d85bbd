using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>What is told about the clips, and the edit list in the forms that video editors open.</summary>
/// <param name="Clips"><c>clips.json</c>.</param>
/// <param name="Topics"><c>topics.json</c>.</param>
/// <param name="Edits"><c>edit.fcpxml</c>, <c>edit.mlt</c>, <c>edit.edl</c>; empty without clips.</param>
/// <param name="Chapters"><c>reel-chapters.vtt</c>, <c>chapters.txt</c>; empty without clips.</param>
public sealed record PublishedHighlights(StageFile Clips, StageFile Topics, IReadOnlyList<StageFile> Edits, IReadOnlyList<StageFile> Chapters) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() =>
    [
        new(Clips.Name, ArtifactKind.Data, Clips), new(Topics.Name, ArtifactKind.Data, Topics),
        .. Edits.Select(f => new StageArtifact(f.Name, ArtifactKind.Other, f)), .. Chapters.Select(f => new StageArtifact(f.Name, ArtifactKind.Chapters, f)),
    ];
}
