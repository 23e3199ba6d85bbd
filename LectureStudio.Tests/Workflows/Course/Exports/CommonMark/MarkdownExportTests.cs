using LectureStudio.Pipeline.Workflows.Course.Exports.CommonMark;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Exports.CommonMark;

public class MarkdownExportTests
{
    [Fact(Timeout = 180000)]
    public async Task The_course_is_one_document_that_reads_back_and_is_the_same_twice()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["source"]);
        var run = Runs.In(folder);
        var export = new MarkdownExport();
        var written = await export.WriteAsync(course, run);
        var text = await File.ReadAllTextAsync(written[0].File.Path);

        var checks = await export.CheckAsync(course, written, run);
        Assert.Contains(checks, c => c.StartsWith("4 modules", StringComparison.Ordinal));
        Assert.Equal(CourseMarkdown.Of(course), text);
        Assert.Contains("[^1]: README.md#L3-L3 <https://github.com/example/parcel/blob/", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("dead letter; person", StringComparison.Ordinal) > text.IndexOf("## Answers", StringComparison.Ordinal));
    }

    [Fact(Timeout = 180000)]
    public async Task Notes_that_stand_side_by_side_are_a_note_each_in_whatever_order()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["source"]);
        var first = course.Course.Modules[0];
        var point = first.Summary[0] with { Citations = [new(FixtureSource.Readme, 15, 15), first.Summary[0].Citations[0], new(FixtureSource.Readme, 16, 16)] };
        var module = first with { Summary = [point, .. first.Summary.Skip(1)] };
        var several = course with { Course = course.Course with { Modules = [module, .. course.Course.Modules.Skip(1)] } };
        var (export, run) = (new MarkdownExport(), Runs.In(folder));

        Assert.NotEmpty(await export.CheckAsync(several, await export.WriteAsync(several, run), run));
    }

    [Theory]
    [InlineData("a <b>bold</b> word", "a \\<b>bold\\</b> word")]
    [InlineData("<script>alert(1)</script>\n*x*", "\\<script>alert(1)\\</script>\n*x*")]
    [InlineData("<!-- open", "\\<!-- open")]
    [InlineData("`<b>` stays", "`<b>` stays")]
    [InlineData("[a](javascript:alert(1)) [b](https://example.org/) [c](other.md)", "a [b](https://example.org/) c")]
    [InlineData("![a picture](https://example.org/x.png)", "a picture")]
    [InlineData("<javascript:alert(1)>", "\\<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)", "\\[x]: javascript:alert(1)")]
    [InlineData("a[^1] note", "a\\[^1] note")]
    [InlineData("# big", "#### big")]
    [InlineData("```\nopen", "```\nopen\n```")]
    public void A_block_stays_what_it_is_wherever_it_is_shown(string markdown, string expected) => Assert.Equal(expected, SafeMarkdown.Of(markdown, CourseLinks.IsOutside));

    [Theory]
    [InlineData("put `a*b` & <c>", "put `a*b` & \\<c\\>")]
    [InlineData("one ` tick", "one \\` tick")]
    public void A_line_keeps_its_code_and_nothing_else_is_markup(string text, string expected) => Assert.Equal(expected, CourseMarkdown.Inline(text));
}
