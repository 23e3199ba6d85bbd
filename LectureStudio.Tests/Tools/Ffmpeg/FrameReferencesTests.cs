using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Tests.Algorithms.Slides;
using LectureStudio.Tests.Stages.Slides;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Tools.Ffmpeg;

public class FrameReferencesTests
{
    [Theory(Timeout = 180000)]
    [InlineData(FrameSkip.Bidirectional, "libx264", "-refs", "1", "-bf", "3")]
    [InlineData(FrameSkip.Unreferenced, "libx264", "-refs", "3", "-bf", "3")]
    [InlineData(FrameSkip.Unreferenced, "libx264", "-refs", "1", "-bf", "10", "-b_strategy", "0")]
    [InlineData(FrameSkip.Unreferenced, "mpeg4", "-bf", "2")]
    public async Task B_frames_are_left_out_only_where_no_P_frame_can_need_them(FrameSkip expected, string codec, params string[] options)
    {
        using var folder = new TempFolder();
        var clip = await Clip.MakeAsync(folder, "clip.mp4", new Show().Then(2, t => Screen.Page(1).With(p => Screen.Film(p, 60, 60, 100, 80, t))), 25, ["-pix_fmt", "yuv420p", "-c:v", codec, .. options]);
        var references = new FrameReferences(new ToolRunner(), Options.Create(new ToolOptions()));
        Assert.Equal(expected, await references.FindAsync(clip.File.Path, 0, 25, default));
    }
}
