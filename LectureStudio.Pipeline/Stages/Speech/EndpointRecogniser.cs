using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Tools.OpenAi;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>Recognises speech on an OpenAI-compatible endpoint: in pieces cut at quiet moments, each kept when done, times put together again.</summary>
public sealed class EndpointRecogniser(SpeechEndpoint endpoint, ToolRunner runner, IOptions<ToolOptions> tools, IOptions<SpeechOptions> options) : ISpeechRecogniser
{
    /// <summary>Long enough that few sentences meet a cut, short enough that a retry loses little.</summary>
    private const double LongestPiece = 600;

    /// <summary>FLAC is never longer than the samples themselves by more than its headers.</summary>
    private const int HeaderReserve = 64 << 10;

    public TranscriptSource Source => TranscriptSource.Endpoint;

    public string? Missing => endpoint.Address is null ? "Set Speech:Endpoint and Speech:Model to an OpenAI-compatible server (Settings → Engines says how)." : null;

    public string Fingerprint => endpoint.Address is { } address ? $"endpoint {address} {endpoint.Model}" : "no endpoint";

    public async Task<Recognition> RecogniseAsync(AudioTrack audio, SpeechRequest request, StageRun run)
    {
        var pieces = await CutAsync(audio, run.Cancellation);
        var heard = await run.EachAsync(pieces, p => Name(p), (piece, item) => HearAsync(piece, audio, request, item));
        var captions = pieces.Zip(heard).SelectMany(p => p.Second.Captions.Select(c => Later(c, p.First.Start))).ToList();
        return new Recognition(heard.Select(h => h.Language).FirstOrDefault(l => l is not null), $"{endpoint.Model} at {endpoint.Address!.Host}", HeardCaptions.Tidy(captions, audio, run));
    }

    private async Task<IReadOnlyList<Piece>> CutAsync(AudioTrack audio, CancellationToken cancellation)
    {
        var longest = Math.Clamp((options.Value.MaxUploadBytes - HeaderReserve) / (2.0 * ExtractAudio.SampleRate), 5, LongestPiece);
        var peaks = audio.Peaks is null ? [] : await File.ReadAllBytesAsync(audio.Peaks.Path, cancellation);
        return [.. QuietCuts.Split(peaks, 1.0 / ExtractAudio.PeaksPerSecond, WaveFile.Seconds(audio.Wave!.Path), longest).Select(p => new Piece(p.Start, p.End))];
    }

    private async Task<HeardPiece> HearAsync(Piece piece, AudioTrack audio, SpeechRequest request, ItemRun item)
    {
        var sound = item.NewFile($"piece-{Name(piece)}.flac");
        await runner.RunAsync(
            new ToolCommand(
                tools.Value.Ffmpeg,
                ["-hide_banner", "-nostats", "-v", "error", "-y", "-ss", Seconds(piece.Start), "-t", Seconds(piece.End - piece.Start), .. FfmpegInput.Arguments(audio.Wave!.Path), "-bitexact", FfmpegInput.Url(sound.Path)]),
            item.Cancellation);
        try
        {
            return await endpoint.TranscribeAsync(sound.Path, piece.End - piece.Start, request.Language, request.Vocabulary, item.Cancellation);
        }
        finally
        {
            File.Delete(sound.Path);
        }
    }

    private static Caption Later(Caption caption, double seconds) => caption with
    {
        Start = caption.Start + seconds,
        End = caption.End + seconds,
        Words = caption.Words?.Select(w => w with { Start = w.Start + seconds, End = w.End + seconds }).ToList(),
    };

    private static string Name(Piece piece) => $"{Seconds(piece.Start)}-{Seconds(piece.End)}";

    private static string Seconds(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);

    private sealed record Piece(double Start, double End);
}
