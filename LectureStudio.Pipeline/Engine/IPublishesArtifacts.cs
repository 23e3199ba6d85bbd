namespace LectureStudio.Pipeline.Engine;

/// <summary>A stage output some of whose files belong on the shelf (and in <c>process --out</c>) as soon as the stage is done.</summary>
public interface IPublishesArtifacts
{
    /// <summary>The files to publish; an empty list is fine.</summary>
    IEnumerable<StageArtifact> Artifacts();
}

/// <summary>One file for the shelf.</summary>
/// <param name="Name">Its fixed name below the lecture's folder, forward slashes: <c>handout.pdf</c>, <c>slides/001.png</c>.</param>
/// <param name="Kind">What it is to a person.</param>
/// <param name="File">Where it is.</param>
public sealed record StageArtifact(string Name, ArtifactKind Kind, StageFile File);

/// <summary>What an artifact is to a person.</summary>
public enum ArtifactKind { Recording, Captions, Deck, Poster, Slide, Transcript, Chapters, Handout, Data, Video, Other, Document, Text, Picture, Music, Logo, Page, Package }
