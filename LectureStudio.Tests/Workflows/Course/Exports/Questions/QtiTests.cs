using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

namespace LectureStudio.Tests.Workflows.Course.Exports.Questions;

public class QtiTests
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqti_v2p1";

    [Fact]
    public void A_choice_is_marked_by_the_standard_template_and_its_explanation_is_shown()
    {
        var item = Item(FixtureQuestions.TrueFalse);

        Assert.Equal(QtiNames.MatchCorrect, (string?)item.Element(Qti + "responseProcessing")!.Attribute("template"));
        Assert.Equal("C2", item.Element(Qti + "responseDeclaration")!.Element(Qti + "correctResponse")!.Value);
        Assert.Equal("shown", item.Elements(Qti + "outcomeDeclaration").Single(o => (string?)o.Attribute("identifier") == "EXPLANATION").Value);
        Assert.StartsWith("Delivery is at least once", item.Element(Qti + "modalFeedback")!.Value);
    }

    [Fact]
    public void Ticking_everything_earns_nothing_and_ticking_what_is_right_earns_the_point()
    {
        var mapping = Item(FixtureQuestions.MultipleAnswer with { Choices = [new("a", true), new("b", true), new("c", true), new("d", false), new("e", false)] }).Descendants(Qti + "mapEntry").Select(e => (decimal)e.Attribute("mappedValue")!).ToList();

        Assert.Equal([0.3333m, 0.3333m, 0.3334m, -0.5m, -0.5m], mapping);
    }

    [Fact]
    public void Every_gap_has_its_answers_and_its_share()
    {
        var item = Item(FixtureQuestions.Cloze);

        Assert.Equal(["RESPONSE1", "RESPONSE2"], item.Descendants(Qti + "textEntryInteraction").Select(g => (string?)g.Attribute("responseIdentifier")));
        Assert.Equal(["dead letter=0.5", "dead-letter=0.5", "person=0.5", "human=0.5"], item.Descendants(Qti + "mapEntry").Select(e => $"{(string?)e.Attribute("mapKey")}={(string?)e.Attribute("mappedValue")}"));
    }

    [Theory]
    [InlineData("<value>C2</value>", "<value>C9</value>", "has a right response that is not among its choices")]
    [InlineData("responseIdentifier=\"RESPONSE\"", "responseIdentifier=\"OTHER\"", "asks for a response that is not declared")]
    [InlineData("maxChoices=\"1\"", "maxChoices=\"2\"", "takes another number of choices than its response")]
    [InlineData("outcomeIdentifier=\"EXPLANATION\"", "outcomeIdentifier=\"X\"", "shows feedback by an outcome that is not declared")]
    [InlineData("match_correct", "match_nothing", "is marked by a template that is not standard")]
    public void An_item_that_does_not_hold_together_is_refused(string part, string instead, string why)
    {
        var xml = XmlText.Write(new XDocument(Item(FixtureQuestions.TrueFalse)), isIndented: false);
        Assert.Contains(part, xml);

        Assert.Contains(why, Assert.Throws<FormatException>(() => QtiItemReader.Read(XmlText.Read(xml.Replace(part, instead)))).Message);
    }

    private static XElement Item(Pipeline.Workflows.Course.Question question) => QtiItemWriter.Write("M001Q001", "en", QuestionFormats.Modules(question)[0].Items[0]).Root!;
}
