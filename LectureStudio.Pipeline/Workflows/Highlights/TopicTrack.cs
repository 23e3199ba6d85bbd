using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>The lecture in topics, with what speaks for the importance of each. Weights turn that into scores: <see cref="TopicScore"/>.</summary>
/// <param name="Topics">In time order; empty without a transcript.</param>
/// <param name="Missing">Why there are none and what to do, for a lecturer; null when there are some.</param>
public sealed record TopicTrack(IReadOnlyList<Topic> Topics, string? Missing);

/// <summary>A stretch of 20 s to 2 min about one thing, on sentence boundaries.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Title">Slide title, model's title or key phrase.</param>
/// <param name="Sentences">What is said in it, whole sentences in order.</param>
/// <param name="Evidence">What speaks for it; several of one kind are possible.</param>
public sealed record Topic(int Number, double Start, double End, string Title, IReadOnlyList<SpokenSentence> Sentences, IReadOnlyList<Evidence> Evidence);

/// <summary>One reason why a topic matters.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Strength">0 to 1, before any weight.</param>
/// <param name="At">Second it was found at.</param>
/// <param name="Text">What was found, for a person: “exam”, “What happens if …?”, “is defined as”.</param>
public sealed record Evidence(EvidenceKind Kind, double Strength, double At, string Text);

/// <summary>Kinds of reasons; each has a weight of its own in the settings.</summary>
public enum EvidenceKind { NewTerm, Definition, Example, Emphasis, ExamHint, Question, SlideTime, Repetition, SpeechRate }
