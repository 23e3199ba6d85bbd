using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Cli.Process;

/// <summary>The pipeline in a host without pages, with a storage root of its own.</summary>
internal static class HeadlessStudio
{
    private static readonly Lazy<WorkflowCatalog> Known = new(() => Create(Path.GetTempPath()).Services.GetRequiredService<WorkflowCatalog>());

    /// <summary>The workflows there are, from a studio that is never started; each option of a command line asks it.</summary>
    public static WorkflowCatalog Workflows => Known.Value;

    public static IHost Create(string storageRoot)
    {
        // Speech models are shared with the studio whose settings these are, not fetched again for each folder.
        var studio = CommandSettings.Read();
        var models = Path.GetFullPath(studio[$"{ToolOptions.Section}:{nameof(ToolOptions.WhisperModels)}"] ?? new ToolOptions().WhisperModels, Path.GetFullPath(studio["Storage:Root"] ?? "data"));
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddConfiguration(CommandSettings.Read(new Dictionary<string, string?>
        {
            ["Storage:Root"] = storageRoot,
            [$"{ToolOptions.Section}:{nameof(ToolOptions.WhisperModels)}"] = models,
        }));
        builder.Services.AddPipeline(builder.Configuration);
        builder.Services.AddSingleton<IHostLifetime, StartedByHand>();
        return builder.Build();
    }

    /// <summary>The host neither listens to signals nor prints a word: <see cref="ProcessRun"/> does.</summary>
    private sealed class StartedByHand : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
