using System.Xml.Linq;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti.QtiNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

/// <summary>
/// Writes a question as a QTI 2.1 assessmentItem. Every item is worth one point. The explanation is a modalFeedback that is shown after every attempt:
/// its outcome has that value from the start, so that the standard response processing can be left as it is.
/// </summary>
internal static class QtiItemWriter
{
    public static XDocument Write(string identifier, string language, ExamItem item)
    {
        var hasFeedback = item.Choices.Any(c => !c.Feedback.IsEmpty);
        return new(new XElement(Space + "assessmentItem",
            new XAttribute("identifier", identifier), new XAttribute("title", item.Name), new XAttribute(XNamespace.Xml + "lang", language), new XAttribute("adaptive", "false"), new XAttribute("timeDependent", "false"),
            Responses(item),
            Outcome("SCORE", "single", "float", "0"),
            Outcome("EXPLANATION", "single", "identifier", "shown"),
            hasFeedback ? Outcome("FEEDBACK", item.Kind == QuestionKind.MultipleAnswer ? "multiple" : "single", "identifier", null) : null,
            new XElement(Space + "itemBody", Body(item)),
            Processing(item, hasFeedback),
            FeedbackHtml.Paragraphs(item, Space).ToList() is { Count: > 0 } feedback
                ? new XElement(Space + "modalFeedback", new XAttribute("outcomeIdentifier", "EXPLANATION"), new XAttribute("identifier", "shown"), new XAttribute("showHide", "show"), feedback) : null));
    }

    private static XElement Outcome(string name, string cardinality, string type, string? value) => new(Space + "outcomeDeclaration",
        new XAttribute("identifier", name), new XAttribute("cardinality", cardinality), new XAttribute("baseType", type),
        name == "SCORE" ? new object[] { new XAttribute("normalMaximum", "1"), new XAttribute("normalMinimum", "0") } : [],
        value is null ? null : new XElement(Space + "defaultValue", new XElement(Space + "value", value)));

    private static IEnumerable<XElement> Responses(ExamItem item)
    {
        var right = item.Choices.Count(c => c.IsRight);
        return item.Kind switch
        {
            QuestionKind.MultipleChoice or QuestionKind.TrueFalse => [Response("RESPONSE", "single", "identifier", Values(Right(item)))],
            QuestionKind.MultipleAnswer => [Response("RESPONSE", "multiple", "identifier", Values(Right(item)), Mapping(ChoiceShares(item)))],
            QuestionKind.Matching => [Response("RESPONSE", "multiple", "directedPair", Values(Pairs(item)), Mapping(Pairs(item).Zip(QtiShares.Of(item.Pairs.Count))))],
            _ => item.Answers.Zip(QtiShares.Of(item.Answers.Count), (accepted, share) => (accepted, share))
                .Select((gap, i) => Response(GapName(item, i), "single", "string", Values(gap.accepted.Take(1)), Mapping(gap.accepted.Select(a => (a, gap.share)), isText: true))),
        };
    }

    private static XElement Response(string name, string cardinality, string type, params object?[] parts) =>
        new(Space + "responseDeclaration", new XAttribute("identifier", name), new XAttribute("cardinality", cardinality), new XAttribute("baseType", type), parts);

    private static XElement Values(IEnumerable<string> values) => new(Space + "correctResponse", values.Select(v => new XElement(Space + "value", v)));

    private static XElement Mapping(IEnumerable<(string Key, string Share)> entries, bool isText = false) =>
        new(Space + "mapping", new XAttribute("lowerBound", "0"), new XAttribute("upperBound", "1"), new XAttribute("defaultValue", "0"),
            entries.Select(e => new XElement(Space + "mapEntry", new XAttribute("mapKey", e.Key), new XAttribute("mappedValue", e.Share), isText ? new XAttribute("caseSensitive", "false") : null)));

    /// <summary>A wrong choice takes away what a right one gives, so that ticking everything earns nothing.</summary>
    private static IEnumerable<(string Key, string Share)> ChoiceShares(ExamItem item)
    {
        var (right, wrong) = (QtiShares.Of(item.Choices.Count(c => c.IsRight)).GetEnumerator(), QtiShares.Of(Math.Max(1, item.Choices.Count(c => !c.IsRight))).GetEnumerator());
        return item.Choices.Select((c, i) => (ChoiceName(i), c.IsRight ? Next(right) : "-" + Next(wrong))).ToList();
    }

    private static string Next(IEnumerator<string> shares)
    {
        shares.MoveNext();
        return shares.Current;
    }

    private static IEnumerable<string> Right(ExamItem item) => item.Choices.Select((c, i) => (c, i)).Where(p => p.c.IsRight).Select(p => ChoiceName(p.i));

    private static IEnumerable<string> Pairs(ExamItem item) => item.Pairs.Select((p, i) => $"L{i + 1} R{Rights(item).IndexOf(p.Right) + 1}");

    /// <summary>Each once, in an order that gives nothing away.</summary>
    private static List<string> Rights(ExamItem item) => [.. item.Pairs.Select(p => p.Right).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string ChoiceName(int index) => $"C{index + 1}";

    private static string GapName(ExamItem item, int gap) => item.Answers.Count == 1 ? "RESPONSE" : $"RESPONSE{gap + 1}";

    private static IEnumerable<XElement> Body(ExamItem item)
    {
        XElement Prompt() => new(Space + "prompt", item.Stem.Nodes(Space));
        XElement Gap(int i) => new(Space + "textEntryInteraction", new XAttribute("responseIdentifier", GapName(item, i)), new XAttribute("expectedLength", Math.Clamp(item.Answers[i].Max(a => a.Length) + 5, 10, 80)));
        return item.Kind switch
        {
            QuestionKind.Cloze => [new(Space + "p", item.Stem.Nodes(Space, Gap))],
            QuestionKind.ShortAnswer => [new(Space + "p", item.Stem.Nodes(Space)), new(Space + "p", Gap(0))],
            QuestionKind.Matching => [new(Space + "matchInteraction", new XAttribute("responseIdentifier", "RESPONSE"), new XAttribute("shuffle", "true"), new XAttribute("maxAssociations", item.Pairs.Count), Prompt(),
                new XElement(Space + "simpleMatchSet", item.Pairs.Select((p, i) => Associable($"L{i + 1}", 1, p.Left))),
                new XElement(Space + "simpleMatchSet", Rights(item).Select((r, i) => Associable($"R{i + 1}", item.Pairs.Count, new(r)))))],
            _ => [new(Space + "choiceInteraction", new XAttribute("responseIdentifier", "RESPONSE"), new XAttribute("shuffle", item.Kind == QuestionKind.TrueFalse ? "false" : "true"),
                new XAttribute("maxChoices", item.Kind == QuestionKind.MultipleAnswer ? 0 : 1), Prompt(), item.Choices.Select(Choice))],
        };
    }

    private static XElement Associable(string name, int most, RichText text) =>
        new(Space + "simpleAssociableChoice", new XAttribute("identifier", name), new XAttribute("matchMax", most), text.Nodes(Space));

    private static XElement Choice(ExamChoice choice, int index) => new(Space + "simpleChoice", new XAttribute("identifier", ChoiceName(index)), choice.Text.Nodes(Space),
        choice.Feedback.IsEmpty ? null : new XElement(Space + "feedbackInline", new XAttribute("outcomeIdentifier", "FEEDBACK"), new XAttribute("identifier", ChoiceName(index)), new XAttribute("showHide", "show"), choice.Feedback.Nodes(Space)));

    private static XElement Processing(ExamItem item, bool hasFeedback)
    {
        var isMapped = item.Kind is not (QuestionKind.MultipleChoice or QuestionKind.TrueFalse);
        if (!hasFeedback && item.Answers.Count <= 1) return new(Space + "responseProcessing", new XAttribute("template", isMapped ? MapResponse : MatchCorrect));
        XElement Mapped(string name) => new(Space + "mapResponse", new XAttribute("identifier", name));
        XElement Set(string name, XElement value) => new(Space + "setOutcomeValue", new XAttribute("identifier", name), value);
        XElement Number(string value) => new(Space + "baseValue", new XAttribute("baseType", "float"), value);
        var score = item.Answers.Count > 1 ? Set("SCORE", new(Space + "sum", item.Answers.Select((_, i) => Mapped(GapName(item, i)))))
            : isMapped ? Set("SCORE", Mapped("RESPONSE"))
            : new(Space + "responseCondition",
                new XElement(Space + "responseIf", new XElement(Space + "match", Variable("variable"), Variable("correct")), Set("SCORE", Number("1"))),
                new XElement(Space + "responseElse", Set("SCORE", Number("0"))));
        return new(Space + "responseProcessing", score, hasFeedback ? Set("FEEDBACK", Variable("variable")) : null);
    }

    private static XElement Variable(string kind) => new(Space + kind, new XAttribute("identifier", "RESPONSE"));
}
