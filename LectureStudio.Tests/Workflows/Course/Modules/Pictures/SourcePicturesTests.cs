using System.Buffers.Binary;
using System.Text;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course.Scanning;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Modules.Pictures;

public sealed class SourcePicturesTests
{
    private static readonly byte[] Good = Support.Pictures.Png(200, 100);

    [Fact(Timeout = 180000)]
    public async Task Takes_pictures_of_the_source_that_are_what_they_say_and_nothing_else()
    {
        using var folder = new TempFolder();
        var tree = Snapshots.Of(folder, [
            ("docs/a.md", []), ("docs/img/good one.png", Good), ("docs/img/same.png", Good), ("static/top.png", Support.Pictures.Png(60, 60)), ("docs/img/mark.png", Support.Pictures.Png(16, 16)),
            ("docs/img/cut.png", Good[..(Good.Length / 2)]), ("docs/img/huge.png", Huge()), ("docs/img/named.png", Encoding.UTF8.GetBytes("<script>alert(1)</script> and so on, long enough to be looked at")),
            ("docs/img/drawn.svg", "<svg/>"u8.ToArray()), ("secret.png", Good),
        ]);
        var blocks = new[] { "img/good%20one.png", "img/same.png", "/top.png", "img/mark.png", "img/cut.png", "img/huge.png", "img/named.png", "img/drawn.svg", "../../secret.png", "img/none.png" }.Select(Shown).ToList();
        var (module, run) = (new CourseModule("m", "M", [], [], [], 1, [], [new("s", "S", blocks), new("t", "T", [Shown("img/cut.png")])], [], [], [], new Dictionary<string, string>()), Runs.In(folder, "work"));

        var written = Assert.Single(await new SourcePictures(new PictureCheck(new ToolRunner(), Options.Create(new ToolOptions()))).TakeAsync([new(module, new(11, 0, 0))], tree, run));

        // The same picture is shown once; a section of which nothing is left is gone.
        var shown = Assert.Single(written.Module.Sections).Blocks.Select(b => b.Picture!).ToList();
        Assert.Equal([("docs/img/good one.png", "An img/good%20one.png", 200, 100), ("static/top.png", "An /top.png", 60, 60)], shown.Select(p => (p.Path, p.Alt, p.Width, p.Height)));
        Assert.Equal(Good, await File.ReadAllBytesAsync(shown[0].File!.Path));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(run.WorkFolder, "pictures")).Length);
        Assert.Equal(2, written.Check.Kept);
    }

    [Theory]
    [InlineData("474946383961640032000000000000000000000000000000000000000000", ".gif", 100, 50)]
    [InlineData("FFD8FFE000040000FFC0000B08003200640101110000000000000000000000", ".jpg", 100, 50)]
    [InlineData("524946460000000057454250565038580A000000000000006300003100000000", ".webp", 100, 50)]
    [InlineData("5249464600000000574542505650384C000000002F63400C0000000000000000", ".webp", 100, 50)]
    public void The_first_bytes_tell_kind_and_size(string hex, string extension, int width, int height) =>
        Assert.Equal((extension, width, height), PictureHead.Of(Convert.FromHexString(hex)) is { } head ? (head.Extension, head.Width, head.Height) : default);

    [Fact]
    public void What_ends_early_is_no_picture()
    {
        for (var length = 0; length < 30; length++) Assert.Null(PictureHead.Of(Good.AsSpan(0, length)));
        Assert.Null(PictureHead.Of(Convert.FromHexString("FFD8FFE0FFFF" + new string('0', 80))));
    }

    private static CourseBlock Shown(string target) => new(BlockKind.Picture, "An " + target, [new("docs/a.md", 1, 1)], Picture: new(target, "An " + target));

    private static byte[] Huge()
    {
        var huge = (byte[])Good.Clone();
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 60_000);
        return huge;
    }
}
