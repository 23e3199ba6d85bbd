using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Tests.Algorithms.Slides;
using LectureStudio.Tests.Stages.Slides;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Tools.Ffmpeg;

public class KeyFramesTests
{
    /// <summary>A key frame every four seconds.</summary>
    private static readonly string[] Encoding = ["-pix_fmt", "yuv420p", "-c:v", "libx264", "-g", "20", "-keyint_min", "20", "-sc_threshold", "0"];

    [Theory(Timeout = 180000)]
    [InlineData("a.mp4", 5.4)]
    [InlineData("a.mov", 5.4, "-movflags", "+faststart")]
    [InlineData("a.mp4", 5.4, "-video_track_timescale", "90000", "-bf", "0")]
    [InlineData("a.mkv", 7.6)]
    public async Task The_picture_soonest_after_a_key_frame_is_taken_once_it_is_sharp(string name, double taken, params string[] options)
    {
        using var folder = new TempFolder();
        await MakeAsync(folder, name, options);
        Assert.Equal(taken, KeyFrames.Of(folder[name]).Cheapest([0.4, 3, 4.2, 5.4, 7.6]));
        Assert.Equal(0.4, KeyFrames.Of(folder[name]).Cheapest([0.4]));
    }

    [Fact(Timeout = 180000)]
    public async Task A_damaged_table_is_none_or_another_but_no_fault()
    {
        using var folder = new TempFolder();
        await MakeAsync(folder, "a.mp4");
        var whole = await File.ReadAllBytesAsync(folder["a.mp4"]);
        var random = new Random(7);
        double[] seconds = [0.4, 3, 5.4, 7.6];
        for (var n = 0; n < 200; n++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 20; i++) bytes[^random.Next(1, 1200)] = (byte)random.Next(256); // The tables stand at the end.
            await File.WriteAllBytesAsync(folder["b.mp4"], bytes);
            Assert.Contains(KeyFrames.Of(folder["b.mp4"]).Cheapest(seconds), seconds);
        }
    }

    private static Task MakeAsync(TempFolder folder, string name, params string[] options) =>
        Clip.MakeAsync(folder, name, new Show().Then(8, Screen.Page(1)), 5, [.. Encoding, .. options]);
}
