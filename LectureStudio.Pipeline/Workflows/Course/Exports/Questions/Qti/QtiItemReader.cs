using System.Xml.Linq;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti.QtiNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

/// <summary>
/// Reads a QTI 2.1 item again: as a question, and for what the information model asks of it: the order of its parts (5.1), that every interaction is bound to a
/// declared response of the right kind (7), that the right response is among its choices, that outcomes which are set or shown are declared (6), that a mapping reaches the whole point.
/// </summary>
internal sealed class QtiItemReader
{
    private static readonly string[] Order = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"];

    private readonly XElement root;
    private readonly string name;
    private readonly Dictionary<string, XElement> responses;
    private readonly HashSet<string> outcomes;

    private QtiItemReader(XElement root)
    {
        this.root = root;
        name = (string?)root.Attribute("title") ?? "";
        Require(root.Name == Space + "assessmentItem", "is no assessmentItem");
        Require(new[] { "identifier", "title", "adaptive", "timeDependent" }.All(a => root.Attribute(a) is not null), "lacks an attribute");
        var places = root.Elements().Select(e => e.Name.Namespace == Space ? Array.IndexOf(Order, e.Name.LocalName) : -1).ToList();
        Require(places.Zip(places.Skip(1)).All(p => p.First <= p.Second) && places.All(p => p >= 0), "has its parts in another order");
        responses = root.Elements(Space + "responseDeclaration").ToDictionary(r => (string)r.Attribute("identifier")!, StringComparer.Ordinal);
        outcomes = [.. root.Elements(Space + "outcomeDeclaration").Select(o => (string)o.Attribute("identifier")!)];
    }

    /// <exception cref="FormatException">It does not hold, or is not what the writer writes.</exception>
    public static ExamItem Read(XDocument document)
    {
        var reader = new QtiItemReader(document.Root!);
        reader.RequireDeclared();
        var item = reader.Question();
        return reader.root.Element(Space + "modalFeedback") is { } feedback ? FeedbackHtml.Read(feedback.Nodes(), item) : item;
    }

    private void RequireDeclared()
    {
        foreach (var interaction in root.Descendants().Where(e => e.Attribute("responseIdentifier") is not null))
            Require(responses.ContainsKey((string)interaction.Attribute("responseIdentifier")!), "asks for a response that is not declared");
        foreach (var shown in root.Descendants().Where(e => e.Attribute("outcomeIdentifier") is not null)) Require(outcomes.Contains((string)shown.Attribute("outcomeIdentifier")!), "shows feedback by an outcome that is not declared");
        foreach (var set in root.Descendants(Space + "setOutcomeValue")) Require(outcomes.Contains((string?)set.Attribute("identifier") ?? ""), "sets an outcome that is not declared");
        foreach (var used in root.Descendants().Where(e => e.Name == Space + "mapResponse" || e.Name == Space + "variable" || e.Name == Space + "correct"))
            Require(responses.ContainsKey((string?)used.Attribute("identifier") ?? ""), "marks a response that is not declared");
        var template = (string?)root.Element(Space + "responseProcessing")?.Attribute("template");
        Require(template is null or MatchCorrect or MapResponse, "is marked by a template that is not standard");
        Require(template is null || responses.ContainsKey("RESPONSE"), "has no RESPONSE for the standard template");
        foreach (var response in responses.Values) RequireWholePoint(response, responses.Count);
    }

    /// <summary>The right response must be worth its share of the point.</summary>
    private void RequireWholePoint(XElement response, int count)
    {
        var right = response.Element(Space + "correctResponse")?.Elements(Space + "value").Select(v => v.Value).ToList() ?? [];
        Require(right.Count > 0, "has no right response");
        if (response.Element(Space + "mapping") is not { } mapping) return;
        var worth = mapping.Elements(Space + "mapEntry").ToDictionary(e => (string)e.Attribute("mapKey")!, e => (decimal)e.Attribute("mappedValue")!, StringComparer.Ordinal);
        Require(right.All(worth.ContainsKey) && Math.Abs(right.Sum(r => worth[r]) - (1m / count)) < 0.001m, "does not give its point for the right response");
    }

    private ExamItem Question()
    {
        var body = root.Element(Space + "itemBody") ?? throw new FormatException($"the question {name} has no body");
        if (body.Element(Space + "choiceInteraction") is { } choice) return Choice(choice);
        if (body.Element(Space + "matchInteraction") is { } match) return Matching(match);
        var paragraphs = body.Elements(Space + "p").ToList();
        static bool IsGap(XElement e) => e.Name == Space + "textEntryInteraction";
        var isShort = paragraphs.Count == 2 && !paragraphs[0].Elements().Any(IsGap);
        Require(isShort || paragraphs.Count == 1, "has a body of another kind");
        var gaps = paragraphs.SelectMany(p => p.Elements().Where(IsGap)).Select(g => responses[(string)g.Attribute("responseIdentifier")!]).ToList();
        Require(gaps.Count == responses.Count && gaps.All(g => (string?)g.Attribute("baseType") == "string"), "has gaps without answers");
        return new(name, isShort ? QuestionKind.ShortAnswer : QuestionKind.Cloze, RichText.FromNodes(paragraphs[0].Nodes(), IsGap))
        {
            Answers = [.. gaps.Select(g => (IReadOnlyList<string>)[.. g.Element(Space + "mapping")!.Elements(Space + "mapEntry").Select(e => (string)e.Attribute("mapKey")!)])],
        };
    }

    private ExamItem Choice(XElement interaction)
    {
        var response = responses["RESPONSE"];
        var isSingle = (string?)response.Attribute("cardinality") == "single";
        Require((string?)interaction.Attribute("maxChoices") == (isSingle ? "1" : "0"), "takes another number of choices than its response");
        var right = response.Element(Space + "correctResponse")!.Elements(Space + "value").Select(v => v.Value).ToHashSet(StringComparer.Ordinal);
        var choices = interaction.Elements(Space + "simpleChoice").ToList();
        Require(right.IsSubsetOf(choices.Select(c => (string)c.Attribute("identifier")!)), "has a right response that is not among its choices");
        var kind = !isSingle ? QuestionKind.MultipleAnswer : (string?)interaction.Attribute("shuffle") == "false" ? QuestionKind.TrueFalse : QuestionKind.MultipleChoice;
        return new(name, kind, Prompt(interaction)) { Choices = [.. choices.Select(c => Choice(c, right))] };
    }

    private static ExamChoice Choice(XElement choice, HashSet<string> right)
    {
        var feedback = choice.Element(Space + "feedbackInline");
        return new(RichText.FromNodes(choice.Nodes().Where(n => n != feedback), _ => false), right.Contains((string)choice.Attribute("identifier")!), feedback is null ? RichText.Empty : RichText.FromNodes(Inner(feedback), _ => false));
    }

    private static IEnumerable<XNode> Inner(XElement feedback) => feedback.Nodes();

    private ExamItem Matching(XElement interaction)
    {
        var sets = interaction.Elements(Space + "simpleMatchSet").Select(s => s.Elements(Space + "simpleAssociableChoice").ToDictionary(c => (string)c.Attribute("identifier")!, StringComparer.Ordinal)).ToList();
        Require(sets.Count == 2, "has not two sides");
        var pairs = responses["RESPONSE"].Element(Space + "correctResponse")!.Elements(Space + "value").Select(v => v.Value.Split(' ')).ToList();
        Require(pairs.All(p => p.Length == 2 && sets[0].ContainsKey(p[0]) && sets[1].ContainsKey(p[1])), "has a pair that is not among its choices");
        Require(pairs.Count == sets[0].Count, "has a left side without its right one");
        return new(name, QuestionKind.Matching, Prompt(interaction)) { Pairs = [.. pairs.Select(p => new ExamPair(RichText.FromNodes(sets[0][p[0]].Nodes(), _ => false), RichText.FromNodes(sets[1][p[1]].Nodes(), _ => false).Marked))] };
    }

    private RichText Prompt(XElement interaction) => RichText.FromNodes((interaction.Element(Space + "prompt") ?? throw new FormatException($"the question {name} asks nothing")).Nodes(), _ => false);

    private void Require(bool holds, string otherwise)
    {
        if (!holds) throw new FormatException($"the question {name} {otherwise}");
    }
}
