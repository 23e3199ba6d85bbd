using System.ClientModel;
using System.ClientModel.Primitives;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Audio;

namespace LectureStudio.Pipeline.Tools.OpenAi;

/// <summary>Sends sound to an OpenAI-compatible transcription endpoint.</summary>
public sealed class SpeechEndpoint(IOptions<SpeechOptions> options)
{
    private const int MostPromptCharacters = 800; // whisper reads the last 224 tokens of a prompt

    /// <summary>The endpoint's address, or null when none is set.</summary>
    public Uri? Address => Uri.TryCreate(options.Value.Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public string Model => options.Value.Model;

    /// <summary>Writes down one piece of sound. Times count from its beginning; the engine tries again, not the client.</summary>
    /// <param name="sound">The file as it is sent; its extension tells the format.</param>
    /// <param name="seconds">Its length.</param>
    /// <param name="language">Two-letter code, or null.</param>
    /// <param name="prompt">Names and terms; may be empty.</param>
    /// <exception cref="StudioException">In words; transient where trying again may help.</exception>
    public async Task<HeardPiece> TranscribeAsync(string sound, double seconds, string? language, string prompt, CancellationToken cancellation)
    {
        var wanted = new AudioTranscriptionOptions
        {
            ResponseFormat = AudioTranscriptionFormat.Verbose,
            TimestampGranularities = AudioTimestampGranularities.Word | AudioTimestampGranularities.Segment,
            Language = language,
            Prompt = prompt.Length == 0 ? null : prompt[..Math.Min(prompt.Length, MostPromptCharacters)],
        };
        await using var content = File.OpenRead(sound);
        try
        {
            var heard = (await Client().TranscribeAudioAsync(content, "audio" + Path.GetExtension(sound), wanted, cancellation)).Value;
            return Read(heard, seconds);
        }
        catch (ClientResultException e)
        {
            throw SpeechFailure.Because(e.Status, Address!, e);
        }
        catch (HttpRequestException e)
        {
            throw SpeechFailure.Because(0, Address!, e);
        }
        catch (Exception e) when (e is OperationCanceledException or AggregateException && !cancellation.IsCancellationRequested)
        {
            throw SpeechFailure.Because(0, Address!, e);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw SpeechFailure.NotUnderstood(Address!, e);
        }
    }

    private AudioClient Client() => new(Model, new ApiKeyCredential(options.Value.ApiKey is { Length: > 0 } key ? key : "none"), new OpenAIClientOptions
    {
        Endpoint = Address,
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = TimeSpan.FromMinutes(15),
    });

    private static HeardPiece Read(AudioTranscription heard, double seconds)
    {
        var words = heard.Words.Select(w => new CaptionWord(w.StartTime.TotalSeconds, w.EndTime.TotalSeconds, CaptionLine.Of(w.Word))).Where(w => w.Text.Length > 0).ToList();
        var captions = heard.Segments.Select(s => new Caption(s.StartTime.TotalSeconds, s.EndTime.TotalSeconds, CaptionLine.Of(s.Text))).Where(c => c.Text.Length > 0).ToList();
        // Servers that know no segments send the text alone: then it is said somewhere in this piece.
        if (captions.Count == 0 && CaptionLine.Of(heard.Text ?? "") is { Length: > 0 } text) captions = [new Caption(0, seconds, text)];
        return new HeardPiece(LanguageTag.Of(heard.Language), HeardWords.Assign(captions, words));
    }
}

/// <summary>What was heard in one piece; times count from its beginning.</summary>
public sealed record HeardPiece(string? Language, IReadOnlyList<Caption> Captions);
