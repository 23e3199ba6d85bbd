using System.Text;
using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Moodle;

/// <summary>Reads Moodle XML, as far as <see cref="MoodleXmlWriter"/> uses it; what it does not know it refuses.</summary>
internal static class MoodleXmlReader
{
    /// <exception cref="FormatException">The document is not what the writer writes.</exception>
    public static IReadOnlyList<ExamItem> Read(XDocument document)
    {
        if (document.Root is not { Name.LocalName: "quiz" } quiz) throw new FormatException("the root is no quiz");
        return [.. quiz.Elements().Where(q => (string?)q.Attribute("type") != "category").Select(Question)];
    }

    private static ExamItem Question(XElement question)
    {
        var name = Text(question, "name");
        var stem = Text(question, "questiontext");
        var type = (string?)question.Attribute("type");
        var item = type switch
        {
            "cloze" => Cloze(name, stem),
            "multichoice" => new(name, (string?)question.Element("single") == "true" ? QuestionKind.MultipleChoice : QuestionKind.MultipleAnswer, RichText.FromHtml(stem)) { Choices = Choices(question) },
            "truefalse" => new(name, QuestionKind.TrueFalse, RichText.FromHtml(stem)) { Choices = Choices(question) },
            "matching" => new(name, QuestionKind.Matching, RichText.FromHtml(stem)) { Pairs = [.. question.Elements("subquestion").Select(Pair)] },
            "shortanswer" => new ExamItem(name, QuestionKind.ShortAnswer, RichText.FromHtml(stem)) { Answers = [[.. question.Elements("answer").Select(a => MoodleAnswer.Read(Text(a)))]] },
            _ => throw new FormatException($"the question {name} is of the unknown type {type}"),
        };
        RequireWholeMark(item, question);
        return FeedbackHtml.Read(Text(question, "generalfeedback"), item);
    }

    /// <summary>Moodle refuses a choice of which no answer gives the whole mark.</summary>
    private static void RequireWholeMark(ExamItem item, XElement question)
    {
        var shares = question.Elements("answer").Select(a => (double?)a.Attribute("fraction") ?? throw new FormatException($"an answer of {item.Name} without its share")).ToList();
        if (shares.Count > 0 && item.Kind != QuestionKind.MultipleAnswer && shares.Max() != 100) throw new FormatException($"the question {item.Name} has no answer that is right");
        if (item.Kind == QuestionKind.MultipleAnswer && shares.Where(s => s > 0).Sum() < 99.999) throw new FormatException($"the right choices of {item.Name} do not give the whole mark");
    }

    private static ExamItem Cloze(string name, string turned)
    {
        var html = RichText.Unturned(turned);
        var (marked, at, answers) = (new StringBuilder(), 0, new List<IReadOnlyList<string>>());
        foreach (var (start, length, accepted) in ClozeAnswer.In(html))
        {
            marked.Append(RichText.FromHtml(html[at..start]).Marked).Append(RichText.Gap);
            answers.Add(accepted);
            at = start + length;
        }
        marked.Append(RichText.FromHtml(html[at..]).Marked);
        return new(name, QuestionKind.Cloze, new(marked.ToString())) { Answers = answers };
    }

    private static IReadOnlyList<ExamChoice> Choices(XElement question) =>
        [.. question.Elements("answer").Select(a => new ExamChoice(RichText.FromHtml(Text(a)), (double?)a.Attribute("fraction") > 0, RichText.FromHtml(Text(a, "feedback"))))];

    private static ExamPair Pair(XElement pair) => new(RichText.FromHtml(Text(pair)), RichText.FromHtml(Text(pair, "answer")).Marked);

    private static string Text(XElement of, string part) => Text(of.Element(part) ?? throw new FormatException($"a {of.Name.LocalName} without {part}"));

    private static string Text(XElement of) => (string?)of.Element("text") ?? throw new FormatException($"a {of.Name.LocalName} without text");
}
