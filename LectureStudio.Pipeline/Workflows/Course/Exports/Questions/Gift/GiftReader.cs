namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;

/// <summary>Reads GIFT as Moodle does, as far as <see cref="GiftWriter"/> uses it; what it does not know it refuses.</summary>
internal static class GiftReader
{
    /// <exception cref="FormatException">The text is not what the writer writes.</exception>
    public static IReadOnlyList<ExamItem> Read(string gift)
    {
        if (gift.FirstOrDefault(c => c < ' ' && c is not ('\n' or '\t')) is var odd && odd != '\0') throw new FormatException($"the control character U+{(int)odd:X4}");
        return [.. gift.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim()).Where(block => block.Length > 0 && !block.StartsWith("$CATEGORY:", StringComparison.Ordinal)).Select(Question)];
    }

    private static ExamItem Question(string block)
    {
        var text = GiftText.Hide(block);
        var nameEnd = text.IndexOf("::", 2, StringComparison.Ordinal);
        if (!text.StartsWith("::", StringComparison.Ordinal) || nameEnd < 0) throw new FormatException($"a question without a name: {block}");
        var name = GiftText.Shown(text[2..nameEnd]);
        var open = text.IndexOf('{');
        var close = text.IndexOf('}');
        if (open < nameEnd || close != text.Length - 1 || text.LastIndexOf('{') != open) throw new FormatException($"the question {name} has not one pair of braces at its end");
        var answers = text[(open + 1)..close].Trim();
        var feedbackAt = answers.LastIndexOf("####", StringComparison.Ordinal);
        var feedback = feedbackAt < 0 ? "" : Html(answers[(feedbackAt + 4)..], name);
        if (feedbackAt >= 0) answers = answers[..feedbackAt].Trim();
        var stem = AskedGap.Read(Html(text[(nameEnd + 2)..open], name));
        return FeedbackHtml.Read(feedback, Answered(new(name, QuestionKind.ShortAnswer, stem), answers));
    }

    /// <summary>The kind follows from the marks, in the order in which Moodle looks for them.</summary>
    private static ExamItem Answered(ExamItem item, string answers)
    {
        if (answers.Contains('~'))
        {
            var isSingle = answers.Contains('=');
            var choices = answers.Replace("=", "~=").Split('~', StringSplitOptions.RemoveEmptyEntries).Select(a => Choice(a.Trim(), item.Name));
            return item with { Kind = isSingle ? QuestionKind.MultipleChoice : QuestionKind.MultipleAnswer, Choices = [.. choices] };
        }
        if (answers.Contains('=') && answers.Contains("->")) return item with { Kind = QuestionKind.Matching, Pairs = [.. Pieces(answers).Select(p => Pair(p, item.Name))] };
        var bits = answers.Split('#');
        if (bits[0].Trim() is "TRUE" or "FALSE" && bits.Length == 3)
        {
            var isTrue = bits[0].Trim() == "TRUE";
            var (wrong, right) = (Rich(bits[1], item.Name), Rich(bits[2], item.Name));
            return item with { Kind = QuestionKind.TrueFalse, Choices = [new(RichText.Empty, isTrue, isTrue ? right : wrong), new(RichText.Empty, !isTrue, isTrue ? wrong : right)] };
        }
        return item with
        {
            Kind = item.Stem.Marked.Contains(RichText.Gap) ? QuestionKind.Cloze : QuestionKind.ShortAnswer,
            Answers = [[.. Pieces(answers).Select(p => p.StartsWith("%100%", StringComparison.Ordinal)
                ? MoodleAnswer.Read(GiftText.Answer(GiftText.Shown(p["%100%".Length..]))) : throw new FormatException($"an answer of {item.Name} without its share"))]],
        };
    }

    private static IEnumerable<string> Pieces(string answers) => answers.Split('=', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim());

    private static ExamChoice Choice(string text, string name)
    {
        var isRight = text[0] == '=';
        if (isRight) text = text[1..];
        else if (text[0] == '%' && text.IndexOf('%', 1) is > 0 and var end) (isRight, text) = (text[1] != '-', text[(end + 1)..]);
        var bits = text.Split('#');
        return new(Rich(bits[0], name), isRight, bits.Length > 1 ? Rich(bits[1], name) : RichText.Empty);
    }

    private static ExamPair Pair(string text, string name)
    {
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0) throw new FormatException($"a pair of {name} without an arrow");
        return new(Rich(text[..arrow], name), RichText.FromHtml(GiftText.Shown(text[(arrow + 2)..])).Marked);
    }

    private static RichText Rich(string text, string name) => text.Trim().Length == 0 ? RichText.Empty : RichText.FromHtml(Html(text, name));

    private static string Html(string text, string name)
    {
        var shown = GiftText.Shown(text);
        return shown.StartsWith("[html]", StringComparison.Ordinal) ? shown["[html]".Length..] : throw new FormatException($"a text of {name} without its format");
    }
}
