using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>What a sentence itself shows: that it defines, gives an example, stresses, hints at the exam, or asks.</summary>
internal static class SaidEvidence
{
    private const double Definition = 0.7;
    private const double Example = 0.5;
    private const double Emphasis = 0.5;
    private const double Exam = 0.8;
    private const double Question = 0.4;

    /// <summary>A question of fewer words ("Right?", "And why?") asks nothing, one of more has lost its full stops.</summary>
    private const int FewestWords = 4;
    private const int MostWords = 30;

    public static IEnumerable<Evidence> In(TimedText sentence, Lecture lecture)
    {
        if (Definitions.InSentence(Clean(sentence.Text, lecture.Tongue), lecture.Tongue) is { } definition)
            yield return new(EvidenceKind.Definition, Definition, sentence.Start, EvidenceFinder.Short(definition.Term));
        if (lecture.Cues is not { } cues) yield break;
        if (Found(cues.Example, sentence) is { } example) yield return new(EvidenceKind.Example, Example, sentence.Start, example);
        if (Found(cues.Exam, sentence) is { } exam) yield return new(EvidenceKind.ExamHint, Exam, sentence.Start, exam);
        else if ((Found(cues.Emphasis, sentence) ?? Found(lecture.Tongue.Emphasis, sentence)) is { } stressed) yield return new(EvidenceKind.Emphasis, Emphasis, sentence.Start, stressed);
        if (IsQuestion(sentence.Text, cues)) yield return new(EvidenceKind.Question, Question, sentence.Start, EvidenceFinder.Short(sentence.Text));
    }

    private static string? Found(Wording wording, TimedText sentence) => wording.Match(sentence.Text) is { Success: true, Value: { Length: > 0 } words } ? words.Trim() : null;

    private static bool IsQuestion(string text, SpokenCues cues)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words is < FewestWords or > MostWords || cues.RoomQuestion.IsMatch(text)) return false;
        // Where there are full stops the question mark tells; elsewhere the order of the words.
        return text.EndsWith('?') || (!".!…。".Contains(text[^1]) && cues.Question.IsMatch(text));
    }

    /// <summary>Without what speakers put before a sentence.</summary>
    private static string Clean(string text, Tongue tongue)
    {
        for (var rest = tongue.Openers.Without(text); rest.Length < text.Length && rest.Length > 0; rest = tongue.Openers.Without(text)) text = rest;
        return text;
    }
}
