using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge.CartridgeNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;

/// <summary>
/// Reads an assessment again: as questions, and for what the profile asks: one section, parts of an item in their order, a known profile with the matching
/// kind of response, a right response that is among the choices, and feedback that is there when it is referred to.
/// </summary>
internal static class AssessmentReader
{
    private static readonly string[] Order = ["itemmetadata", "presentation", "resprocessing", "itemfeedback"];

    /// <exception cref="FormatException">It does not hold, or is not what the writer writes.</exception>
    public static IReadOnlyList<ExamItem> Read(XDocument document)
    {
        if (document.Root is not { } root || root.Name != Qti + "questestinterop" || root.Elements().ToList() is not [var assessment] || assessment.Name != Qti + "assessment") throw new FormatException("it is not one assessment");
        var sections = assessment.Elements(Qti + "section").ToList();
        if (sections.Count != 1 || Field(assessment, "cc_profile") != "cc.exam.v0p1") throw new FormatException("the assessment is not one section of an exam");
        if (sections[0].Elements().GroupBy(i => (string?)i.Attribute("ident")).Any(g => g.Key is null || g.Count() > 1)) throw new FormatException("an item has no name of its own");
        return [.. sections[0].Elements(Qti + "item").Select(Item)];
    }

    private static ExamItem Item(XElement item)
    {
        var name = (string?)item.Attribute("title") ?? "";
        void Require(bool holds, string otherwise)
        {
            if (!holds) throw new FormatException($"the question {name} {otherwise}");
        }

        var places = item.Elements().Select(e => Array.IndexOf(Order, e.Name.LocalName)).ToList();
        Require(!places.Contains(-1) && places.Order().SequenceEqual(places), "has its parts in another order");
        var presentation = item.Element(Qti + "presentation") ?? throw new FormatException($"the question {name} asks nothing");
        var conditions = item.Elements(Qti + "resprocessing").Elements(Qti + "respcondition").ToList();
        var feedback = item.Elements(Qti + "itemfeedback").ToDictionary(f => (string)f.Attribute("ident")!, Html, StringComparer.Ordinal);
        Require(conditions.Elements(Qti + "displayfeedback").All(d => feedback.ContainsKey((string?)d.Attribute("linkrefid") ?? "")), "refers to feedback that is not there");
        Require(conditions.Descendants(Qti + "varequal").All(v => (string?)v.Attribute("respident") == "response"), "marks a response that it does not ask for");
        var right = conditions.Where(c => c.Element(Qti + "setvar")?.Value == "100").Elements(Qti + "conditionvar").ToList();
        Require(right.Count == 1, "has not one right response");

        var stem = AskedGap.Read(Html(presentation));
        var read = (string?)presentation.Element(Qti + "response_lid")?.Attribute("rcardinality") switch
        {
            null => new ExamItem(name, stem.Marked.Contains(RichText.Gap) ? QuestionKind.Cloze : QuestionKind.ShortAnswer, stem) { Answers = [[.. right[0].Elements(Qti + "varequal").Select(v => v.Value)]] },
            var cardinality => new(name, cardinality == "Multiple" ? QuestionKind.MultipleAnswer : QuestionKind.MultipleChoice, stem) { Choices = Choices(presentation, right[0], feedback, Require) },
        };
        var profile = Field(item.Element(Qti + "itemmetadata") ?? item, "cc_profile");
        if (profile == Profile(QuestionKind.TrueFalse)) read = read with { Kind = QuestionKind.TrueFalse };
        Require(profile == Profile(read.Kind), $"is {profile} and has another kind of response");
        return feedback.TryGetValue("general_fb", out var always) ? FeedbackHtml.Read(always, read) : read;
    }

    private static List<ExamChoice> Choices(XElement presentation, XElement right, Dictionary<string, string> feedback, Action<bool, string> require)
    {
        var named = right.Descendants(Qti + "varequal").Where(v => v.Parent!.Name != Qti + "not").Select(v => v.Value).ToHashSet(StringComparer.Ordinal);
        var labels = presentation.Descendants(Qti + "response_label").ToDictionary(l => (string)l.Attribute("ident")!, StringComparer.Ordinal);
        require(named.Count > 0 && right.Descendants(Qti + "varequal").All(v => labels.ContainsKey(v.Value)), "has a right response that is not among its choices");
        return [.. labels.Select(l => new ExamChoice(RichText.FromHtml(Html(l.Value)), named.Contains(l.Key), feedback.TryGetValue(l.Key + "_fb", out var text) ? RichText.FromHtml(text) : RichText.Empty))];
    }

    private static string Html(XElement of) =>
        (of.Element(Qti + "flow_mat") ?? of).Element(Qti + "material")?.Element(Qti + "mattext") is { } text && (string?)text.Attribute("texttype") == "text/html" ? text.Value : throw new FormatException($"a {of.Name.LocalName} without text");

    private static string? Field(XElement of, string label) =>
        of.Element(Qti + "qtimetadata")?.Elements(Qti + "qtimetadatafield").FirstOrDefault(f => (string?)f.Element(Qti + "fieldlabel") == label)?.Element(Qti + "fieldentry")?.Value;
}
