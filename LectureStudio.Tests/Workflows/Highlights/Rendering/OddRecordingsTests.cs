using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

/// <summary>Recordings of all kinds become clips with H.264 and stereo of 48 kHz, picture and sound of one length.</summary>
public sealed class OddRecordingsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds => ["portrait", "rotated", "silent", "variable", "surround", "deep", "picture ends early"];

    private static Task<string> MakeAsync(string kind) => kind switch
    {
        "rotated" => Clips.Rotated,
        "silent" => Clips.Silent,
        "variable" => Clips.VariableRate,
        "portrait" => Clips.MakeAsync("portrait.mp4", ["-f", "lavfi", "-i", "testsrc2=d=3:s=120x213:r=30000/1001,crop=120:212", "-f", "lavfi", "-i", "sine=440:d=3:sample_rate=44100", "-c:v", "libx264", "-pix_fmt", "yuv420p"]),
        "surround" => Clips.MakeAsync("surround.mkv", ["-f", "lavfi", "-i", "testsrc2=d=3:s=160x120", "-f", "lavfi", "-i", "sine=440:d=3", "-ac", "6", "-c:v", "libx264", "-c:a", "flac"]),
        "deep" => Clips.MakeAsync("deep.mkv", ["-f", "lavfi", "-i", "testsrc2=d=3:s=161x121", "-f", "lavfi", "-i", "sine=440:d=3", "-c:v", "libx264", "-pix_fmt", "yuv444p10le"]),
        _ => Clips.MakeAsync("short-picture.mkv", ["-f", "lavfi", "-i", "testsrc2=d=0.5:s=160x120", "-f", "lavfi", "-i", "sine=440:d=3", "-c:v", "libx264", "-pix_fmt", "yuv420p"]),
    };

    [Theory(Timeout = 180000)]
    [MemberData(nameof(Kinds))]
    public async Task Becomes_a_clip(string kind)
    {
        var bench = await RenderBench.OfAsync(folder, await MakeAsync(kind));
        var rendered = await bench.RenderAsync(new(TitleCards: false), RenderBench.Clip(kind, ClipLayout.Auto, CaptionStyle.Box, (0.2, 1.2), (1.8, 2.8)));
        var clip = rendered.Clips[0].Video.Path;
        Assert.Matches("^h264,High,(320,180|426,240),yuv420p", await Watched.ProbeAsync(clip, "-select_streams", "v", "-show_entries", "stream=codec_name,profile,width,height,pix_fmt", "-of", "csv=p=0"));
        Assert.Contains("aac,48000,2", await Watched.ProbeAsync(clip, "-select_streams", "a", "-show_entries", "stream=codec_name,sample_rate,channels", "-of", "csv=p=0"));
        Assert.InRange(rendered.Clips[0].Seconds, 1.99, 2.15);
        var frames = (await Watched.BrightnessAsync(clip)).Count;
        Assert.InRange((await Watched.SoundAsync(clip)).Length / 48000.0, rendered.Clips[0].Seconds - 0.001, rendered.Clips[0].Seconds + 0.03);
        var rate = double.Round(frames / rendered.Clips[0].Seconds, 1);
        Assert.InRange(rendered.Clips[0].Seconds, frames / rate - 0.02, frames / rate + 0.02);
    }

    [Fact(Timeout = 180000)]
    public async Task Sound_alone_gets_a_card_with_its_outline_and_no_thumbnail()
    {
        var bench = await RenderBench.OfAsync(folder, await Clips.Sound);
        var peaks = new ExtractAudio(new ToolRunner(), Options.Create(new ToolOptions()));
        var audio = await peaks.RunAsync((Clips.Recording(bench.Path), bench.Media), Runs.In(folder, "audio"));
        var rendered = await (bench with { Audio = audio }).RenderAsync(new(), RenderBench.Clip("A tone", ClipLayout.Auto, CaptionStyle.Box, (0.5, 2.5)));
        Assert.Null(rendered.Clips[0].Thumbnail);
        Assert.Equal((1280, 720), await Watched.SizeAsync(rendered.Clips[0].Video.Path));
        var played = await Watched.ColoursAsync(rendered.Clips[0].Video.Path, 1, (0.153, 0.54), (0.853, 0.54));
        Assert.True(played[0].B > played[0].R + 60, $"What is played is in the accent's blue, not {played[0]}.");
        Assert.True(played[1].B < played[1].R + 60, $"What is to come is grey, not {played[1]}.");
        Assert.InRange(rendered.ReelChapters[0].End, 4.3, 4.5);
    }

    [Fact(Timeout = 180000)]
    public async Task Frames_that_stand_long_are_shown_from_the_first_moment_of_a_clip()
    {
        // One frame every 2 s, its brightness a step of 40 each: at 3.5 s the second is still on the screen.
        var path = await Clips.MakeAsync("slow.mkv", ["-f", "lavfi", "-i", "color=black:s=160x90:r=1/2:d=10,geq=lum='16+N*40':cb=128:cr=128", "-f", "lavfi", "-i", "sine=440:d=10", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-g", "100"]);
        var bench = await RenderBench.OfAsync(folder, path);
        var rendered = await bench.RenderAsync(new(TitleCards: false), RenderBench.Clip("Slow", ClipLayout.Full, CaptionStyle.None, (3.5, 5)));
        var (of, brightness) = (await Watched.BrightnessAsync(path), await Watched.BrightnessAsync(rendered.Clips[0].Video.Path));
        Assert.InRange(brightness[0], of[1] - 4, of[1] + 4);
        Assert.InRange(brightness[^1], of[2] - 4, of[2] + 4);
        Assert.Equal(0.5, brightness.Count(b => b < (of[1] + of[2]) / 2) * rendered.Clips[0].Seconds / brightness.Count, 1);
    }
}
