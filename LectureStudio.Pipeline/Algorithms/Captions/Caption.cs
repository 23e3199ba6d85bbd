namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>A stretch of speech shown at once.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Text">Plain text on one line.</param>
/// <param name="Speaker">Name from a voice tag, or null.</param>
/// <param name="Words">Words with times where the source has them, else null.</param>
public sealed record Caption(double Start, double End, string Text, string? Speaker = null, IReadOnlyList<CaptionWord>? Words = null);

/// <summary>A word; times in seconds.</summary>
public sealed record CaptionWord(double Start, double End, string Text);

/// <summary>What a caption file says.</summary>
/// <param name="Language">BCP 47 tag that the file itself names, or null.</param>
/// <param name="Captions">In time order, without overlaps, each of a length greater than 0.</param>
/// <param name="Notes">What was wrong with the file and is mended here, a sentence each; for the log.</param>
public sealed record CaptionFile(string? Language, IReadOnlyList<Caption> Captions, IReadOnlyList<string> Notes);
