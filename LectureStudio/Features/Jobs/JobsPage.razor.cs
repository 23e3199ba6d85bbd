using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

/// <summary>All jobs, live. The filters are in the address.</summary>
public sealed partial class JobsPage(Pipeline.Catalog.Jobs all)
{
    private readonly SortedDictionary<string, string> known = new(StringComparer.Ordinal);
    private IReadOnlyList<JobSummary>? jobs;

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery] public string? Workflow { get; set; }

    [SupplyParameterFromQuery] public string? On { get; set; }

    [SupplyParameterFromQuery] public string? Text { get; set; }

    // What a person may have typed into the address is taken or left, never an error.
    private JobState? Wanted => Enum.TryParse<JobState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    private DateOnly? Day => DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool IsFiltered => Wanted is not null || Day is not null || !string.IsNullOrEmpty(Workflow) || !string.IsNullOrWhiteSpace(Text);

    private string? Lead => jobs is not { Count: > 0 } ? null : string.Join(" · ", Counts());

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        jobs = await all.ListAsync(
            new JobFilter(Wanted, string.IsNullOrEmpty(Workflow) ? null : Workflow, Day, string.IsNullOrWhiteSpace(Text) ? null : Text.Trim()), cancellation);
        foreach (var job in jobs) known[job.Workflow] = job.WorkflowTitle;
    }

    private IEnumerable<string> Counts()
    {
        yield return Words.Count(jobs!.Count, "job");
        foreach (var state in (JobState[])[JobState.Running, JobState.AwaitingInput, JobState.Failed])
        {
            var count = jobs.Count(j => j.State == state);
            if (count > 0 && Wanted is null) yield return $"{count} {StateLook.Of(state).Word.ToLowerInvariant()}";
        }
    }
}
