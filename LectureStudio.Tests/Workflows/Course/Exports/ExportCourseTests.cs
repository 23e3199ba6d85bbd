using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;
using LectureStudio.Pipeline.Workflows.Course.Exports.Records;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Exports;

public class ExportCourseTests
{
    [Fact(Timeout = 180000)]
    public async Task Every_package_is_written_and_read_again_and_is_the_same_the_next_time()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["course"]);

        var first = await ExportAsync(course, folder, "first");
        var second = await ExportAsync(course, folder, "second");

        Assert.All(first.Exports, e => Assert.NotEmpty(e.Checks));
        Assert.Empty(new[] { "questions.gift", "questions.moodle.xml", "questions.qti.zip", "course.scorm12.zip", "course.scorm2004.zip", "course.imscc", "citations.json", "course.json", "pathways.json" }.Except(first.Artifacts().Select(a => a.Name)));
        foreach (var (a, b) in first.Artifacts().Zip(second.Artifacts()))
            Assert.True(File.ReadAllBytes(a.File.Path).AsSpan().SequenceEqual(File.ReadAllBytes(b.File.Path)), a.Name);
    }

    [Fact(Timeout = 180000)]
    public async Task A_format_that_does_not_validate_fails_the_job_and_says_which_and_where()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["course"]);
        var stage = Exporters.Stage([Exporters.All().OfType<RecordsExport>().Single(), new Spoilt(new GiftExport())]);

        var failure = await Assert.ThrowsAsync<StudioException>(() => stage.RunAsync((course.Course, course.Tree, course.Pathways, new(70)), Runs.In(folder)));

        Assert.Equal("questions.gift was written and does not validate: the question getting-started/q1 reads otherwise than it should: choice 2.", failure.Message);
    }

    [Fact(Timeout = 180000)]
    public async Task A_citation_that_leads_nowhere_fails_the_job()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["course"]);
        var lost = course.Course with { Glossary = [new("term", "meaning", new(FixtureSource.Readme, 400, 401))] };

        var failure = await Assert.ThrowsAsync<StudioException>(() => Exporters.Stage([Exporters.All().OfType<RecordsExport>().Single()]).RunAsync((lost, course.Tree, course.Pathways, new(70)), Runs.In(folder)));

        Assert.Equal("The course cites lines that its source does not have (glossary: “term: meaning”): README.md 400–401.", failure.Message);
    }

    [Fact(Timeout = 180000)]
    public async Task Citations_tell_text_lines_status_and_where_to_look()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["course"]);
        var source = course.Course.Source with { Address = "git@github.com:owner/name.git" };

        var texts = (await CitedTexts.OfAsync(course with { Course = course.Course with { Source = source } }, Exporters.Readers(), default)).Texts;

        var question = texts.Single(t => t.Kind == "Question q3");
        Assert.Equal(("module getting-started", "Delivery is at most once.", CitationStatus.Supported), (question.Where, question.Text, question.Status));
        Assert.Equal($"https://github.com/owner/name/blob/{FixtureSource.Commit}/README.md?plain=1#L12-L12", question.Citations.Single().Url);
        Assert.Equal(CitationStatus.ByHand, texts.Single(t => t.Kind == "Question own-1").Status);
        Assert.Equal(course.Course.Glossary.Select(g => $"{g.Term}: {g.Definition}"), texts.Where(t => t.Where == "glossary").Select(t => t.Text), (a, b) => a.StartsWith(b.TrimEnd('…'), StringComparison.Ordinal));
    }

    [Fact(Timeout = 180000)]
    public async Task A_course_without_questions_is_exported_too()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["course"]);
        var silent = course with { Course = course.Course with { Modules = [.. course.Course.Modules.Take(2).Select(m => m with { Questions = [] })] } };

        var files = await ExportAsync(silent, folder, "silent");

        Assert.Equal(Exporters.All().Count, files.Exports.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task A_question_of_which_nothing_can_be_shown_is_named()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["course"]);
        var blank = FixtureQuestions.MultipleChoice with { Choices = [new("` `", false), new("A queue", true)] };
        var modules = course.Course.Modules.Select((m, i) => i == 0 ? m with { Questions = [blank] } : m);

        var failure = await Assert.ThrowsAsync<StudioException>(() => Exporters.Stage([new GiftExport()]).RunAsync((course.Course with { Modules = [.. modules] }, course.Tree, course.Pathways, new(70)), Runs.In(folder)));

        Assert.Equal("A question of the module “Getting started: jobs & <queues>” (q1) has an empty text of a choice.", failure.Message);
    }

    private static Task<CourseFiles> ExportAsync(CourseToExport course, TempFolder folder, string name) =>
        Exporters.Stage(Exporters.All()).RunAsync((course.Course, course.Tree, course.Pathways, new(70)), Runs.In(folder, name));

    /// <summary>Writes another answer than it should.</summary>
    private sealed class Spoilt(ICourseExport real) : ICourseExport
    {
        public string Name => real.Name;

        public int Order => real.Order;

        public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
        {
            var written = await real.WriteAsync(course, run);
            await File.WriteAllTextAsync(written[0].File.Path, (await File.ReadAllTextAsync(written[0].File.Path)).Replace("A queue\n", "A queue?\n"));
            return written;
        }

        public Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run) => real.CheckAsync(course, written, run);
    }
}
