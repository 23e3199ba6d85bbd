using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public sealed class CompileClipsTests : IDisposable
{
    private const double Frame = 1 / 25.0;

    private readonly TempFolder folder = new();

    /// <summary>20 s; at each full second one white frame on black, and a beep of 40 ms that begins with it.</summary>
    private static Task<string> Flashing => Clips.MakeAsync("flashing.mp4",
    [
        "-f", "lavfi", "-i", "color=black:s=320x180:r=25:d=20,drawbox=c=white:t=fill:enable='lt(mod(n,25),1)'",
        "-f", "lavfi", "-i", "aevalsrc='0.4*lt(mod(t,1),0.04)*sin(2*PI*1000*t)':s=44100:d=20",
        "-c:v", "libx264", "-preset", "veryfast", "-g", "250", "-pix_fmt", "yuv420p", "-c:a", "aac",
    ]);

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Picture_and_sound_are_cut_to_the_frame_and_stay_together_to_the_end_of_the_reel()
    {
        var bench = await RenderBench.OfAsync(folder, await Flashing) with { Cues = [new(3, 3.5, "three"), new(11, 11.5, "eleven"), new(16, 16.5, "sixteen")] };

        var rendered = await bench.RenderAsync(
            new CompileSettings(),
            RenderBench.Clip("First", ClipLayout.Full, CaptionStyle.None, (1.52, 4.2), (5.52, 7.2)),
            RenderBench.Clip("Second", ClipLayout.Full, CaptionStyle.None, (10.52, 13.2)));

        Assert.Equal(["clips/01.mp4", "clips/02.mp4"], rendered.Clips.Select(c => c.Video.Name));
        var first = rendered.Clips[0].Video.Path;
        AssertNear([0.48, 1.48, 2.48, 3.16, 4.16], Watched.Flashes(await Watched.BrightnessAsync(first), 25), Frame / 2);
        AssertNear([0.48, 1.48, 2.48, 3.16, 4.16], Watched.Onsets(await Watched.SoundAsync(first), 0.1f), 0.005);
        Assert.Equal(4.36, rendered.Clips[0].Seconds);
        Assert.Contains("00:00:01.480 --> 00:00:01.980\nthree", await File.ReadAllTextAsync(rendered.Clips[0].Captions.Path));

        var reel = rendered.Reel!.Path;
        var flashes = Watched.Flashes(await Watched.BrightnessAsync(reel), 25);
        AssertNear(flashes, Watched.Onsets(await Watched.SoundAsync(reel), 0.1f), 0.02);
        Assert.Equal(8, flashes.Count);
        Assert.Equal(rendered.ReelChapters[^1].End, (await Watched.BrightnessAsync(reel)).Count * Frame, 3);
        Assert.Equal(["First", "Second"], rendered.ReelChapters.Select(c => c.Title));
    }

    private static void AssertNear(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance));
    }
}
