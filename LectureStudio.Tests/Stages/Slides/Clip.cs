using System.Diagnostics;
using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Tests.Algorithms.Slides;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Stages.Slides;

/// <summary>Short recordings made in the test from a <see cref="Show"/>.</summary>
public static class Clip
{
    /// <summary>Encodes it and gives the recording.</summary>
    /// <param name="options">Arguments for ffmpeg's output: codec, filter, key frame distance.</param>
    public static async Task<Recording> MakeAsync(TempFolder folder, string name, Show show, int framesPerSecond, params string[] options)
    {
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] input = ["-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "gray", "-s", $"{Screen.Grid.Width}x{Screen.Grid.Height}", "-r", framesPerSecond.ToString(CultureInfo.InvariantCulture), "-i", "pipe:0"];
        foreach (var argument in (string[])[.. input, .. options, folder[name]]) start.ArgumentList.Add(argument);
        using var ffmpeg = Process.Start(start)!;
        var errors = ffmpeg.StandardError.ReadToEndAsync();
        for (var i = 0; i < show.Length * framesPerSecond; i++) await ffmpeg.StandardInput.BaseStream.WriteAsync(show.At((double)i / framesPerSecond));
        ffmpeg.StandardInput.Close();
        await ffmpeg.WaitForExitAsync();
        Assert.True(ffmpeg.ExitCode == 0, await errors);
        return Of(folder[name]);
    }

    public static Recording Of(string path) => new(new SourceFile(path, Path.GetFileName(path), "", new FileInfo(path).Length));
}
