using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LectureStudio.Tests.Support;

/// <summary>The real engine on a real database in a folder of the test's own, with the workflows the test brings.</summary>
public sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost host;

    private int disposed;

    private EngineHost(IHost host) => this.host = host;

    public Jobs Jobs => Get<Jobs>();
    public Library Library => Get<Library>();

    public static async Task<EngineHost> StartAsync(string root, Action<IServiceCollection> workflows, EngineOptions? options = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(new StorageOptions { Root = root }));
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(options ?? new EngineOptions { ShutdownSeconds = 1, RetryDelayMilliseconds = 10 }));
        builder.Services.AddEngine();
        workflows(builder.Services);
        var built = builder.Build();
        await built.StartAsync();
        return new EngineHost(built);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Waits until the job is over, and returns it.</summary>
    public async Task<JobDetails> OverAsync(Guid job)
    {
        await Jobs.WaitAsync(job);
        return (await Jobs.FindAsync(job))!;
    }

    /// <summary>Waits until the job is in a state, and returns it.</summary>
    public async Task<JobDetails> InStateAsync(Guid job, JobState state)
    {
        using var watch = Get<ProgressHub>().Subscribe(job);
        while (true)
        {
            var found = (await Jobs.FindAsync(job))!;
            if (found.Summary.State == state) return found;
            await watch.Changes.ReadAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1) return;
        await host.StopAsync();
        host.Dispose();
    }
}
