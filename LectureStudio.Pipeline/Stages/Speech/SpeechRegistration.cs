using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.OpenAi;
using LectureStudio.Pipeline.Tools.Whisper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Stages.Speech;

internal static class SpeechRegistration
{
    /// <summary>What the speech stages are made of. The recognisers are tried in the order in which they are here.</summary>
    internal static IServiceCollection AddSpeech(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SpeechOptions>(configuration.GetSection(SpeechOptions.Section));
        return services
            .AddSingleton<EmbeddedCaptions>().AddSingleton<WhisperCli>().AddSingleton<SpeechEndpoint>()
            .AddSingleton(provider => new WhisperModels(
                Path.GetFullPath(provider.GetRequiredService<IOptions<ToolOptions>>().Value.WhisperModels, Path.GetFullPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Root)),
                WhisperModel.Known,
                new ModelDownload(new HttpClient())))
            .AddSingleton<ISpeechRecogniser, WhisperRecogniser>()
            .AddSingleton<ISpeechRecogniser, EndpointRecogniser>();
    }
}
