using System.Globalization;
using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge.CartridgeNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;

/// <summary>Writes a module's questions as an assessment of Common Cartridge 1.3 (chapter 4.9, QTI 1.2.1 profile). Texts are HTML as text.</summary>
internal static class AssessmentWriter
{
    private const string Response = "response";
    private const string Explanation = "general_fb";

    /// <summary>The questions as a cartridge can carry them.</summary>
    public static IReadOnlyList<ExamItem> Carried(ExamModule module) => [.. module.Items.SelectMany(i => i.OneGapEach()).SelectMany(i => i.OnePairEach()).Select(WithEnoughChoices)];

    public static XDocument Write(string identifier, ExamModule module) => new(new XElement(Qti + "questestinterop",
        new XElement(Qti + "assessment", new XAttribute("ident", identifier), new XAttribute("title", module.Title),
            Fields(("cc_profile", "cc.exam.v0p1"), ("qmd_assessmenttype", "Examination"), ("qmd_scoretype", "Percentage"), ("qmd_feedbackpermitted", "Yes"), ("qmd_hintspermitted", "No"), ("qmd_solutionspermitted", "No"), ("cc_maxattempts", "unlimited")),
            new XElement(Qti + "section", new XAttribute("ident", "root_section"), Carried(module).Select((item, i) => Item($"{identifier}_{(i + 1).ToString("000", CultureInfo.InvariantCulture)}", item))))));

    /// <summary>The profile's multiple choice has at least three (rule 4d of its schema), its multiple response at least two: of two, one is ticked.</summary>
    private static ExamItem WithEnoughChoices(ExamItem item) => item is { Kind: QuestionKind.MultipleChoice, Choices.Count: < 3 } ? item with { Kind = QuestionKind.MultipleAnswer } : item;

    private static XElement Item(string identifier, ExamItem item) => new(Qti + "item", new XAttribute("ident", identifier), new XAttribute("title", item.Name),
        new XElement(Qti + "itemmetadata", Fields(("cc_profile", Profile(item.Kind)), ("cc_weighting", "1"))),
        new XElement(Qti + "presentation", Html(AskedGap.Write(item.Stem)), Asked(item)),
        new XElement(Qti + "resprocessing",
            new XElement(Qti + "outcomes", new XElement(Qti + "decvar", new XAttribute("maxvalue", "100"), new XAttribute("minvalue", "0"), new XAttribute("varname", "SCORE"), new XAttribute("vartype", "Decimal"))),
            Feedback(item).Select(f => new XElement(Qti + "respcondition", new XAttribute("continue", "Yes"),
                new XElement(Qti + "conditionvar", f.Choice is { } choice ? Equal(choice) : new XElement(Qti + "other")),
                new XElement(Qti + "displayfeedback", new XAttribute("feedbacktype", "Response"), new XAttribute("linkrefid", f.Name)))),
            new XElement(Qti + "respcondition", new XAttribute("continue", "No"),
                new XElement(Qti + "conditionvar", Right(item)),
                new XElement(Qti + "setvar", new XAttribute("action", "Set"), new XAttribute("varname", "SCORE"), "100"))),
        Feedback(item).Select(f => new XElement(Qti + "itemfeedback", new XAttribute("ident", f.Name), new XElement(Qti + "flow_mat", Html(f.Html)))));

    /// <summary>What is shown after any answer, and after a certain one.</summary>
    private static IEnumerable<(string Name, string? Choice, string Html)> Feedback(ExamItem item)
    {
        if (FeedbackHtml.Write(item) is { Length: > 0 } always) yield return (Explanation, null, always);
        for (var i = 0; i < item.Choices.Count; i++)
            if (!item.Choices[i].Feedback.IsEmpty) yield return ($"{ChoiceName(item, i)}_fb", ChoiceName(item, i), item.Choices[i].Feedback.TurnedHtml());
    }

    private static XElement Asked(ExamItem item) => item.Answers.Count > 0
        ? new(Qti + "response_str", new XAttribute("ident", Response), new XAttribute("rcardinality", "Single"), new XElement(Qti + "render_fib", new XAttribute("columns", "40"), new XAttribute("rows", "1")))
        : new(Qti + "response_lid", new XAttribute("ident", Response), new XAttribute("rcardinality", item.Kind == QuestionKind.MultipleAnswer ? "Multiple" : "Single"),
            new XElement(Qti + "render_choice", new XAttribute("shuffle", item.Kind == QuestionKind.TrueFalse ? "No" : "Yes"),
                item.Choices.Select((c, i) => new XElement(Qti + "response_label", new XAttribute("ident", ChoiceName(item, i)), Html(c.Text.TurnedHtml())))));

    private static IEnumerable<XElement> Right(ExamItem item) => item.Kind switch
    {
        QuestionKind.MultipleAnswer => [new(Qti + "and", item.Choices.Select((c, i) => c.IsRight ? Equal(ChoiceName(item, i)) : new XElement(Qti + "not", Equal(ChoiceName(item, i)))))],
        QuestionKind.MultipleChoice or QuestionKind.TrueFalse => [Equal(ChoiceName(item, item.Choices.Index().First(c => c.Item.IsRight).Index))],
        _ => item.Answers[0].Select(a => new XElement(Qti + "varequal", new XAttribute("respident", Response), new XAttribute("case", "No"), a)),
    };

    private static XElement Equal(string choice) => new(Qti + "varequal", new XAttribute("respident", Response), choice);

    private static string ChoiceName(ExamItem item, int index) => item.Kind == QuestionKind.TrueFalse ? (index == 0 ? "true" : "false") : $"c{index + 1}";

    private static XElement Html(string html) => new(Qti + "material", new XElement(Qti + "mattext", new XAttribute("texttype", "text/html"), html));

    private static XElement Fields(params (string Label, string Entry)[] fields) =>
        new(Qti + "qtimetadata", fields.Select(f => new XElement(Qti + "qtimetadatafield", new XElement(Qti + "fieldlabel", f.Label), new XElement(Qti + "fieldentry", f.Entry))));
}
