using System.Globalization;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>ffprobe: what a file contains, without decoding it.</summary>
public sealed class Ffprobe(ToolRunner runner, IOptions<ToolOptions> options)
{
    private const int Sampled = 300;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Container, streams, chapters.</summary>
    /// <exception cref="ToolFailedException">ffprobe can make nothing of the file; its last lines say why.</exception>
    /// <exception cref="System.Text.Json.JsonException">It stopped in mid-report.</exception>
    public async Task<ProbeReport> ReadAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(
            Command(["-v", "warning", "-of", "json", "-show_format", "-show_streams", "-show_chapters", .. FfmpegInput.Arguments(path)]), cancellation);
        return ProbeReport.Parse(result.Output) with { Warnings = result.ErrorTail };
    }

    /// <summary>
    /// Samples of the packets: <see cref="Sampled"/> at the start, as many in the middle, and all of the last <paramref name="tail"/> seconds;
    /// of a short file all. Empty when no packet can be read: a damaged file is no failure here.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="start">The first second of the file's own clock.</param>
    /// <param name="duration">Seconds as the header has it; null samples the start alone.</param>
    /// <param name="tail">Seconds.</param>
    public async Task<PacketSample> SampleAsync(string path, double start, double? duration, double tail, CancellationToken cancellation)
    {
        var places = duration switch
        {
            null => $"%+#{Sampled}",
            { } seconds when seconds > 3 * tail => string.Create(CultureInfo.InvariantCulture, $"%+#{Sampled},{start + seconds / 2:0.###}%+#{Sampled},{start + seconds - tail:0.###}%"),
            _ => "%",
        };
        var packets = new List<Packet>();
        await runner.RunAsync(
            Command(["-v", "error", "-of", "csv=p=0", "-show_entries", "packet=stream_index,pts_time,dts_time,duration_time", "-read_intervals", places, .. FfmpegInput.Arguments(path)]) with
            {
                OnOutputLine = line => { if (Packet.TryParse(line) is { } packet) packets.Add(packet); },
                AcceptedExitCodes = [0, 1],
            },
            cancellation);
        return new PacketSample(places == "%" ? [packets] : [[.. packets.Take(Sampled)], [.. packets.Skip(Sampled).Take(Sampled)], [.. packets.Skip(2 * Sampled)]]);
    }

    private ToolCommand Command(IReadOnlyList<string> arguments) => new(options.Value.Ffprobe, ["-hide_banner", .. arguments]) { Timeout = Limit };
}
