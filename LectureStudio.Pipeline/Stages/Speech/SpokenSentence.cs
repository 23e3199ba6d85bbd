namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>A sentence as spoken; times in seconds. Punctuation is restored only where the source has it.</summary>
public sealed record SpokenSentence(double Start, double End, string Text, string? Speaker = null);
