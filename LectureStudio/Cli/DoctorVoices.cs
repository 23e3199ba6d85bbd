using System.Globalization;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

namespace LectureStudio.Cli;

/// <summary><c>doctor --voices</c>: who can speak, and how each engine sounds.</summary>
internal static class DoctorVoices
{
    /// <returns>0 when at least one engine speaks and none that is here is silent or clipped, else 1.</returns>
    public static async Task<int> RunAsync(bool asJson, CancellationToken cancellation)
    {
        var configuration = CommandSettings.Read();
        await using var services = new ServiceCollection()
            .Configure<ToolOptions>(configuration.GetSection(ToolOptions.Section))
            .Configure<StorageOptions>(configuration.GetSection(StorageOptions.Section))
            .AddVoices(configuration)
            .AddSingleton<SentenceVoice>().AddSingleton<VoiceCheck>()
            .BuildServiceProvider();
        var engines = await services.GetRequiredService<VoiceCheck>().RunAsync(cancellation);
        if (asJson) Console.WriteLine(JsonSerializer.Serialize(engines, StudioJson.Indented));
        else Write(engines);
        return engines.Any(e => e.Heard is not null) && engines.All(e => e.Heard is null or { IsAudible: true, IsUnclipped: true }) ? 0 : 1;
    }

    private static void Write(IReadOnlyList<CheckedEngine> engines)
    {
        foreach (var voice in engines.SelectMany(e => e.Engine.Voices)) Console.WriteLine($"{voice.Id,-34} {voice.Language,-10} {voice.Description}");
        Console.WriteLine();
        foreach (var (engine, heard) in engines) Console.WriteLine($"{engine.Engine,-10} {(heard is null ? $"not here: {engine.Absence} {engine.HowToGet}." : $"{engine.Version}, {engine.Voices.Count} {(engine.Voices.Count == 1 ? "voice" : "voices")}. {Words(heard)}")}");
        Console.WriteLine(engines.All(e => e.Heard is null) ? "Nothing here can speak." : "Take a voice with --set voice=…; auto takes the best for the language.");
    }

    private static string Words(HeardVoice heard) =>
        heard.Failure is { } failure
            ? $"{heard.Voice} failed: {failure}"
            : string.Create(CultureInfo.InvariantCulture, $"{heard.Voice} spoke for {heard.Seconds:0.0} s, {Level(heard.Loudness)} LUFS, peak {Level(heard.TruePeak)} dBTP: {(heard.IsAudible ? "audible" : "NOT AUDIBLE")}, {(heard.IsUnclipped ? "unclipped" : "CLIPPED")}.");

    private static string Level(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "−∞";
}
