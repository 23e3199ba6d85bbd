using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course;

public class CourseFixtureTests
{
    [Fact(Timeout = 180000)]
    public async Task The_course_that_others_are_tested_with_is_sound_and_its_citations_resolve()
    {
        using var folder = new TempFolder();
        var fixture = await CourseFixture.WriteAsync(folder["course"]);
        using var source = new SourceSnapshot(fixture.Tree.Snapshot.Path);

        Assert.Empty(fixture.Course.Problems());
        Assert.Empty(fixture.Pathways.Problems());
        var cited = fixture.Course.Modules.SelectMany(m => m.Blocks.SelectMany(b => b.Citations).Concat(m.Questions.Select(q => q.Citation).OfType<Pipeline.Workflows.Course.Citation>()));
        foreach (var citation in cited.Concat(fixture.Course.Glossary.Select(g => g.Citation)))
        {
            var lines = (await source.ReadTextAsync(citation.Path)).Split('\n');
            Assert.InRange(citation.FirstLine, 1, citation.LastLine);
            Assert.InRange(citation.LastLine, citation.FirstLine, lines.Length);
        }
    }
}
