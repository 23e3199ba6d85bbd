using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

/// <summary>Layouts, told by the colours in the rendered frames: the screen of the recording is red, its camera blue, the rest black.</summary>
public sealed class LayoutTests : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>6 s: screen 240 × 180 at the left, camera 80 × 60 at the right; from 4 s on the camera fills the picture.</summary>
    private static Task<string> RedAndBlue => Clips.MakeAsync("red-and-blue.mp4",
    [
        "-f", "lavfi", "-i", "color=black:s=320x180:r=25:d=6,drawbox=w=240:h=180:c=red:t=fill,drawbox=x=240:y=60:w=80:h=60:c=blue:t=fill,drawbox=c=blue:t=fill:enable='gte(t,4)'",
        "-f", "lavfi", "-i", "sine=440:d=6", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac",
    ]);

    public void Dispose() => folder.Dispose();

    private async Task<RenderBench> BenchAsync() => await RenderBench.OfAsync(folder, await RedAndBlue) with
    {
        Layout =
        [
            new(0, 4, LayoutKind.SideBySide, new PixelBox(0, 0, 240, 180), new PixelBox(240, 60, 80, 60), 1, 0.7),
            new(4, 6, LayoutKind.SpeakerOnly, null, new PixelBox(0, 0, 320, 180), 1, 1),
        ],
    };

    [Theory(Timeout = 180000)]
    [InlineData("16:9", 320, 180, 0.35, 0.4, 0.85, 0.3)]
    [InlineData("9:16", 360, 640, 0.5, 0.4, 0.5, 0.75)]
    [InlineData("1:1", 360, 360, 0.5, 0.3, 0.2, 0.85)]
    public async Task Split_puts_the_slide_and_the_speaker_beside_or_below_each_other(string shape, int width, int height, double slideX, double slideY, double speakerX, double speakerY)
    {
        var bench = await BenchAsync();
        var rendered = await bench.RenderAsync(new(shape, TitleCards: false), RenderBench.Clip("Red", ClipLayout.Split, CaptionStyle.Box, (1, 3)));
        var clip = rendered.Clips[0].Video.Path;
        Assert.Equal((width, height), await Watched.SizeAsync(clip));
        var colours = await Watched.ColoursAsync(clip, 1, (slideX, slideY), (speakerX, speakerY), (0.005, 0.995));
        AssertRed(colours[0]);
        AssertBlue(colours[1]);
        Assert.True(colours[2] is { R: < 60, G: < 60, B: < 70 }, $"The ground is dark, not {colours[2]}.");
    }

    [Fact(Timeout = 180000)]
    public async Task A_change_of_the_layout_within_a_clip_is_followed()
    {
        var bench = await BenchAsync();
        var rendered = await bench.RenderAsync(new(TitleCards: false), RenderBench.Clip("Both", ClipLayout.Auto, CaptionStyle.None, (2.5, 5.5)));
        AssertRed((await Watched.ColoursAsync(rendered.Clips[0].Video.Path, 0.5, (0.3, 0.5)))[0]);
        AssertRed((await Watched.ColoursAsync(rendered.Clips[0].Video.Path, 1.42, (0.3, 0.5)))[0]);
        AssertBlue((await Watched.ColoursAsync(rendered.Clips[0].Video.Path, 1.55, (0.3, 0.5)))[0]);
        Assert.NotNull(rendered.Clips[0].Thumbnail);
    }

    [Fact(Timeout = 180000)]
    public async Task Full_shows_the_recording_as_it_is_and_so_does_a_layout_nobody_is_sure_of()
    {
        var bench = await BenchAsync();
        var unsure = bench with { Layout = [.. bench.Layout.Select(l => l with { Confidence = 0.2 })] };
        foreach (var (studio, layout) in ((RenderBench, ClipLayout)[])[(bench, ClipLayout.Full), (unsure, ClipLayout.Auto)])
        {
            var rendered = await studio.RenderAsync(new(TitleCards: false), RenderBench.Clip("Whole", layout, CaptionStyle.None, (1, 2)));
            var colours = await Watched.ColoursAsync(rendered.Clips[0].Video.Path, 0.5, (0.02, 0.98), (0.875, 0.5), (0.875, 0.1));
            AssertRed(colours[0]);
            AssertBlue(colours[1]);
            Assert.True(colours[2] is { R: < 30, G: < 30, B: < 30 });
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Speaker_shows_the_camera_alone()
    {
        var bench = await BenchAsync();
        var rendered = await bench.RenderAsync(new(TitleCards: false), RenderBench.Clip("Blue", ClipLayout.Speaker, CaptionStyle.None, (1, 2)));
        var colours = await Watched.ColoursAsync(rendered.Clips[0].Video.Path, 0.5, (0.5, 0.5), (0.3, 0.2), (0.7, 0.8));
        Assert.All(colours, AssertBlue);
    }

    private static void AssertRed((int R, int G, int B) colour) => Assert.True(colour is { R: > 180, G: < 70, B: < 70 }, $"Red, not {colour}.");

    private static void AssertBlue((int R, int G, int B) colour) => Assert.True(colour is { R: < 70, G: < 70, B: > 180 }, $"Blue, not {colour}.");
}
