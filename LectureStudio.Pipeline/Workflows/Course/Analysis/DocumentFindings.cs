namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>What one document says by itself, kept under its content; its concepts get their names when all documents are seen together.</summary>
/// <param name="Analysis">Without concepts.</param>
/// <param name="Concepts">Best first.</param>
/// <param name="Writer">Who looked at this one: <c>builtin</c> or a model's name.</param>
/// <param name="Fault">Why a model did not, though it was asked; null otherwise.</param>
internal sealed record DocumentFindings(DocumentAnalysis Analysis, IReadOnlyList<FoundConcept> Concepts, string Writer = DocumentFindings.BuiltIn, string? Fault = null, int InputTokens = 0, int OutputTokens = 0)
{
    public const string BuiltIn = "builtin";
}

/// <summary>A concept as one document writes it.</summary>
/// <param name="Name">As most often written there.</param>
/// <param name="Key">Its words' stems, by which forms of one phrase meet.</param>
/// <param name="Count">How often it is mentioned.</param>
/// <param name="Score">How much speaks for it in this document; comparable within the document.</param>
/// <param name="IsNamed">It is made prominent by the author: in a heading, defined, set in bold or italics, or a name in code that is explained.</param>
/// <param name="LongForm">What an acronym stands for, or the acronym of a long form; null for neither.</param>
internal sealed record FoundConcept(string Name, string Key, int Count, double Score, bool IsNamed, bool IsTaught, int FirstLine, int LastLine, string? Definition, string? LongForm = null);
