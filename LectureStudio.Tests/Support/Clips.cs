using System.Collections.Concurrent;
using System.Security.Cryptography;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Tests.Support;

/// <summary>Small recordings made by ffmpeg, each once a test run. Paths are shared: copy before changing.</summary>
public static class Clips
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("ls-clips-").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Made = new(StringComparer.Ordinal);

    private const string Picture = "testsrc2=duration=3:size=160x120:rate=25";
    private const string Tone = "sine=frequency=440:duration=3:sample_rate=44100";
    private static readonly string[] H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];

    static Clips() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>3 s, 160 × 120, 25 frames a second, H.264 with B frames, a tone of 440 Hz in AAC.</summary>
    public static Task<string> Lecture => MakeAsync("lecture.mp4", ["-f", "lavfi", "-i", Picture, "-f", "lavfi", "-i", Tone, "-c:v", "libx264", "-preset", "fast", "-pix_fmt", "yuv420p", "-c:a", "aac"]);

    /// <summary>3 s without sound, and without B frames.</summary>
    public static Task<string> Silent => MakeAsync("silent.mp4", ["-f", "lavfi", "-i", Picture, .. H264]);

    /// <summary>3 s of a tone alone.</summary>
    public static Task<string> Sound => MakeAsync("sound.mp3", ["-f", "lavfi", "-i", Tone, "-c:a", "libmp3lame"]);

    /// <summary>3 s whose picture is to be turned by 90° clockwise.</summary>
    public static Task<string> Rotated => MakeAsync("rotated.mp4", async to =>
    {
        var upright = await Silent;
        // ffmpeg 5 has no such option and takes the tag instead, which it turns the other way than it reads it.
        await FfmpegAsync(["-display_rotation", "270", "-i", upright, "-c", "copy", to], ["-i", upright, "-c", "copy", "-metadata:s:v", "rotate=270", to]);
    });

    /// <summary>4 s whose frames come at 25 a second, then at 5.</summary>
    public static Task<string> VariableRate => MakeAsync("variable.mp4",
        ["-f", "lavfi", "-i", "testsrc2=duration=4:size=160x120:rate=25", "-vf", "select='lt(t,2)+not(mod(n,5))'", "-fps_mode", "vfr", .. H264]);

    /// <summary>3 s in Matroska with an English subtitle track of two cues ("Hello there", "General greetings").</summary>
    public static Task<string> Subtitled => MakeAsync("subtitled.mkv", async to =>
    {
        var captions = to + ".srt";
        await File.WriteAllTextAsync(captions, "1\n00:00:00,500 --> 00:00:01,500\nHello there\n\n2\n00:00:01,500 --> 00:00:02,800\nGeneral greetings\n");
        await FfmpegAsync(["-i", await Lecture, "-i", captions, "-c", "copy", "-c:s", "srt", "-metadata:s:s:0", "language=eng", to]);
    });

    /// <summary>3 s with the chapters "One" (0–1 s) and "Two" (1–3 s), recorded on 2025-03-14 at noon UTC.</summary>
    public static Task<string> Chaptered => MakeAsync("chaptered.mp4", async to =>
    {
        var metadata = to + ".ffmetadata";
        await File.WriteAllTextAsync(metadata, ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=One\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=3000\ntitle=Two\n");
        await FfmpegAsync(["-i", await Lecture, "-i", metadata, "-map", "0", "-map_metadata", "1", "-c", "copy", "-metadata", "creation_time=2025-03-14T12:00:00Z", to]);
    });

    /// <summary>Sound with a cover picture, which is no video.</summary>
    public static Task<string> Covered => MakeAsync("covered.mp3",
        ["-f", "lavfi", "-i", Tone, "-f", "lavfi", "-i", "color=red:size=64x64:duration=0.04", "-map", "0", "-map", "1", "-c:a", "libmp3lame", "-c:v", "mjpeg", "-frames:v", "1", "-disposition:v", "attached_pic"]);

    /// <summary>A clip of one's own, made once.</summary>
    /// <param name="name">File name; its extension chooses the container.</param>
    /// <param name="arguments">ffmpeg's, up to the output file.</param>
    public static Task<string> MakeAsync(string name, IReadOnlyList<string> arguments) => MakeAsync(name, to => FfmpegAsync([.. arguments, to]));

    /// <summary>The file as somebody gave it.</summary>
    public static Recording Recording(string path, string? name = null) => new(Source(path, name));

    /// <inheritdoc cref="Recording"/>
    public static SourceFile Source(string path, string? name = null)
    {
        using var file = File.OpenRead(path);
        return new SourceFile(path, name ?? Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(file)), file.Length);
    }

    private static Task<string> MakeAsync(string name, Func<string, Task> make) => Made.GetOrAdd(name, _ => new Lazy<Task<string>>(async () =>
    {
        var path = Path.Combine(Folder, name);
        await make(path);
        return path;
    })).Value;

    /// <summary>Runs the first, and the second where this ffmpeg does not know an option of the first.</summary>
    internal static async Task FfmpegAsync(string[] arguments, string[]? otherwise = null)
    {
        try
        {
            await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", ["-hide_banner", "-v", "error", "-y", .. arguments[..^1], "-bitexact", FfmpegInput.Url(arguments[^1])]) { Timeout = TimeSpan.FromSeconds(60) }, CancellationToken.None);
        }
        catch (ToolFailedException) when (otherwise is not null)
        {
            await FfmpegAsync(otherwise);
        }
    }
}
