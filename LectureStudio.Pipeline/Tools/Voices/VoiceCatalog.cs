using System.Diagnostics;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>The voices of this machine. Engines are asked once, and again when they have changed.</summary>
public sealed class VoiceCatalog(IEnumerable<IVoiceEngine> engines)
{
    /// <summary>What the engines say that they are for (<see cref="Engines.EngineStatus"/>).</summary>
    public const string NeededFor = "Speaking a narrated video";

    private readonly IReadOnlyList<IVoiceEngine> engines = [.. engines];
    private readonly Lock gate = new();
    private Task<IReadOnlyList<EngineVoices>>? looking;
    private string lookedAt = "";
    private long lookedWhen;

    /// <summary>An engine that did not answer is asked again after this long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What all engines are, without starting any: part of the key of what they speak.</summary>
    public string Fingerprint => string.Join("; ", engines.Select(e => e.Fingerprint));

    /// <summary>The engines in a fixed order, those without voices too.</summary>
    /// <param name="cancellation">Stops waiting, not the look itself, which others may share.</param>
    public Task<IReadOnlyList<EngineVoices>> LookAsync(CancellationToken cancellation = default)
    {
        var now = Fingerprint;
        lock (gate)
        {
            if (looking is null || looking.IsFaulted || now != lookedAt || IsWorthAnother(looking))
                (looking, lookedAt, lookedWhen) = (Task.Run(LookAtAllAsync, CancellationToken.None), now, Stopwatch.GetTimestamp());
            return looking.WaitAsync(cancellation);
        }
    }

    /// <summary>All voices by language, in the order of the languages' names; those that speak any come last.</summary>
    public async Task<IReadOnlyList<LanguageVoices>> ByLanguageAsync(CancellationToken cancellation = default)
    {
        var found = await LookAsync(cancellation);
        return
        [
            .. found.SelectMany(e => e.Voices).GroupBy(v => v.Language.Split('-')[0].ToLowerInvariant())
                .Select(g => new LanguageVoices(g.Key, LanguageNames.Find(g.Key) ?? g.First().Description.Split(" (")[0], VoiceChoice.Of(found, g.Key, VoiceChoice.Auto)[0].Id, [.. g.OrderByDescending(v => v.Quality)]))
                .OrderBy(g => g.Language == Voice.AnyLanguage).ThenBy(g => g.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Speaks with the engine that the voice belongs to.</summary>
    /// <exception cref="VoiceFailedException">As <see cref="IVoiceEngine.SpeakAsync"/>; likewise the other failures.</exception>
    public Task SpeakAsync(Utterance utterance, CancellationToken cancellation) =>
        engines.First(e => e.Name == utterance.Voice.Engine).SpeakAsync(utterance, cancellation);

    private bool IsWorthAnother(Task<IReadOnlyList<EngineVoices>> look) =>
        look.IsCompletedSuccessfully && Stopwatch.GetElapsedTime(lookedWhen) > Patience && look.Result.Any(e => e.IsTrouble);

    private async Task<IReadOnlyList<EngineVoices>> LookAtAllAsync() =>
        await Task.WhenAll(engines.Select(e => e.LookAsync(CancellationToken.None)));
}

/// <summary>The voices of a language.</summary>
/// <param name="Language">BCP 47 without a region: <c>en</c>; <see cref="Voice.AnyLanguage"/> for those that speak any.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Auto">The id of the voice that is taken by itself.</param>
/// <param name="Voices">The best first.</param>
public sealed record LanguageVoices(string Language, string Name, string Auto, IReadOnlyList<Voice> Voices);
