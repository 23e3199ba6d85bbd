using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

public sealed partial class JobLog(Pipeline.Catalog.Jobs jobs, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private bool isOpen;
    private IReadOnlyList<string>? lines;
    private int read = -1;
    private DateTimeOffset readAt;

    [Parameter, EditorRequired] public Guid Job { get; set; }

    /// <summary>Another number whenever the job has changed.</summary>
    [Parameter, EditorRequired] public int Version { get; set; }

    protected override Task OnParametersSetAsync() => isOpen && Version != read && clock.GetUtcNow() - readAt > Pace ? ReadAsync() : Task.CompletedTask;

    private Task ToggleAsync(bool open)
    {
        isOpen = open;
        return isOpen ? ReadAsync() : Task.CompletedTask;
    }

    private async Task ReadAsync()
    {
        (read, readAt) = (Version, clock.GetUtcNow());
        lines = await jobs.LogTailAsync(Job);
    }
}
