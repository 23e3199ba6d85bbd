using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Hosting;

/// <summary>What happens by itself once the studio stands.</summary>
internal static class StartupChecks
{
    /// <summary>The inventory of engines, and a word in the log about required ones that are missing.</summary>
    public static IServiceCollection AddEngineChecks(this IServiceCollection services) =>
        services.AddEngineInventory().AddHostedService<MissingEngines>();

    /// <summary>The sample handout for a new studio.</summary>
    public static IServiceCollection AddSampleLecture(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<SampleOptions>(configuration.GetSection(SampleOptions.Section)).AddHostedService<SampleLecture>();

    /// <summary>Waits until the pages are up, so that nothing delays them.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime life, CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var signal = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}
