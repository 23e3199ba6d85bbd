using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>The composed handout: one document model, written as <c>handout.json</c>, <c>handout.md</c> and <c>sections.json</c>.</summary>
/// <param name="Json"><c>handout.json</c>: the document model.</param>
/// <param name="Markdown"><c>handout.md</c>.</param>
/// <param name="SectionsJson"><c>sections.json</c>: title, start, end, slide, text, notes with times.</param>
/// <param name="Pictures">The slide pictures the document refers to, by the names it uses.</param>
public sealed record HandoutDocument(StageFile Json, StageFile Markdown, StageFile SectionsJson, IReadOnlyList<StageFile> Pictures) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() =>
        [new("handout.md", ArtifactKind.Handout, Markdown), new("handout.json", ArtifactKind.Data, Json), new("sections.json", ArtifactKind.Data, SectionsJson)];
}

/// <summary>The handout in the formats people use: <c>handout.pdf</c>, <c>.html</c>, <c>.docx</c>, <c>.epub</c>.</summary>
public sealed record RenderedHandout(int Pages, IReadOnlyList<StageFile> Files) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => Files.Select(f => new StageArtifact(f.Name, ArtifactKind.Handout, f));
}
