using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Moodle;

namespace LectureStudio.Tests.Workflows.Course.Exports.Questions;

public class MoodleXmlTests
{
    [Fact]
    public void A_cloze_has_its_gaps_where_they_are_and_its_own_braces_are_text()
    {
        var question = FixtureQuestions.Cloze with { Stem = "In {1:MC:=x} a ____ and ____.", Gaps = [["a}~=#\\*%", "b"], ["x y"]] };

        var text = Questions(QuestionFormats.Modules(question)).Single().Element("questiontext")!.Value;

        Assert.Equal("In &#123;1:MC:=x&#125; a {1:SHORTANSWER:=a&#125;&#126;&#61;&#35;&#92;&#92;&#42;&#37;~=b} and {1:SHORTANSWER:=x y}.", text);
    }

    [Fact]
    public void Shares_are_those_that_Moodle_takes_and_right_ones_make_the_whole()
    {
        var question = FixtureQuestions.MultipleAnswer with { Choices = [new("a", true), new("b", true), new("c", true), new("d", false)] };

        Assert.Equal(["33.33333", "33.33333", "33.33333", "-33.33333"], Questions(QuestionFormats.Modules(question)).Single().Elements("answer").Select(a => a.Attribute("fraction")!.Value));
    }

    [Fact]
    public void The_feedback_leads_to_the_cited_lines()
    {
        var feedback = Questions(QuestionFormats.Modules(FixtureQuestions.TrueFalse)).Single().Element("generalfeedback")!.Value;

        Assert.Contains($"blob/{FixtureSource.Commit}/README.md?plain=1#L12", feedback);
        Assert.Contains(">README.md:12 (4f2a9c0d81)</a>", feedback);
    }

    private static IEnumerable<System.Xml.Linq.XElement> Questions(IReadOnlyList<Pipeline.Workflows.Course.Exports.Questions.ExamModule> modules) =>
        MoodleXmlWriter.Write("Course", modules).Root!.Elements().Where(q => q.Attribute("type")!.Value != "category");
}
