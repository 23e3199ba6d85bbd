using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

namespace LectureStudio.Api;

/// <summary><c>/api/voices</c>: who can speak, how they sound, and single sentences to hear.</summary>
internal static class VoicesApi
{
    private const string Wave = "audio/wav";

    public static void MapVoices(this RouteGroupBuilder api)
    {
        var voices = api.MapGroup("/voices");
        voices.MapGet("", ListAsync);
        voices.MapGet("{id:maxlength(200)}/sample", async (string id, VoiceSamples samples, HttpResponse response, CancellationToken cancellation) => Send(await samples.SampleAsync(id, cancellation), response));
        // A form of another site can send text, but not JSON.
        voices.MapPost("speak", async (SpeakOrder order, VoiceSamples samples, HttpResponse response, CancellationToken cancellation) => Send(await samples.SayAsync(order.ToSentence(), cancellation), response));
        voices.MapGet("spoken/{key:maxlength(32)}", (string key, VoiceSamples samples, HttpResponse response) =>
            samples.Find(key) is { } path ? Send(path, key, response) : ProblemsInWords.Missing("sentence"));
    }

    /// <summary>Voices by language, and what each engine says of itself.</summary>
    /// <param name="language">Only voices that speak this; all when null.</param>
    private static async Task<VoicesAnswer> ListAsync(VoiceCatalog catalog, CancellationToken cancellation, string? language = null)
    {
        var engines = await catalog.LookAsync(cancellation);
        var languages = await catalog.ByLanguageAsync(cancellation);
        if (language is not null) languages = [.. languages.Select(l => l with { Voices = [.. l.Voices.Where(v => v.Fit(language) > 0)] }).Where(l => l.Voices.Count > 0)];
        return new(languages, [.. engines.Select(e => new EngineAnswer(e.Engine, e.Version, e.Voices.Count, e.Absence, e.Absence is null ? null : e.HowToGet))]);
    }

    private static IResult Send(VoiceSample sample, HttpResponse response)
    {
        response.Headers["Voice"] = sample.Voice;
        return Send(sample.Path, sample.Key, response);
    }

    private static IResult Send(string path, string key, HttpResponse response)
    {
        Serving.Of(Wave).Protect(response);
        return TypedResults.PhysicalFile(path, Wave, entityTag: new($"\"{key}\""), enableRangeProcessing: true);
    }

    private sealed record VoicesAnswer(IReadOnlyList<LanguageVoices> Languages, IReadOnlyList<EngineAnswer> Engines);

    private sealed record EngineAnswer(string Name, string? Version, int Voices, string? Absence, string? HowToGet);
}

/// <summary>What <c>POST /api/voices/speak</c> takes; only the text must be there. The header <c>Voice</c> of the answer says who spoke.</summary>
internal sealed record SpeakOrder(string? Text, string? Voice = null, string? Language = null, int? Speed = null, string? Pronunciation = null)
{
    public SentenceToSay ToSentence() => new(Text ?? "", Voice ?? VoiceChoice.Auto, Language ?? "en", Speed ?? 100, Pronunciation ?? "");
}
