using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Live;

/// <summary>A part of the frame that shows the jobs at work.</summary>
public abstract class ActiveJobsView : ComponentBase, IDisposable
{
    private IDisposable? watching;

    [Inject] protected ActiveJobs Active { get; set; } = null!;

    protected IReadOnlyList<JobSummary> Shown { get; private set; } = [];

    public void Dispose()
    {
        watching?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync() => Shown = await Active.ReadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) watching = Active.Watch(() => InvokeAsync(Refresh));
    }

    private void Refresh()
    {
        // Most changes belong to jobs that this part shows the same way as before.
        if (Shown.SequenceEqual(Active.Current)) return;
        Shown = Active.Current;
        StateHasChanged();
    }
}
