using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Tests.Algorithms.Slides;
using LectureStudio.Tests.Stages.Slides;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Tools.Ffmpeg;

public class FrameTableTests
{
    [Theory(Timeout = 180000)]
    [InlineData("a.mp4", true)]
    [InlineData("a.mov", true, "-movflags", "+faststart")]
    [InlineData("a.mp4", false, "-movflags", "+frag_keyframe+empty_moov")]
    [InlineData("a.mkv", false)]
    public async Task Is_in_plain_mp4_only(string name, bool isIn, params string[] options)
    {
        using var folder = new TempFolder();
        await Clip.MakeAsync(folder, name, new Show().Then(2, Screen.Page(1)), 5, ["-pix_fmt", "yuv420p", "-c:v", "libx264", .. options]);
        Assert.Equal(isIn, FrameTable.IsIn(folder[name]));
    }

    [Fact(Timeout = 180000)]
    public async Task Is_not_in_what_breaks_off_or_is_missing()
    {
        using var folder = new TempFolder();
        await Clip.MakeAsync(folder, "whole.mp4", new Show().Then(2, Screen.Page(1)), 5, "-pix_fmt", "yuv420p", "-c:v", "libx264");
        var bytes = await File.ReadAllBytesAsync(folder["whole.mp4"]);
        await File.WriteAllBytesAsync(folder["part.mp4"], bytes[..^100]);
        Assert.True(FrameTable.IsIn(folder["whole.mp4"]));
        Assert.False(FrameTable.IsIn(folder["part.mp4"]));
        Assert.False(FrameTable.IsIn(folder["none.mp4"]));
    }
}
