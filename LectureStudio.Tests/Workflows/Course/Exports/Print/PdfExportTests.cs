using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports.Print;
using LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Exports.Print;

public class PdfExportTests
{
    private static readonly IOptions<ToolOptions> Tools = Options.Create(new ToolOptions());

    [Fact(Timeout = 180000)]
    public async Task The_print_reads_back_and_is_the_same_twice()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["source"]);
        var runner = new ToolRunner();
        var export = new PdfExport(new Weasyprint(runner, Tools), new PdfReader(runner, Tools), runner, Tools);
        var (first, second) = (Runs.In(folder, "first"), Runs.In(folder, "second"));
        var written = await Task.WhenAll(export.WriteAsync(course, first), export.WriteAsync(course, second));

        var checks = await export.CheckAsync(course, written[0], first);
        Assert.Contains("the titles of 4 modules read back", checks);
        Assert.True(File.ReadAllBytes(written[0][0].File.Path).AsSpan().SequenceEqual(File.ReadAllBytes(written[1][0].File.Path)));
    }

    [Fact(Timeout = 180000)]
    public async Task Diagrams_in_scripts_whose_letters_join_are_printed_as_pictures()
    {
        using var folder = new TempFolder();
        var course = (await CourseFixture.WriteAsync(folder["source"])).Course;
        const string joined = "```mermaid\nflowchart LR\nA[اختيار المقعد] -->|فارغ| B[رقم]\n```", plain = "```mermaid\nflowchart LR\nA[Choose] --> B[Number]\n```";
        course = course with { Modules = [course.Modules[0] with { Introduction = [new(BlockKind.Diagram, joined, []), new(BlockKind.Diagram, plain, [])] }] };
        var run = Runs.In(folder);

        var (mermaid, image) = Assert.Single(await new PrintedDiagrams(new(new ToolRunner(), Tools)).DrawAsync(course, run));

        Assert.Equal(joined, mermaid);
        Assert.Contains("alt=\"اختيار المقعد → رقم (فارغ)\"", System.Net.WebUtility.HtmlDecode(image.Markup));
        Assert.Equal(".png", PictureHead.Of(await File.ReadAllBytesAsync(Path.Combine(run.WorkFolder, "print", "diagram-1.png")))?.Extension);
    }

    [Fact]
    public void A_title_is_found_however_its_lines_were_broken_and_only_when_it_is_there()
    {
        var text = new PrintedText("1 Getting\nstarted: jobs\f\nGetting started: jobs\n");

        Assert.True(text.Has("Getting started: jobs", 2));
        Assert.False(text.Has("Getting started: jobs", 3));
        Assert.False(text.Has("Getting finished", 1));
        Assert.False(text.Has("数据", 1));
    }
}
