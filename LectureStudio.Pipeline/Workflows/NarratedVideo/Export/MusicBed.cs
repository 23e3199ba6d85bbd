using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>Prepares the given music: decoded once, at the wanted loudness, with ends that can follow each other.</summary>
public sealed class MusicBed(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Loudness at a volume of 100 %, LUFS: as loud as the voice.</summary>
    private const double Full = Loudness.Target;

    private const double MostGain = 30;

    /// <summary>Where a piece that is too short begins again, it fades for this long on either side; seconds.</summary>
    private const double Seam = 1.5;

    private const int BytesPerSecond = 48000 * 2 * 2;

    /// <summary>A 48 kHz stereo WAV to be looped; null when there is nothing to hear in it.</summary>
    /// <param name="music">Untrusted.</param>
    /// <param name="volume">Percent.</param>
    /// <param name="seconds">How long the video is; no more is read.</param>
    /// <exception cref="StudioException">There is no sound in it that can be decoded.</exception>
    internal async Task<StageFile?> MakeAsync(SourceFile music, int volume, double seconds, StageRun run)
    {
        var decoded = run.NewFile("made/music.wav");
        var measured = LoudnessSummary.Parse((await DecodeAsync(music, seconds, decoded, run)).ErrorTail);
        if (measured.Integrated is not { } loudness) return null;
        var length = (new FileInfo(decoded.Path).Length - WaveFile.HeaderBytes) / (double)BytesPerSecond;
        var gain = Math.Min(MostGain, Full - loudness) + 20 * Math.Log10(volume / 100.0);
        var fade = Math.Min(Seam, length / 4);
        var seam = length < seconds - 0.1 ? FormattableString.Invariant($",afade=t=in:d={fade:0.###},afade=t=out:st={length - fade:0.###}:d={fade:0.###}") : "";
        var bed = run.NewFile("made/bed.wav");
        await runner.RunAsync(
            Command(["-v", "error", .. FfmpegInput.Arguments(decoded.Path), "-af", string.Create(CultureInfo.InvariantCulture, $"volume={gain:0.##}dB:precision=float{seam}"), .. Wave(bed)], run), run.Cancellation);
        File.Delete(decoded.Path);
        return bed;
    }

    private async Task<ToolResult> DecodeAsync(SourceFile music, double seconds, StageFile decoded, StageRun run)
    {
        try
        {
            return await runner.RunAsync(
                Command(["-v", "info", .. FfmpegInput.Arguments(music.Path), "-map", "0:a:0", "-t", (seconds + 1).ToString("0.###", CultureInfo.InvariantCulture), "-af", "aresample=48000,aformat=sample_fmts=flt:channel_layouts=stereo,ebur128=peak=true:framelog=verbose", .. Wave(decoded)], run), run.Cancellation);
        }
        catch (ToolFailedException failure) when (failure.ExitCode > 0)
        {
            throw new StudioException($"The music “{music.Name}” cannot be played.", "Give another file, or leave the music out.", failure) { Details = failure.Details };
        }
    }

    // Bit-exact leaves out the chunk that names the program, so that the header has its shortest form.
    private static string[] Wave(StageFile file) => ["-ac", "2", "-ar", "48000", "-c:a", "pcm_s16le", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "wav", FfmpegInput.Url(file.Path)];

    private ToolCommand Command(IReadOnlyList<string> arguments, StageRun run) =>
        new(options.Value.Ffmpeg, ["-hide_banner", "-nostats", "-nostdin", "-y", .. arguments]) { LogFile = run.LogFile, LowPriority = true, Timeout = TimeSpan.FromMinutes(30) };
}
