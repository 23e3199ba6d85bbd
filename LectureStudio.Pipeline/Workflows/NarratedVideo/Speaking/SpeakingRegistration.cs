using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

internal static class SpeakingRegistration
{
    /// <summary>Speaking the narration.</summary>
    internal static IServiceCollection AddScriptSpeaking(this IServiceCollection services) => services.AddSingleton<SentenceVoice>().AddSingleton<VoiceSamples>().AddSingleton<VoiceCheck>();
}
