using LectureStudio.Features.Course.Planning;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Browser.Course;

namespace LectureStudio.Tests.Features.Course;

/// <summary>What a person may do to a pathway, under names for undo.</summary>
public sealed class PathwayEditsTests
{
    private readonly PathwaysSession session = new(
        MadeUpPathways.Analyses(new CourseScope([.. MadeUpSource.Files(MadeUpSource.Small).Keys.Where(p => p.EndsWith(".md"))], [], "", Complexity.Beginner, "", 0), new("a.json", "")), MadeUpPathways.Make(), "tag");

    [Fact]
    public void A_moved_document_takes_its_time_and_what_it_teaches_along()
    {
        var before = session.All.Choice.Modules.Sum(m => m.Minutes);
        Assert.True(session.MovePart("fit-a-line", 0, "the-line"));
        var modules = session.All.Choice.Modules;
        Assert.Equal(["line", "slope", "intercept", "least squares"], modules[0].Teaches);
        Assert.Empty(modules[2].Teaches);
        Assert.Equal("README.md", Assert.Single(modules[2].Parts).Path);
        Assert.True(modules[0].Minutes > 40);
        Assert.Equal(before, modules.Sum(m => m.Minutes));
        Assert.Empty(session.All.Problems());
    }

    [Fact]
    public void A_module_left_with_nothing_goes_and_the_last_one_stays()
    {
        Assert.True(session.MovePart("the-error", 0, "the-line"));
        Assert.Equal(["the-line", "fit-a-line"], session.All.Choice.Modules.Select(m => m.Id));
        Assert.True(session.DropModule("fit-a-line"));
        Assert.False(session.DropModule("the-line"));
        Assert.False(session.MovePart("the-line", 7, "gone"));
        session.Undo();
        session.Undo();
        Assert.Same(session.History.Begun, session.All);
    }

    [Fact]
    public void What_was_done_is_said_in_the_note_of_the_version()
    {
        session.MoveModule("fit-a-line", 0);
        session.RenameModule("the-line", "Lines");
        Assert.Equal("1 module renamed, another order", PathwayWords.Note(session.History.Begun, session.All));
        session.Choose(2);
        Assert.Equal("“Quick start” chosen", PathwayWords.Note(session.History.Begun, session.All));
    }
}
