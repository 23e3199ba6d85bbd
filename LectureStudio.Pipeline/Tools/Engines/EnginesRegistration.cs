using LectureStudio.Pipeline.Tools.Fonts;
using LectureStudio.Pipeline.Tools.Voices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>Registers the inventory of engines.</summary>
public static class EnginesRegistration
{
    /// <summary>Needs <see cref="ToolOptions"/>; registers what is needed besides.</summary>
    public static IServiceCollection AddEngineInventory(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new EngineInventory(Probes(provider)));
        return services;
    }

    private static IEnumerable<IEngineProbe> Probes(IServiceProvider provider)
    {
        var runner = new ToolRunner();
        var tools = provider.GetRequiredService<IOptions<ToolOptions>>().Value;
        var settings = provider.GetRequiredService<IConfiguration>();
        var models = Path.GetFullPath(tools.WhisperModels, Path.GetFullPath(settings["Storage:Root"] ?? "data"));
        return
        [
            .. KnownEngines.Programs(tools, models).Select(known => new ProgramProbe(runner, known)),
            // espeak-ng is among the programs, the endpoint among the endpoints.
            .. provider.GetServices<IVoiceEngine>().Where(engine => engine.Name is Flite.EngineName or Piper.EngineName).Select(engine => new VoiceProbe(engine)),
            new FontProbe(provider.GetService<FontCoverage>() ?? new FontCoverage(runner, provider.GetRequiredService<IOptions<ToolOptions>>())),
            new EndpointProbe(new("Language-model endpoint", settings["Language:Endpoint"], settings["Language:ApiKey"], "Notes written by a language model", "Set Language:Endpoint and Language:Model to any OpenAI-compatible server")),
            new EndpointProbe(new("Speech endpoint", settings["Speech:Endpoint"], settings["Speech:ApiKey"], "Recognising speech without whisper.cpp", "Set Speech:Endpoint and Speech:Model to any OpenAI-compatible server")),
            new EndpointProbe(new("Voice endpoint", settings["Voices:Endpoint"], settings["Voices:ApiKey"], VoiceCatalog.NeededFor, "Set Voices:Endpoint and Voices:Model to any OpenAI-compatible server that speaks")),
        ];
    }
}
