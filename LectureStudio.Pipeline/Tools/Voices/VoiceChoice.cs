using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Which voice speaks a language, and which one when it fails.</summary>
public static class VoiceChoice
{
    /// <summary>The setting that leaves the choice to the studio.</summary>
    public const string Auto = "auto";

    private const string HowToList = "Choose one that the command doctor --voices lists, or auto.";

    /// <summary>The voice to take, then one of each other engine for the same language, the best first.</summary>
    /// <param name="engines">What there is.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="wanted">A voice's id or <see cref="Auto"/>.</param>
    /// <exception cref="StudioException">No such voice, or none for the language.</exception>
    public static IReadOnlyList<Voice> Of(IReadOnlyList<EngineVoices> engines, string language, string wanted)
    {
        var best = engines.Select(e => Best(e.Voices, language)).OfType<Voice>().OrderByDescending(v => v.Quality).ToList();
        if (wanted is Auto or "") return best.Count > 0 ? best : throw None(engines, language);
        var named = Named(engines, wanted);
        return [named, .. best.Where(v => v.Engine != named.Engine)];
    }

    /// <summary>Within an engine quality counts first, then how well the voice fits the region, then the engine's own order.</summary>
    private static Voice? Best(IEnumerable<Voice> voices, string language) =>
        voices.Where(v => v.Fit(language) > 0).OrderByDescending(v => v.Quality).ThenByDescending(v => v.Fit(language)).FirstOrDefault();

    /// <summary>The voice of this id, whatever language is to be spoken.</summary>
    /// <exception cref="StudioException">There is none.</exception>
    public static Voice Named(IReadOnlyList<EngineVoices> engines, string id)
    {
        if (engines.SelectMany(e => e.Voices).FirstOrDefault(v => v.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } voice) return voice;
        var engine = engines.FirstOrDefault(e => id.StartsWith(e.Engine + ":", StringComparison.OrdinalIgnoreCase));
        // Its name may be a language of which the engine has only voices with a region: espeak-ng:fr.
        if (engine is not null && Best(engine.Voices.Where(v => v.Language != Voice.AnyLanguage), id[(engine.Engine.Length + 1)..]) is { } fitting) return fitting;
        throw engine is { Absence: { } why }
            ? new StudioException($"The voice “{id}” cannot speak: {engine.Engine} has no voices here. {why}", $"{engine.HowToGet}; or choose the voice auto.")
            : new StudioException($"There is no voice “{id}”.", HowToList);
    }

    private static StudioException None(IReadOnlyList<EngineVoices> engines, string language)
    {
        var absent = engines.Where(e => e.Voices.Count == 0).ToList();
        var espeak = absent.Find(e => e.Engine == EspeakNg.EngineName);
        var remedy = espeak is not null ? $"Get {espeak.Engine} ({espeak.HowToGet}): it speaks about a hundred languages. Then choose Retry." : "Set the language, choose a voice of another language, or set Voices:Endpoint to a server that speaks it.";
        return new($"No voice on this machine speaks the language “{LanguageNames.Of(language)}”.", remedy) { Details = [.. absent.Select(e => $"{e.Engine}: {e.Absence} {e.HowToGet}.")] };
    }
}
