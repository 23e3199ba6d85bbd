using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Exports.Site;

public class SiteWriterTests
{
    [Fact(Timeout = 60000)]
    public async Task The_same_course_gives_the_same_bytes()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["source"]);
        var first = await WriteAsync(course, Runs.In(folder, "first"));
        var second = await WriteAsync(course, Runs.In(folder, "second"));

        Assert.Equal(first.Select(f => f.Name), second.Select(f => f.Name));
        foreach (var (one, other) in first.Zip(second)) Assert.True(File.ReadAllBytes(one.Path).AsSpan().SequenceEqual(File.ReadAllBytes(other.Path)), one.Name);
    }

    internal static Task<IReadOnlyList<StageFile>> WriteAsync(CourseToExport course, StageRun run, SiteFlavour flavour = SiteFlavour.Web) =>
        new SiteWriter(new DocumentTexts([])).WriteAsync(course, "course", flavour, run);
}
