namespace LectureStudio.Pipeline.Workflows.Course.Analysis.Model;

/// <summary>What a model says of a part of a document; everything may be missing.</summary>
internal sealed record AnalysisReply(string? Type, string? Complexity, string? Summary, IReadOnlyList<string?>? Objectives, IReadOnlyList<string?>? Prerequisites, IReadOnlyList<GivenConcept?>? Concepts)
{
    private const int LongestSummary = 1200;
    private const int MostConcepts = 40;

    /// <summary>What is wrong with it, or null: said to the model when it is asked once more.</summary>
    public string? Fault() =>
        !Enum.TryParse<DocumentType>(Type, ignoreCase: true, out _) ? "“type” is none of those given."
        : !Enum.TryParse<Complexity>(Complexity, ignoreCase: true, out _) ? "“complexity” is none of those given."
        : Summary is not { Length: > 0 and <= LongestSummary } ? "“summary” is missing or too long."
        : Concepts is null or { Count: > MostConcepts } ? "“concepts” is missing or endless."
        : null;
}

/// <summary>A concept as a model gives it.</summary>
internal sealed record GivenConcept(string? Name, bool? IsTaught, int? FirstLine, int? LastLine, double? Weight, string? Definition);
