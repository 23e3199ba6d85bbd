using System.ClientModel;
using System.ClientModel.Primitives;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Audio;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Voices of an OpenAI-compatible endpoint (<c>/audio/speech</c>). Text is sent there only when an address is set.</summary>
public sealed class VoiceEndpoint(IOptions<VoicesOptions> options, IOptions<EngineOptions> engine) : IVoiceEngine
{
    public const string EngineName = "endpoint";

    private const int Quality = 40;
    private const string HowToGet = "Set Voices:Endpoint and Voices:Model to any OpenAI-compatible server that speaks";

    /// <summary>What OpenAI itself takes at most; others take more.</summary>
    private const int MostLetters = 4096;

    public string Name => EngineName;

    public string Fingerprint => Address is { } address ? $"{Name} {address} {options.Value.Model} {options.Value.Voices}" : $"{Name} not set";

    private Uri? Address => Uri.TryCreate(options.Value.Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public Task<EngineVoices> LookAsync(CancellationToken cancellation)
    {
        if (Address is not { } address) return Task.FromResult(new EngineVoices(Name, null, [], "None is set; no text leaves this machine.", HowToGet));
        var names = options.Value.Voices.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct();
        var voices = names.Select((name, i) => new Voice(Name, name, Voice.AnyLanguage, $"{name} of {options.Value.Model} at {address.Host}", Quality - Math.Min(i, 9))).ToList();
        return Task.FromResult(new EngineVoices(Name, $"{options.Value.Model} at {address}", voices, null, HowToGet));
    }

    public async Task SpeakAsync(Utterance utterance, CancellationToken cancellation)
    {
        var address = Address ?? throw new VoiceFailedException("No endpoint that speaks is set.", HowToGet + ".");
        if (utterance.Text.Length > MostLetters) throw new VoiceFailedException($"The endpoint takes at most {MostLetters} letters at once.", "Make two sentences of it.");
        var retry = new TransientRetry(TimeSpan.FromMilliseconds(engine.Value.RetryDelayMilliseconds));
        var sound = await retry.RunAsync(() => AskAsync(address, utterance, cancellation), _ => { }, cancellation);
        await File.WriteAllBytesAsync(utterance.Sound, sound, cancellation);
    }

    private async Task<byte[]> AskAsync(Uri address, Utterance utterance, CancellationToken cancellation)
    {
        try
        {
            var wanted = new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Wav, SpeedRatio = utterance.Speed == 100 ? null : utterance.Speed / 100f };
            var answer = await Client(address).GenerateSpeechAsync(utterance.Text, new GeneratedSpeechVoice(utterance.Voice.Name), wanted, cancellation);
            return answer.Value.ToArray();
        }
        catch (ClientResultException e)
        {
            throw EndpointRefusal.Because(e.Status, address, e);
        }
        catch (HttpRequestException e)
        {
            throw EndpointRefusal.Because(0, address, e);
        }
        catch (Exception e) when (e is OperationCanceledException or AggregateException && !cancellation.IsCancellationRequested)
        {
            throw EndpointRefusal.Because(0, address, e);
        }
    }

    private AudioClient Client(Uri address) => new(options.Value.Model, new ApiKeyCredential(options.Value.ApiKey is { Length: > 0 } key ? key : "none"), new OpenAIClientOptions
    {
        Endpoint = address,
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds),
    });
}
