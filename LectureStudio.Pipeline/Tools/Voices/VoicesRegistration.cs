using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Registers the engines that speak.</summary>
public static class VoicesRegistration
{
    /// <summary>Needs <see cref="ToolOptions"/> and the storage's options; lists the engines in the order in which they are told.</summary>
    public static IServiceCollection AddVoices(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<VoicesOptions>(configuration.GetSection(VoicesOptions.Section));
        services.Configure<EngineOptions>(configuration.GetSection(EngineOptions.Section));
        services.TryAddSingleton<ToolRunner>();
        return services
            .AddSingleton<IVoiceEngine, EspeakNg>().AddSingleton<IVoiceEngine, Flite>().AddSingleton<IVoiceEngine, Piper>().AddSingleton<IVoiceEngine, VoiceEndpoint>()
            .AddSingleton<VoiceCatalog>();
    }
}
