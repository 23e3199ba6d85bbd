using System.Buffers.Binary;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Stages.Media;

public sealed class ExtractAudioTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Sound_becomes_16_kHz_mono_with_loudness_and_outline()
    {
        var (_, audio) = await ExtractAsync(await Clips.Lecture);
        var wave = await File.ReadAllBytesAsync(audio.Wave!.Path);
        Assert.Equal("RIFF"u8, wave.AsSpan(0, 4));
        Assert.Equal((1, 16000, 16), (wave[22], BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(24)), wave[34]));
        Assert.Equal(wave.Length - 44, BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(40)));
        Assert.InRange((wave.Length - 44) / 32000.0, 2.95, 3.1);
        // ffmpeg's sine has an amplitude of 1/8: -18 dBFS; as a tone of 440 Hz in one channel about -21.8 LUFS.
        Assert.InRange(audio.Loudness!.Value, -23, -20.5);
        var peaks = await File.ReadAllBytesAsync(audio.Peaks!.Path);
        Assert.InRange(peaks.Length, 30, 31);
        Assert.All(peaks[1..29], p => Assert.InRange(p, 30, 34));
    }

    [Fact(Timeout = 180000)]
    public async Task Every_run_gives_the_same_bytes()
    {
        var (one, two) = ((await ExtractAsync(await Clips.Lecture, "one")).Audio, (await ExtractAsync(await Clips.Lecture, "two")).Audio);
        Assert.Equal(await File.ReadAllBytesAsync(one.Wave!.Path), await File.ReadAllBytesAsync(two.Wave!.Path));
        Assert.Equal(await File.ReadAllBytesAsync(one.Peaks!.Path), await File.ReadAllBytesAsync(two.Peaks!.Path));
    }

    [Fact(Timeout = 180000)]
    public async Task A_recording_without_sound_goes_on_without_it()
    {
        var (_, audio) = await ExtractAsync(await Clips.Silent);
        Assert.Equal(new AudioTrack(null, null, null), audio);
    }

    [Fact(Timeout = 180000)]
    public async Task A_recording_of_sound_alone_works()
    {
        var (media, audio) = await ExtractAsync(await Clips.Sound);
        Assert.Null(media.Video);
        Assert.NotNull(audio.Wave);
    }

    [Fact(Timeout = 180000)]
    public async Task Digital_silence_has_no_loudness()
    {
        var (_, audio) = await ExtractAsync(await Clips.MakeAsync("mute.wav", ["-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo", "-t", "1"]));
        Assert.NotNull(audio.Wave);
        Assert.Null(audio.Loudness);
        Assert.All(await File.ReadAllBytesAsync(audio.Peaks!.Path), p => Assert.Equal(0, p));
    }

    [Fact(Timeout = 180000)]
    public async Task Sound_that_begins_later_stays_at_its_second()
    {
        var clip = await Clips.MakeAsync("late.mkv",
            ["-f", "lavfi", "-i", "testsrc2=size=64x64:duration=3:rate=10", "-itsoffset", "1.5", "-f", "lavfi", "-i", "sine=duration=1.5", "-map", "0", "-map", "1", "-c:v", "libx264", "-c:a", "flac"]);
        var peaks = await File.ReadAllBytesAsync((await ExtractAsync(clip)).Audio.Peaks!.Path);
        Assert.All(peaks[..14], p => Assert.Equal(0, p));
        Assert.All(peaks[16..28], p => Assert.InRange(p, 20, 40));
    }

    [Fact(Timeout = 180000)]
    public async Task Progress_rises_to_its_end()
    {
        var seen = new List<double>();
        var clip = await Clips.MakeAsync("minute.flac", ["-f", "lavfi", "-i", "sine=duration=60", "-c:a", "flac"]);
        await ExtractAsync(clip, services: new StageRunServices { Report = (share, _) => seen.Add(share) });
        Assert.True(seen.Count > 10);
        Assert.Equal(seen.Order(), seen);
        Assert.InRange(seen[^1], 0.97, 1);
    }

    private async Task<(MediaInfo Media, AudioTrack Audio)> ExtractAsync(string path, string work = "work", StageRunServices? services = null)
    {
        await using var provider = new ServiceCollection().AddOptions().AddMedia().BuildServiceProvider();
        var recording = Clips.Recording(path);
        var media = await ActivatorUtilities.CreateInstance<ProbeMedia>(provider).RunAsync(recording, new StageRun(folder[work + "-probe"], CancellationToken.None));
        var audio = await ActivatorUtilities.CreateInstance<ExtractAudio>(provider).RunAsync((recording, media), new StageRun(folder[work], CancellationToken.None, services));
        return (media, audio);
    }
}
