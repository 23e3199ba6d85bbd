using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Speaking;

/// <summary>The stage with its engines, without the studio around it.</summary>
internal sealed class SpeakingBench(TempFolder folder, ToolOptions? tools = null, params IReadOnlyList<IVoiceEngine> engines)
{
    private readonly StudioPronunciations pronunciations = new(new StudioFolders(Options.Create(new StorageOptions { Root = folder.Path })));

    public static ScriptSentence Sentence(string text, string? said = null) => new(text, 1, null, said);

    /// <summary>A scene for each of the lists of sentences.</summary>
    public static Script Script(string language, params IReadOnlyList<string[]> scenes) =>
        new("Title", language, "builtin", [.. scenes.Select((sentences, i) => new ScriptScene($"s{i + 1}", SceneKind.Text, $"Scene {i + 1}", 1, [.. sentences.Select(s => Sentence(s))]))]);

    /// <summary>Speaks with the given engines, or with the real ones of this machine.</summary>
    public async Task<SpokenScript> SpeakAsync(Script script, SpeakSettings? settings = null, StageRun? run = null)
    {
        var stage = new SpeakScript(Catalog, new SentenceVoice(Catalog, new ToolRunner(), Options.Create(tools ?? new())), pronunciations);
        return await stage.RunAsync((script, settings ?? new()), run ?? Runs.In(folder));
    }

    private VoiceCatalog Catalog { get; } = new(engines.Count > 0 ? engines : Real(tools ?? new()));

    public static IReadOnlyList<IVoiceEngine> Real(ToolOptions tools) => [new EspeakNg(new ToolRunner(), Options.Create(tools)), new Flite(new ToolRunner(), Options.Create(tools))];
}
