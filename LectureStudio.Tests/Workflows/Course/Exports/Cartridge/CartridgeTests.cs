using System.Xml.Linq;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;
using LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course.Exports.Questions;

namespace LectureStudio.Tests.Workflows.Course.Exports.Cartridge;

public class CartridgeTests
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

    [Fact(Timeout = 180000)]
    public async Task A_module_is_a_folder_with_its_page_and_its_questions()
    {
        using var folder = new TempFolder();
        var course = await (await CourseFixture.WriteAsync(folder["course"])).WithSiteAsync(Runs.In(folder));
        var format = Exporters.All().OfType<CartridgeExport>().Single();

        var written = await format.WriteAsync(course, Runs.In(folder));
        var checks = await format.CheckAsync(course, written, Runs.In(folder));

        Assert.Equal(3, checks.Count);
        using var package = new ZipTexts(written[0].File.Path);
        var manifest = ManifestCheck.Of(package, "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1");
        XNamespace space = manifest.Root.Name.Namespace;
        var root = manifest.Root.Descendants(space + "organization").Single().Element(space + "item")!;
        Assert.Equal(course.Course.Modules.Count + 1, root.Elements(space + "item").Count());
        Assert.Equal(["Getting started: jobs & <queues>", "Check yourself"], root.Elements(space + "item").ElementAt(1).Elements(space + "item").Select(i => i.Element(space + "title")!.Value));
        Assert.Equal(4, manifest.OfType("imsqti_xmlv1p2/imscc_xmlv1p3/assessment").Count());
    }

    [Fact(Timeout = 180000)]
    public async Task A_cartridge_whose_assessment_says_something_else_fails_the_job()
    {
        using var folder = new TempFolder();
        var course = await (await CourseFixture.WriteAsync(folder["course"])).WithSiteAsync(Runs.In(folder));
        var format = Exporters.All().OfType<CartridgeExport>().Single();
        var written = await format.WriteAsync(course, Runs.In(folder));
        var modules = course.Course.Modules.Select((m, i) => i == 1 ? m with { Questions = [FixtureQuestions.ByHand] } : m);

        var failure = await Assert.ThrowsAsync<StudioException>(() => format.CheckAsync(course with { Course = course.Course with { Modules = [.. modules] } }, written, Runs.In(folder)));

        Assert.StartsWith("course.imscc was written and does not validate: the question when-it-goes-wrong/own-1 is not where it should be", failure.Message);
    }

    [Fact]
    public void A_choice_between_two_is_of_the_profile_that_allows_two()
    {
        var asked = new Question("q1", QuestionKind.MultipleChoice, "Which of the two?", [new("one", false), new("the other", true)], [], [], [], "", BloomLevel.Remember, "", null);
        var item = AssessmentWriter.Write("M001", QuestionFormats.Modules(asked)[0]).Descendants(Qti + "item").Single();

        Assert.Equal("cc.multiple_response.v0p1", item.Descendants(Qti + "fieldentry").First().Value);
        Assert.Equal("Multiple", (string?)item.Descendants(Qti + "response_lid").Single().Attribute("rcardinality"));
        Assert.Equal("c2", item.Descendants(Qti + "respcondition").Last().Descendants(Qti + "and").Single().Element(Qti + "varequal")!.Value);
    }

    [Fact]
    public void Matching_is_a_choice_for_each_left_side_and_a_cloze_a_question_for_each_gap()
    {
        var assessment = AssessmentWriter.Write("M001", QuestionFormats.Modules(FixtureQuestions.Matching, FixtureQuestions.Cloze)[0]);

        var items = assessment.Descendants(Qti + "item").ToList();
        Assert.Equal(["intro/q5.1", "intro/q5.2", "intro/q5.3", "intro/q4.1", "intro/q4.2"], items.Select(i => (string?)i.Attribute("title")));
        Assert.Equal("Put each setting to what it means.<br/><code>timeout</code>", items[1].Descendants(Qti + "mattext").First().Value);
        Assert.Equal(["after which a worker is thought dead", "by what each pause grows", "how often a job is tried"], items[1].Descendants(Qti + "response_label").Select(l => l.Value));
        Assert.Equal("c1", items[1].Descendants(Qti + "respcondition").Last().Element(Qti + "conditionvar")!.Value);
        Assert.Equal(["person", "human"], items[4].Descendants(Qti + "respcondition").Last().Descendants(Qti + "varequal").Select(v => v.Value));
    }

    [Theory]
    [InlineData("<varequal respident=\"response\">false</varequal>", "<varequal respident=\"response\">maybe</varequal>", "has a right response that is not among its choices")]
    [InlineData("cc.true_false.v0p1", "cc.fib.v0p1", "has another kind of response")]
    [InlineData("linkrefid=\"general_fb\"", "linkrefid=\"other_fb\"", "refers to feedback that is not there")]
    [InlineData(">100<", ">50<", "has not one right response")]
    public void An_assessment_that_does_not_hold_together_is_refused(string part, string instead, string why)
    {
        var xml = AssessmentWriter.Write("M001", QuestionFormats.Modules(FixtureQuestions.TrueFalse)[0]).ToString(SaveOptions.DisableFormatting).Replace(" xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"", "").Replace("<questestinterop", "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"");
        Assert.Contains(part, xml);

        Assert.Contains(why, Assert.Throws<FormatException>(() => AssessmentReader.Read(XDocument.Parse(xml.Replace(part, instead)))).Message);
    }
}
