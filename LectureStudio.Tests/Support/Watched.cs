using System.Globalization;
using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Support;

/// <summary>What can be seen and heard in a rendered file, from its decoded frames and samples.</summary>
internal static class Watched
{
    /// <summary>Of <see cref="SoundAsync"/>.</summary>
    public const int SampleRate = 48000;

    /// <summary>Mean brightness of each frame, 0 to 255.</summary>
    public static async Task<IReadOnlyList<double>> BrightnessAsync(string path) =>
        [.. (await RunAsync(path, "-an", "-vf", "scale=16:9:flags=area,format=gray", "-vsync", "passthrough", "-f", "rawvideo")).Chunk(16 * 9).Select(f => f.Average(b => (double)b))];

    /// <summary>The colour of a frame at some places, red, green, blue.</summary>
    /// <param name="at">Second.</param>
    /// <param name="places">Shares of the width and the height.</param>
    public static async Task<IReadOnlyList<(int R, int G, int B)>> ColoursAsync(string path, double at, params (double X, double Y)[] places)
    {
        var (width, height) = await SizeAsync(path);
        var pixels = await RunAsync(path, "-an", "-ss", at.ToString(CultureInfo.InvariantCulture), "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo");
        return [.. places.Select(p => ((int)(p.Y * height) * width + (int)(p.X * width)) * 3).Select(i => ((int)pixels[i], (int)pixels[i + 1], (int)pixels[i + 2]))];
    }

    /// <summary>Samples of the left channel, −1 to 1.</summary>
    public static async Task<float[]> SoundAsync(string path) =>
        MemoryMarshal.Cast<byte, float>(await RunAsync(path, "-vn", "-af", "pan=mono|c0=c0", "-ar", SampleRate.ToString(CultureInfo.InvariantCulture), "-f", "f32le")).ToArray();

    /// <summary>Seconds at which a sound begins after silence.</summary>
    public static IReadOnlyList<double> Onsets(float[] sound, float level)
    {
        var onsets = new List<double>();
        var quiet = SampleRate;
        for (var i = 0; i < sound.Length; i++)
        {
            if (Math.Abs(sound[i]) > level)
            {
                if (quiet > SampleRate / 10) onsets.Add((double)i / SampleRate);
                quiet = 0;
            }
            else
            {
                quiet++;
            }
        }
        return onsets;
    }

    /// <summary>Seconds at which a frame is much brighter than the one before.</summary>
    public static IReadOnlyList<double> Flashes(IReadOnlyList<double> brightness, double framesPerSecond) =>
        [.. Enumerable.Range(0, brightness.Count).Where(i => brightness[i] > 128 && (i == 0 || brightness[i - 1] <= 128)).Select(i => i / framesPerSecond)];

    public static async Task<(int Width, int Height)> SizeAsync(string path)
    {
        var size = (await ProbeAsync(path, "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0")).Trim().Split(',');
        return (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
    }

    public static async Task<string> ProbeAsync(string path, params string[] arguments) =>
        (await new ToolRunner().RunAsync(new ToolCommand("ffprobe", ["-v", "error", .. arguments, path]), default)).Output;

    /// <summary>Integrated loudness in LUFS and true peak in dBTP.</summary>
    public static async Task<Pipeline.Tools.Ffmpeg.LoudnessSummary> LoudnessAsync(string path) => Pipeline.Tools.Ffmpeg.LoudnessSummary.Parse(
        (await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-hide_banner", "-nostats", "-i", path, "-vn", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"), default)).ErrorTail);

    private static async Task<byte[]> RunAsync(string path, params string[] arguments)
    {
        var bytes = new MemoryStream();
        await new ToolRunner().StreamAsync(new ToolCommand("ffmpeg", ["-v", "error", "-nostdin", "-i", path, .. arguments, "pipe:1"]), (s, c) => s.CopyToAsync(bytes, c), default);
        return bytes.ToArray();
    }
}
