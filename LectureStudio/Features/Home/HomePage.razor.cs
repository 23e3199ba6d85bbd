using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Features.Home;

public sealed partial class HomePage(Pipeline.Catalog.Jobs jobs, Pipeline.Catalog.Library library, EngineInventory engines, Toasts toasts)
{
    private const int MostRunning = 4;
    private const int MostCards = 8;
    private const int MostWaiting = 5;

    /// <summary>An older failure is history; the Jobs page has it.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    private IReadOnlyList<JobSummary>? waiting;
    private IReadOnlyList<JobSummary> running = [];
    private IReadOnlyList<LectureSummary>? lectures;
    private IReadOnlyList<EngineStatus> missing = [];
    private StorageUse? storage;
    private DateTimeOffset storageRead;

    private bool IsEmpty => lectures is { Count: 0 } && waiting is { Count: 0 } && running.Count == 0;

    private static string Greeting => DateTime.Now.Hour switch { >= 5 and < 12 => "Good morning", >= 12 and < 18 => "Good afternoon", _ => "Good evening" };

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        waiting = await WaitingAsync(cancellation);
        running =
        [
            .. (await jobs.ListAsync(new JobFilter(State: JobState.Running), cancellation)).Reverse(),
            .. (await jobs.ListAsync(new JobFilter(State: JobState.Pending), cancellation)).Reverse(),
        ];
        lectures = [.. (await library.ListAsync(new LectureFilter(), cancellation)).Where(lecture => lecture.Made.Count > 0).OrderByDescending(lecture => lecture.CreatedAt).Take(MostCards)];
        if (DateTimeOffset.Now - storageRead < TimeSpan.FromSeconds(10)) return;
        storageRead = DateTimeOffset.Now;
        storage = await library.StorageAsync(cancellation);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        missing = [.. (await engines.LookAsync()).Where(engine => !engine.Found)];
        StateHasChanged();
    }

    /// <summary>Gates and paused jobs first, then failures that nothing newer of the same lecture has made good.</summary>
    private async Task<IReadOnlyList<JobSummary>> WaitingAsync(CancellationToken cancellation)
    {
        var gates = await jobs.ListAsync(new JobFilter(State: JobState.AwaitingInput), cancellation);
        var paused = await jobs.ListAsync(new JobFilter(State: JobState.Paused), cancellation);
        var failures = new List<JobSummary>();
        foreach (var job in (await jobs.ListAsync(new JobFilter(State: JobState.Failed, Take: 20), cancellation)).Where(job => DateTimeOffset.Now - (job.FinishedAt ?? job.CreatedAt) < Recent))
        {
            var newest = (await jobs.ListAsync(new JobFilter(Workflow: job.Workflow, LectureId: job.LectureId, Take: 1), cancellation)).FirstOrDefault();
            if (newest is null || newest.Id == job.Id) failures.Add(job);
        }

        return [.. gates.Concat(paused).Concat(failures).Take(MostWaiting)];
    }

    private async Task RetryAsync(JobSummary job)
    {
        try
        {
            if (job.State == JobState.Paused) await jobs.ResumeAsync(job.Id);
            else await jobs.RetryAsync(job.Id);
        }
        catch (StudioException refusal)
        {
            toasts.Fail(refusal.Message);
        }
    }
}
