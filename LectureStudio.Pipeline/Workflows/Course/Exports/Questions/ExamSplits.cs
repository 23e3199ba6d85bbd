namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>Questions for formats that cannot carry them whole.</summary>
internal static class ExamSplits
{
    /// <summary>A cloze as one question for each gap; the other gaps stay empty in it. Others are left as they are.</summary>
    public static IEnumerable<ExamItem> OneGapEach(this ExamItem item)
    {
        if (item.Kind != QuestionKind.Cloze || item.Answers.Count == 1) return [item];
        var pieces = item.Stem.Marked.Split(RichText.Gap);
        return item.Answers.Select((answers, gap) => item with
        {
            Name = $"{item.Name}.{gap + 1}",
            Stem = new(pieces.Skip(1).Select((p, i) => (i == gap ? RichText.Gap.ToString() : Question.Gap) + p).Aggregate(pieces[0], (a, b) => a + b)),
            Answers = [answers],
        });
    }

    /// <summary>Matching as one choice for each left side, the right sides in an order that gives nothing away. Others are left as they are.</summary>
    public static IEnumerable<ExamItem> OnePairEach(this ExamItem item)
    {
        if (item.Kind != QuestionKind.Matching) return [item];
        var rights = item.Pairs.Select(p => p.Right).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return item.Pairs.Select((pair, i) => item with
        {
            Name = $"{item.Name}.{i + 1}",
            Kind = QuestionKind.MultipleChoice,
            Stem = new($"{item.Stem.Marked}\n{pair.Left.Marked}"),
            Pairs = [],
            Choices = [.. rights.Select(r => new ExamChoice(new(r), r == pair.Right, RichText.Empty))],
        });
    }
}
