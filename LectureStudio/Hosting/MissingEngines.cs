using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Hosting;

/// <summary>Looks for the engines once the studio stands and says in the log which required ones are missing; it serves all the same.</summary>
internal sealed partial class MissingEngines(EngineInventory inventory, IHostApplicationLifetime life, ILogger<MissingEngines> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.StartedAsync(stoppingToken);
        foreach (var engine in await inventory.LookAsync(cancellation: stoppingToken))
            if (engine is { IsRequired: true, Found: false }) Missing(engine.Name, engine.NeededFor, string.Join(' ', [.. engine.Details, "To get it: " + engine.HowToInstall]));
    }

    [LoggerMessage(LogLevel.Warning, "{Engine} was not found; it is needed for: {NeededFor}. {Advice}")]
    private partial void Missing(string engine, string neededFor, string advice);
}
