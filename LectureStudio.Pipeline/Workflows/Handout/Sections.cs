using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>The lecture in sections: speech put to the slide on which it was spoken. In time order, gapless from 0 to the end.</summary>
/// <param name="Items">The sections; at least one.</param>
/// <param name="ChaptersVtt"><c>chapters.vtt</c>.</param>
/// <param name="ChaptersMetadata">The same chapters as ffmetadata.</param>
/// <param name="Video">A copy of the recording with chapters embedded, not re-encoded; null for sound alone or when the container cannot hold them.</param>
public sealed record Sections(IReadOnlyList<Section> Items, StageFile ChaptersVtt, StageFile ChaptersMetadata, StageFile? Video) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts()
    {
        yield return new("chapters.vtt", ArtifactKind.Chapters, ChaptersVtt);
        yield return new("chapters.ffmetadata", ArtifactKind.Chapters, ChaptersMetadata);
        if (Video is not null) yield return new(Video.Name, ArtifactKind.Video, Video);
    }
}

/// <summary>One section.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">Slide title, else key phrase, else "Part n".</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Slide">The slide it is about, or null (speaker alone, sound alone).</param>
/// <param name="OtherSlides">Slides of short visits that were merged into it, in order.</param>
/// <param name="Sentences">What was said, whole sentences in order.</param>
public sealed record Section(int Number, string Title, double Start, double End, int? Slide, IReadOnlyList<int> OtherSlides, IReadOnlyList<SpokenSentence> Sentences);
