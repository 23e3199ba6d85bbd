using System.Globalization;
using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>One pass over the recording's sound: 16 kHz mono for recognition, loudness, and the outline for the page.</summary>
public sealed class ExtractAudio(ToolRunner runner, IOptions<ToolOptions> options) : Stage<(Recording Recording, MediaInfo Media), AudioTrack>
{
    /// <summary>Samples a second: what recognisers are trained on.</summary>
    public const int SampleRate = 16000;

    /// <summary>Bytes of the outline a second.</summary>
    public const int PeaksPerSecond = 10;

    // Loudness is measured on the original sound, without its true peak, which would take as long as all the rest. Then gaps are filled and the beginning is padded, so that sample n is second n/16000 of the recording.
    private const string Filters = "ebur128=framelog=verbose,aresample=16000:async=1:first_pts=0,aformat=sample_fmts=s16:channel_layouts=mono";

    public override string Doing => "Extracting the audio";

    public override double UsualSeconds => 15;

    public override double LeastSeconds => 0.5;

    public override async Task<AudioTrack> RunAsync((Recording Recording, MediaInfo Media) input, StageRun run)
    {
        var (recording, media) = input;
        if (media.Audio is null) return new AudioTrack(null, null, null);

        var (wave, peaks) = (run.NewFile("audio.wav"), new WaveformPeaks(SampleRate / PeaksPerSecond));
        var (samples, log) = await DecodeAsync(recording.File.Path, media, wave, peaks, run);
        if (samples == 0)
        {
            if (media.Video is null) throw MediaRefusal.Undecodable(null);
            run.Log("The sound cannot be decoded; going on with the picture alone.");
            File.Delete(wave.Path);
            return new AudioTrack(null, null, null);
        }
        var outline = run.NewFile("waveform.peaks");
        await File.WriteAllBytesAsync(outline.Path, peaks.ToArray(), run.Cancellation);
        return new AudioTrack(wave, LoudnessSummary.Parse(log).Integrated, outline);
    }

    private async Task<(long Samples, IReadOnlyList<string> Log)> DecodeAsync(string path, MediaInfo media, StageFile wave, WaveformPeaks peaks, StageRun run)
    {
        var command = new ToolCommand(
            options.Value.Ffmpeg,
            [
                "-hide_banner", "-nostats", "-v", "info", "-vn", "-sn", "-dn", .. FfmpegInput.Arguments(path), "-map", $"0:{media.Audio!.Index}",
                // Without the limit one wrong time stamp in a damaged file would be padded with days of silence.
                "-af", Filters, "-t", (media.Duration + 1).ToString("0.###", CultureInfo.InvariantCulture), "-bitexact", "-f", "s16le", "pipe:1",
            ])
        {
            LogFile = run.LogFile,
            // Where there is a picture, finding the slides takes longest and everything after waits for that.
            Niceness = media.Video is null ? 0 : 15,
            // Sound is decoded a hundred times faster than it lasts; what takes longer than it lasts never ends.
            Timeout = TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(media.Duration),
        };
        await using var file = new WaveFile(wave.Path, SampleRate);
        try
        {
            var result = await runner.StreamAsync(command, (sound, cancellation) => ReadAsync(sound, file, peaks, media.Duration, run, cancellation), run.Cancellation);
            return (file.Samples, result.ErrorTail);
        }
        catch (ToolFailedException e) when (e.ExitCode > 0)
        {
            if (file.Samples > 0) run.Log($"The sound breaks off after {TimeSpan.FromSeconds((double)file.Samples / SampleRate):h\\:mm\\:ss}; going on with what is there.");
            return (file.Samples, e.ErrorTail);
        }
    }

    private static async Task ReadAsync(Stream sound, WaveFile file, WaveformPeaks peaks, double duration, StageRun run, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await sound.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)) > 1)
        {
            var whole = buffer.AsMemory(0, read & ~1);
            peaks.Add(MemoryMarshal.Cast<byte, short>(whole.Span));
            await file.WriteAsync(whole, cancellation);
            run.Report(file.Samples / (duration * SampleRate));
        }
    }
}
