namespace LectureStudio.Features.Narration;

/// <summary>What was written of a sentence.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Said">As it is spoken, where a person has changed that; empty for what follows from the text; null for no change.</param>
/// <param name="GoesOn">Whether the next sentence is begun.</param>
public sealed record SentenceEdit(string Text, string? Said, bool GoesOn);
