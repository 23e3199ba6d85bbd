using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What a person gives for a narrated video: a document, or a text with pictures; music and a logo if they like.</summary>
public sealed record NarrationSource(GivenDocument Document, GivenText Text, GivenPictures Pictures, GivenMusic Music, GivenLogo Logo);

/// <summary>A PDF: slides or a paper; null when a text is given instead.</summary>
public sealed record GivenDocument(SourceFile? File);

/// <summary>Markdown or plain text that is spoken as it stands; null when a document is given.</summary>
public sealed record GivenText(SourceFile? File);

/// <summary>Pictures shown with a text, in this order; empty with a document.</summary>
public sealed record GivenPictures(IReadOnlyList<SourceFile> Files);

/// <summary>Music to play softly under the voice, looped; null for none.</summary>
public sealed record GivenMusic(SourceFile? File);

/// <summary>A logo for the corner of the picture; null for none.</summary>
public sealed record GivenLogo(SourceFile? File);
