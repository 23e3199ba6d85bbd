using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Moodle;

/// <summary>Writes questions as Moodle XML.</summary>
internal static class MoodleXmlWriter
{
    public static XDocument Write(string courseTitle, IEnumerable<ExamModule> modules) => new(
        new XElement("quiz", modules.Where(m => m.Items.Count > 0).SelectMany(m => m.Items.Select(Question).Prepend(Category($"$course$/top/{Part(courseTitle)}/{Part(m.Title)}")))));

    private static XElement Category(string path) => new("question", new XAttribute("type", "category"), new XElement("category", new XElement("text", path)));

    // A slash parts a category from its parent, two stand for one.
    private static string Part(string title) => title.Replace("/", "//");

    private static XElement Question(ExamItem item)
    {
        var text = item.Kind == QuestionKind.Cloze ? EmbeddedGaps(item) : item.Stem.TurnedHtml();
        return new("question", new XAttribute("type", Type(item.Kind)),
            new XElement("name", new XElement("text", item.Name)),
            Html("questiontext", text),
            Html("generalfeedback", FeedbackHtml.Write(item)),
            new XElement("penalty", "0.3333333"),
            new XElement("hidden", "0"),
            new XElement("idnumber", item.Name),
            Parts(item));
    }

    private static string Type(QuestionKind kind) => kind switch
    {
        QuestionKind.TrueFalse => "truefalse",
        QuestionKind.Cloze => "cloze",
        QuestionKind.Matching => "matching",
        QuestionKind.ShortAnswer => "shortanswer",
        _ => "multichoice",
    };

    private static IEnumerable<XElement> Parts(ExamItem item)
    {
        var share = MoodleGrades.Of(item.Choices.Count(c => c.IsRight));
        return item.Kind switch
        {
            QuestionKind.MultipleChoice =>
                [new("single", "true"), new("shuffleanswers", "true"), new("answernumbering", "abc"), .. item.Choices.Select(c => Answer(c.IsRight ? "100" : "0", c.Text.TurnedHtml(), c.Feedback))],
            QuestionKind.MultipleAnswer =>
                [new("single", "false"), new("shuffleanswers", "true"), new("answernumbering", "abc"), .. item.Choices.Select(c => Answer(c.IsRight ? share : "-" + share, c.Text.TurnedHtml(), c.Feedback))],
            QuestionKind.TrueFalse => [.. item.Choices.Select((c, i) => Answer(c.IsRight ? "100" : "0", i == 0 ? "true" : "false", c.Feedback, "moodle_auto_format"))],
            QuestionKind.Matching => [new("shuffleanswers", "true"), .. item.Pairs.Select(Pair)],
            QuestionKind.ShortAnswer => [new("usecase", "0"), .. item.Answers[0].Select(a => Answer("100", MoodleAnswer.Write(a), RichText.Empty, "moodle_auto_format"))],
            _ => [],
        };
    }

    private static string EmbeddedGaps(ExamItem item)
    {
        // Braces of the text itself are escaped first; then the gaps go in.
        var pieces = item.Stem.Marked.Split(RichText.Gap).Select(p => ClozeAnswer.Around(new RichText(p).Html())).ToList();
        return item.Stem.Turned(string.Concat(pieces.Select((p, i) => i < item.Answers.Count ? p + ClozeAnswer.Write(item.Answers[i]) : p)));
    }

    private static XElement Answer(string fraction, string text, RichText feedback, string format = "html") =>
        new("answer", new XAttribute("fraction", fraction), new XAttribute("format", format), format == "html" ? new XElement("text", Data(text)) : new XElement("text", text), Html("feedback", feedback.TurnedHtml()));

    /// <summary>The right side is shown in a list through Moodle's format_string: entities stay, tags would go.</summary>
    private static XElement Pair(ExamPair pair) =>
        new("subquestion", new XAttribute("format", "html"), new XElement("text", Data(pair.Left.TurnedHtml())), new XElement("answer", new XElement("text", Data(new RichText(pair.Right).Html()))));

    private static XElement Html(string name, string html) => new(name, new XAttribute("format", "html"), new XElement("text", Data(html)));

    /// <summary>A CDATA section cannot hold its own end; in escaped text there is none.</summary>
    private static XCData? Data(string html) => html.Length == 0 ? null : html.Contains("]]>", StringComparison.Ordinal) ? throw new InvalidOperationException("A text was not escaped.") : new XCData(html);
}
