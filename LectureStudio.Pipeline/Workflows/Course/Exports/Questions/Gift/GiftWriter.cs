using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;

/// <summary>Writes questions as GIFT (Moodle's text format). A cloze becomes a question for each gap, the gap in bold.</summary>
internal static class GiftWriter
{
    /// <summary>The questions as GIFT can carry them.</summary>
    public static IReadOnlyList<ExamItem> Carried(IEnumerable<ExamModule> modules) => [.. modules.SelectMany(m => m.Items).SelectMany(i => i.OneGapEach())];

    public static string Write(string courseTitle, IEnumerable<ExamModule> modules)
    {
        var gift = new StringBuilder();
        foreach (var module in modules.Where(m => m.Items.Count > 0))
        {
            // Nothing is unescaped in a category; a slash parts it from its parent, two stand for one.
            gift.Append("$CATEGORY: $course$/top/").Append(Category(courseTitle)).Append('/').Append(Category(module.Title)).Append("\n\n");
            foreach (var item in module.Items.SelectMany(i => i.OneGapEach())) Write(item, gift);
        }
        return gift.ToString();
    }

    private static void Write(ExamItem item, StringBuilder gift)
    {
        gift.Append("::").Append(GiftText.Escape(item.Name)).Append("::[html]").Append(GiftText.Escape(AskedGap.Write(item.Stem))).Append(" {");
        switch (item.Kind)
        {
            case QuestionKind.TrueFalse:
                var isTrue = item.Choices[0].IsRight;
                gift.Append(isTrue ? "TRUE" : "FALSE").Append('#').Append(Text(item.Choices.First(c => !c.IsRight).Feedback)).Append('#').Append(Text(item.Choices.First(c => c.IsRight).Feedback));
                break;
            case QuestionKind.MultipleChoice:
                foreach (var choice in item.Choices) Append(choice, choice.IsRight ? "=" : "~", gift);
                break;
            case QuestionKind.MultipleAnswer:
                var share = MoodleGrades.Of(item.Choices.Count(c => c.IsRight));
                foreach (var choice in item.Choices) Append(choice, choice.IsRight ? $"~%{share}%" : $"~%-{share}%", gift);
                break;
            case QuestionKind.Matching:
                foreach (var pair in item.Pairs) gift.Append("\n\t=[html]").Append(GiftText.Escape(pair.Left.TurnedHtml())).Append(" -> ").Append(GiftText.Escape(new RichText(pair.Right).Html()));
                break;
            default:
                // The share is said, since an answer may begin with what looks like one.
                foreach (var answer in item.Answers[0]) gift.Append("\n\t=%100%").Append(GiftText.EscapeAnswer(MoodleAnswer.Write(answer)));
                break;
        }
        if (FeedbackHtml.Write(item) is { Length: > 0 } feedback) gift.Append("\n\t####[html]").Append(GiftText.Escape(feedback));
        gift.Append("\n}\n\n");
    }

    private static void Append(ExamChoice choice, string mark, StringBuilder gift)
    {
        gift.Append("\n\t").Append(mark).Append(Text(choice.Text));
        if (!choice.Feedback.IsEmpty) gift.Append('#').Append(Text(choice.Feedback));
    }

    private static string Text(RichText text) => text.IsEmpty ? "" : "[html]" + GiftText.Escape(text.TurnedHtml());

    private static string Category(string title) => title.Replace("\\", " ").Replace("/", "//");
}
