using LectureStudio.Pipeline.Tools.Git;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

internal static class FetchingRegistration
{
    /// <summary>Where sources come from.</summary>
    internal static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<CourseOptions>(configuration.GetSection(CourseOptions.Section))
        .AddSingleton<Git>().AddSingleton<SourceOrigins>().AddSingleton<RepositoryFetch>();
}
