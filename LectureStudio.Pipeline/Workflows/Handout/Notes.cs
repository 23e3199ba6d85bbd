namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>What a writer made of the lecture. Every statement keeps the second it comes from.</summary>
/// <param name="Writer">Who wrote it, for a person: "Built-in extractive writer", or the model's name.</param>
/// <param name="Abstract">The lecture in a few sentences.</param>
/// <param name="Goals">Learning goals.</param>
/// <param name="Glossary">Terms of the whole lecture in alphabetical order.</param>
/// <param name="Sections">One entry a section, by number.</param>
/// <param name="Usage">Tokens a model used; null for the built-in writer.</param>
public sealed record Notes(
    string Writer,
    IReadOnlyList<Statement> Abstract,
    IReadOnlyList<Statement> Goals,
    IReadOnlyList<Term> Glossary,
    IReadOnlyList<SectionNotes> Sections,
    TokenUsage? Usage);

/// <summary>The notes of one section.</summary>
public sealed record SectionNotes(int Section, IReadOnlyList<Statement> Summary, IReadOnlyList<Statement> KeyPoints, IReadOnlyList<Term> Terms, IReadOnlyList<ReviewQuestion> Questions);

/// <summary>A statement and the second of the recording it comes from.</summary>
public sealed record Statement(string Text, double Time);

/// <summary>A term with its definition and the second it comes from.</summary>
public sealed record Term(string Name, string Definition, double Time);

/// <summary>A question about the section, its answer, and the second at which it is answered.</summary>
public sealed record ReviewQuestion(string Question, string Answer, double Time);

/// <summary>Tokens: the estimate shown before, the count after.</summary>
public sealed record TokenUsage(int Estimated, int Input, int Output);
