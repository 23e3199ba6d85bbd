using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>The recording a person gave: video or audio, whatever ffmpeg reads.</summary>
public sealed record Recording(SourceFile File);

/// <summary>Captions a person gave beside the recording (<c>.vtt</c>, <c>.srt</c>); null when none.</summary>
public sealed record GivenCaptions(SourceFile? File);

/// <summary>The slide deck a person gave (PDF); null when none.</summary>
public sealed record GivenDeck(SourceFile? File);
