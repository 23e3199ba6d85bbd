using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Hosting;

/// <summary>Looks for the engines once the studio stands and says in the log which required ones are missing; it serves all the same.</summary>
internal sealed partial class MissingEngines(EngineInventory inventory, ILogger<MissingEngines> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var engine in await inventory.LookAsync(cancellation: stoppingToken))
            if (engine is { IsRequired: true, Found: false }) Missing(engine.Name, engine.NeededFor, engine.HowToInstall);
    }

    [LoggerMessage(LogLevel.Warning, "{Engine} is missing. Without it: no \"{NeededFor}\". To get it: {HowToInstall}")]
    private partial void Missing(string engine, string neededFor, string howToInstall);
}
