using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Speaking;

public sealed class SpeakScriptTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("espeak-ng:en-gb", 100)]
    [InlineData("flite:slt", 150)]
    public async Task Sentences_are_heard_when_it_says_at_the_right_loudness(string voice, int speed)
    {
        var script = SpeakingBench.Script("en", ["So the gradient vanishes.", "Why does it vanish?", "For thirty layers of sigmoids, the product of their slopes is tiny."], ["Yes."], []);
        var spoken = await new SpeakingBench(folder).SpeakAsync(script, new() { Voice = voice, Speed = speed });
        Assert.Equal(voice, spoken.Voice);
        Assert.Empty(spoken.Notices);
        Assert.Equal(["s1", "s2", "s3"], spoken.Scenes.Select(s => s.Id));
        var all = new List<float>();
        foreach (var scene in spoken.Scenes)
        {
            var sound = await Watched.SoundAsync(scene.Sound.Path);
            Assert.Equal(sound.Length, (int)Math.Round(scene.Seconds * SceneClock.SampleRate));
            Assert.Equal(0, sound.Length % (SceneClock.SampleRate / 6));
            var heard = Heard.Sentences(sound);
            Assert.Equal(scene.Sentences.Count, heard.Count);
            foreach (var (sentence, (start, end)) in scene.Sentences.Zip(heard))
            {
                Assert.Equal(sentence.Start, start, 0.02);
                Assert.Equal(sentence.End, end, 0.05);
            }
            all.AddRange(sound);
        }
        Assert.Equal(-16, IntegratedLoudness.Of(all.ToArray())!.Value, 0.7);
        Assert.InRange(TruePeak.Of(all.ToArray()), -20, -1);
    }

    [Fact(Timeout = 180000)]
    public async Task Cancelling_ends_the_engine_at_once()
    {
        await OwnProgram.WriteAsync(folder["espeak"], $"""
            case "$1" in
            --version) echo 'eSpeak NG text-to-speech: 1.51  Data at: /nowhere';;
            --voices) echo ' 5  de              --/M      German             gmw/de';;
            *) echo $$ > '{folder["pid"]}.new'; mv '{folder["pid"]}.new' '{folder["pid"]}'; exec sleep 300;;
            esac
            """);
        using var cancel = new CancellationTokenSource();
        var speaking = new SpeakingBench(folder, new() { Espeak = folder["espeak"] }).SpeakAsync(SpeakingBench.Script("de", ["Ja, so ist es."]), null, Runs.In(folder, cancellation: cancel.Token));
        while (!File.Exists(folder["pid"])) await Task.Delay(20);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.False(Directory.Exists("/proc/" + (await File.ReadAllTextAsync(folder["pid"])).Trim()));
    }
}
