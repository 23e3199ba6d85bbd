using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Stages.Speech;

internal static class SpeechRegistration
{
    /// <summary>What the speech stages are made of. The recognisers are tried in this order.</summary>
    internal static IServiceCollection AddSpeech(this IServiceCollection services) =>
        services.AddSingleton<EmbeddedCaptions>();
}
