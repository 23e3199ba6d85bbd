using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Language;

/// <summary>Registers the language model.</summary>
internal static class LanguageRegistration
{
    internal static IServiceCollection AddLanguage(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<LanguageOptions>(configuration.GetSection(LanguageOptions.Section));
        return services.AddSingleton<LanguageModel>();
    }
}
