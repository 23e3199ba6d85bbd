using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Features.Home;

public sealed partial class HomePage(Pipeline.Catalog.Jobs jobs, Pipeline.Catalog.Library library, EngineInventory engines, Toasts toasts)
{
    private const int MostCards = 8;
    private const int MostWaiting = 5;

    /// <summary>An older failure is history; the Jobs page has it.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    private IReadOnlyList<JobSummary>? waiting;
    private IReadOnlyList<LectureSummary>? lectures;
    private IReadOnlyList<EngineStatus> missing = [];
    private StorageUse? storage;
    private DateTimeOffset storageRead;

    /// <summary>What runs has its own, quicker part; the rest of the page changes when a job ends.</summary>
    protected override TimeSpan Pace => TimeSpan.FromMilliseconds(700);

    /// <summary>Nothing here yet but perhaps the sample.</summary>
    private bool IsNew => lectures is { Count: <= 1 } && waiting is { Count: 0 };

    private static string Greeting => DateTime.Now.Hour switch { >= 5 and < 12 => "Good morning", >= 12 and < 18 => "Good afternoon", _ => "Good evening" };

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        waiting = Waiting(jobs.Active(), await jobs.ListAsync(new JobFilter(), cancellation));
        lectures = [.. (await library.ListAsync(new LectureFilter(), cancellation)).Where(lecture => lecture.Made.Count > 0).OrderByDescending(lecture => lecture.CreatedAt).Take(MostCards)];
        if (DateTimeOffset.Now - storageRead < TimeSpan.FromSeconds(10)) return;
        storageRead = DateTimeOffset.Now;
        storage = await library.StorageAsync(cancellation);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender) _ = InvokeAsync(LookForEnginesAsync);
    }

    /// <summary>Gates and paused jobs first, however old, then failures that nothing newer of the same lecture has made good.</summary>
    /// <param name="active">Oldest first.</param>
    /// <param name="recent">Newest first.</param>
    private static IReadOnlyList<JobSummary> Waiting(IReadOnlyList<JobSummary> active, IReadOnlyList<JobSummary> recent)
    {
        var newest = recent.DistinctBy(job => (job.LectureId, job.Workflow)).Where(job => job.State is JobState.Failed && DateTimeOffset.Now - (job.FinishedAt ?? job.CreatedAt) < Recent);
        return
        [
            .. active.Where(job => job.WaitingFor is not null && job.State is not JobState.Paused).Reverse(),
            .. active.Where(job => job.State is JobState.Paused).Reverse(),
            .. newest,
        ];
    }

    private async Task LookForEnginesAsync()
    {
        missing = [.. (await engines.LookAsync()).Where(engine => !engine.Found)];
        StateHasChanged();
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
