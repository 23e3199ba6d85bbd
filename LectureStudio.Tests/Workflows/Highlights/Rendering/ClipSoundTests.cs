using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public sealed class ClipSoundTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory(Timeout = 180000)]
    [InlineData("quiet", "0.02*sin(2*PI*300*t)*(0.6+0.4*sin(2*PI*3*t))")]
    [InlineData("peaky", "0.06*sin(2*PI*440*t)+0.8*lt(mod(t,0.5),0.002)*sin(2*PI*3000*t)")]
    public async Task Clips_are_as_loud_as_spoken_word_is_and_their_peaks_stay_below_the_ceiling(string name, string sound)
    {
        var path = await Clips.MakeAsync(name + ".wav", ["-f", "lavfi", "-i", $"aevalsrc='{sound}':s=48000:d=8"]);
        var bench = await RenderBench.OfAsync(folder, path);
        var rendered = await bench.RenderAsync(new(TitleCards: false), RenderBench.Clip(name, ClipLayout.Auto, CaptionStyle.None, (0.5, 3.5), (4, 7)));
        var loudness = await Watched.LoudnessAsync(rendered.Clips[0].Video.Path);
        Assert.InRange(loudness.Integrated!.Value, -17, -15);
        Assert.True(loudness.TruePeak <= -1.4, $"{loudness.TruePeak} dBTP");
    }

    [Fact(Timeout = 180000)]
    public async Task Each_cut_has_a_short_fade_on_either_side()
    {
        var path = await Clips.MakeAsync("steady.wav", ["-f", "lavfi", "-i", "aevalsrc='0.3*sin(2*PI*1000*t)':s=48000:d=5"]);
        var bench = await RenderBench.OfAsync(folder, path);
        var rendered = await bench.RenderAsync(new(TitleCards: false), RenderBench.Clip("Steady", ClipLayout.Auto, CaptionStyle.None, (1, 2), (3, 4)));
        var sound = await Watched.SoundAsync(rendered.Clips[0].Video.Path);
        Assert.All((double[])[0, 1, 2], cut => Assert.True(Level(sound, cut, 0.001) < 0.4 * Level(sound, cut + (cut > 1.5 ? -0.1 : 0.1), 0.02), $"no fade at {cut} s"));
        // It is short: 15 ms away all of the sound is there.
        Assert.All((double[])[0.02, 0.98, 1.02, 1.98], at => Assert.True(Level(sound, at, 0.004) > 0.9 * Level(sound, 0.5, 0.02), $"still faded at {at} s"));
    }

    private static double Level(float[] sound, double at, double width)
    {
        var (from, to) = (Math.Max(0, (int)((at - width) * 48000)), Math.Min(sound.Length, (int)((at + width) * 48000)));
        return Math.Sqrt(sound[from..to].Average(s => (double)s * s));
    }
}
