using LectureStudio.Features.Course.Writing;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Tests.Features.Course;

public sealed class CourseDraftTests
{
    [Fact]
    public void A_draft_from_the_browser_finds_its_files_again()
    {
        var saved = Of(new CourseBlock(BlockKind.Picture, "A hive", [], Picture: new("hive.png", "A hive", 10, 10, new("pictures/1.png", "/cache"))));
        var draft = Of(
            new CourseBlock(BlockKind.Picture, "A hive", [], Picture: new("hive.png", "A hive", 10, 10, new("pictures/1.png", ""))),
            new CourseBlock(BlockKind.Picture, "None", [], Picture: new("other.png", "None", 10, 10, new("pictures/2.png", ""))),
            new CourseBlock(BlockKind.Material, "", [], Material: new("A clip", "video/mp4", new("day/clip.mp4", ""), Guid.Empty)));

        var blocks = draft.BoundTo(saved, name => new(name, "/shelf")).Modules[0].Introduction;

        Assert.Equal(new StageFile("pictures/1.png", "/cache"), blocks[0].Picture!.File);
        Assert.Null(blocks[1].Picture!.File);
        Assert.Equal(new StageFile("day/clip.mp4", "/shelf"), blocks[2].Material!.File);
    }

    private static WrittenCourse Of(params CourseBlock[] blocks) => new(
        "C", "en", "", new("s", "s", "", "c"), new("p", "P", "", Complexity.Beginner, "", []),
        [new("m", "M", [], [], [], 1, blocks, [], [], [], [], new Dictionary<string, string>())], [], new(0, 0, 0), "builtin");
}
