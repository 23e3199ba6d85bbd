using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Fuzz;

public sealed class MediaFuzzTests : IDisposable
{
    private const int Files = 500;

    /// <summary>Each of these goes through both stages, the others through ffprobe alone: a process costs more than all else here. LECTURE_FUZZ=1 takes every one through both.</summary>
    private static readonly int WholeEvery = int.TryParse(Environment.GetEnvironmentVariable("LECTURE_FUZZ"), out var every) && every > 0 ? every : 25;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 600000)]
    public async Task Five_hundred_damaged_recordings_are_read_or_refused_and_leave_no_process()
    {
        byte[][] good =
        [
            await File.ReadAllBytesAsync(await Clips.MakeAsync("fuzz.mp4", [.. Small, "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-movflags", "+faststart"])),
            await File.ReadAllBytesAsync(await Clips.MakeAsync("fuzz.mkv", [.. Small, "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "libopus"])),
            await File.ReadAllBytesAsync(await Clips.MakeAsync("fuzz.mp3", ["-f", "lavfi", "-i", "sine=duration=1", "-c:a", "libmp3lame"])),
            await File.ReadAllBytesAsync(await Clips.MakeAsync("fuzz.avi", [.. Small, "-c:v", "mpeg4", "-c:a", "mp3"])),
        ];
        await using var services = new ServiceCollection().AddOptions().AddMedia().BuildServiceProvider();
        var (read, refused) = (0, 0);
        await Parallel.ForAsync(0, Files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1 }, async (seed, cancellation) =>
        {
            var path = folder[$"{seed}.mp4"];
            await File.WriteAllBytesAsync(path, Damage(good[seed % good.Length], new Random(seed)), cancellation);
            var isRead = seed % WholeEvery == 0 ? await BothStagesAsync(services, path, seed, cancellation) : await ProbedAsync(services, path, cancellation);
            Interlocked.Increment(ref isRead ? ref read : ref refused);
            File.Delete(path);
        });
        Assert.Equal(Files, read + refused);
        Assert.True(read > 50 && refused > 50, $"{read} read, {refused} refused: damage is too small or too great to tell anything.");
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), process => MentionsFolder(process));
    }

    private static readonly string[] Small = ["-f", "lavfi", "-i", "testsrc2=duration=1:size=64x48:rate=10", "-f", "lavfi", "-i", "sine=duration=1"];

    private async Task<bool> BothStagesAsync(IServiceProvider services, string path, int seed, CancellationToken cancellation)
    {
        try
        {
            var recording = new Recording(new SourceFile(path, "damaged.mp4", $"{seed}", 1));
            var media = await ActivatorUtilities.CreateInstance<ProbeMedia>(services).RunAsync(recording, new StageRun(folder[$"p{seed}"], cancellation));
            Assert.InRange(media.Duration, 0.1, 48 * 3600);
            await ActivatorUtilities.CreateInstance<ExtractAudio>(services).RunAsync((recording, media), new StageRun(folder[$"a{seed}"], cancellation));
            return true;
        }
        catch (StudioException e)
        {
            Assert.NotEmpty(e.Message);
            return false;
        }
    }

    /// <summary>The same first step as <see cref="ProbeMedia"/>, which turns these two failures into words.</summary>
    private static async Task<bool> ProbedAsync(IServiceProvider services, string path, CancellationToken cancellation)
    {
        try
        {
            var report = await services.GetRequiredService<Ffprobe>().ReadAsync(path, cancellation);
            if (MediaStreams.FindVideo(report) is { } video) MediaStreams.Video(video, new PacketSample([]));
            if (MediaStreams.FindAudio(report) is { } audio) MediaStreams.Audio(audio);
            MediaStreams.Chapters(report, 1);
            RecordingDate.Of(report, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
            return report.Streams.Count > 0;
        }
        catch (Exception e) when (e is ToolFailedException or System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = (byte[])good.Clone();
        switch (random.Next(4))
        {
            case 0: return bytes[..random.Next(bytes.Length)];
            case 1: Overwrite(bytes, random, Math.Min(bytes.Length, 4096), random.Next(1, 40)); break;
            case 2: Overwrite(bytes, random, bytes.Length, random.Next(1, 200)); break;
            case 3: random.NextBytes(bytes.AsSpan(random.Next(bytes.Length / 2), random.Next(1, bytes.Length / 2))); break;
        }
        return bytes;
    }

    private static void Overwrite(byte[] bytes, Random random, int within, int count)
    {
        while (count-- > 0) bytes[random.Next(within)] = (byte)random.Next(256);
    }

    private bool MentionsFolder(string process)
    {
        try
        {
            return Path.GetFileName(process).All(char.IsAsciiDigit) && File.ReadAllText(Path.Combine(process, "cmdline")).Contains(folder.Path, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // It ended in between.
        }
    }
}
