using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Tells the inventory of engines about one that speaks.</summary>
internal sealed class VoiceProbe(IVoiceEngine engine) : IEngineProbe
{
    private const string NeededFor = VoiceCatalog.NeededFor;

    private const int MostNamed = 6;

    public async Task<EngineStatus> LookAsync(CancellationToken cancellation)
    {
        var found = await engine.LookAsync(cancellation);
        return new(found.Engine, found.Voices.Count > 0, found.Version, NeededFor, found.HowToGet, IsRequired: false, found.Absence is { } why ? [why] : [Voices(found.Voices)]);
    }

    private static string Voices(IReadOnlyList<Voice> voices) =>
        "Voices: " + string.Join(", ", voices.Take(MostNamed).Select(v => v.Name)) + (voices.Count > MostNamed ? $" and {voices.Count - MostNamed} more" : "");
}
