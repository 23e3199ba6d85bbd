using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Result;

/// <summary>What somebody answers to a question.</summary>
public sealed class QuizAnswer
{
    private readonly HashSet<int> chosen = [];
    private readonly Dictionary<int, string> written = [];

    /// <summary>Whether anything is answered.</summary>
    public bool IsGiven => chosen.Count > 0 || written.Values.Any(w => w.Trim().Length > 0);

    public bool Has(int choice) => chosen.Contains(choice);

    /// <summary>What stands in a gap, beside a left side, or (0) as the short answer.</summary>
    public string this[int place]
    {
        get => written.GetValueOrDefault(place, "");
        set => written[place] = value;
    }

    public void Choose(int choice, bool isOn, bool isOnly)
    {
        if (isOnly) chosen.Clear();
        if (isOn) chosen.Add(choice);
        else chosen.Remove(choice);
    }

    /// <summary>How much of it is right, 0 to 1. Of several answers a wrong one takes away what a right one gives, as learning platforms reckon.</summary>
    public double Right(Question question) => question.Kind switch
    {
        QuestionKind.MultipleChoice or QuestionKind.TrueFalse => question.Choices.Index().Any(c => c.Item.IsRight && Has(c.Index)) ? 1 : 0,
        QuestionKind.MultipleAnswer => Several(question),
        QuestionKind.Cloze => question.Gaps.Index().Count(g => IsOne(this[g.Index], g.Item)) / (double)question.Gaps.Count,
        QuestionKind.Matching => question.Pairs.Index().Count(p => this[p.Index] == p.Item.Right) / (double)question.Pairs.Count,
        _ => IsOne(this[0], question.Answers) ? 1 : 0,
    };

    /// <summary>Compared without regard to case and outer white space.</summary>
    public static bool IsOne(string given, IReadOnlyList<string> accepted) => accepted.Any(a => a.Trim().Equals(given.Trim(), StringComparison.OrdinalIgnoreCase));

    private double Several(Question question)
    {
        var right = question.Choices.Index().Count(c => c.Item.IsRight && Has(c.Index));
        var wrong = question.Choices.Index().Count(c => !c.Item.IsRight && Has(c.Index));
        return Math.Max(0, (right - wrong) / (double)question.Choices.Count(c => c.IsRight));
    }
}
