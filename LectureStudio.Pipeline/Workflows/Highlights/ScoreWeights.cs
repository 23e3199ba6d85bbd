using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>How much each kind of reason counts, 0 (not at all) to 10.</summary>
public sealed record ScoreWeights(
    int WeightNewTerm = 5, int WeightDefinition = 7, int WeightExample = 4, int WeightEmphasis = 6, int WeightExamHint = 10,
    int WeightQuestion = 4, int WeightSlideTime = 3, int WeightRepetition = 4, int WeightSpeechRate = 2) : IStageSettings
{
    /// <summary>The weight of one kind.</summary>
    public int Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.NewTerm => WeightNewTerm,
        EvidenceKind.Definition => WeightDefinition,
        EvidenceKind.Example => WeightExample,
        EvidenceKind.Emphasis => WeightEmphasis,
        EvidenceKind.ExamHint => WeightExamHint,
        EvidenceKind.Question => WeightQuestion,
        EvidenceKind.SlideTime => WeightSlideTime,
        EvidenceKind.Repetition => WeightRepetition,
        EvidenceKind.SpeechRate => WeightSpeechRate,
        _ => 0,
    };
}
