using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Drift;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Course.Result;

public sealed partial class ChangesTab(CourseDrift drift, NavigationManager navigation)
{
    private const string CheckWorkflow = "course-check";
    private const int MostNew = 30;

    private DriftReport? found;
    private DriftReport? answered;
    private StageFailure? problem;
    private string? read;
    private bool isBusy;

    [Parameter, EditorRequired] public required LectureDetails Lecture { get; set; }

    private DriftReport? Report => answered ?? found;

    /// <summary>A check that is under way.</summary>
    private JobSummary? Checking => Lecture.Jobs.FirstOrDefault(j => j.Workflow == CheckWorkflow && j.State is JobState.Pending or JobState.Running);

    private bool CanRenew => Report is { } report && report.FromCommit != report.ToCommit && Checking is null;

    private int Rewritten => Report?.Affected.Count(m => !m.IsEdited) ?? 0;

    protected override async Task OnParametersSetAsync()
    {
        // A check that has ended in the meantime has an answer.
        var now = string.Join(' ', Lecture.Jobs.Select(j => $"{j.Id}{j.State}"));
        if (now == read) return;
        read = now;
        found = await drift.FindAsync(Lecture.Summary.Id);
        if (Lecture.Jobs.Where(j => j.Workflow == CheckWorkflow).MaxBy(j => j.CreatedAt) is { State: JobState.Failed, Problem: { } message }) problem = new(message, "", [], IsUnexpected: false);
    }

    private static string Short(string commit) => commit.StartsWith("sha256:", StringComparison.Ordinal) ? commit[7..17] : commit[..Math.Min(10, commit.Length)];

    private Task CheckAsync() => TryAsync(async () =>
    {
        var check = await drift.CheckAsync(Lecture.Summary.Id);
        answered = check.Report;
    });

    private Task RenewAsync() => TryAsync(async () =>
    {
        var ticket = await drift.BringUpToDateAsync(Lecture.Summary.Id);
        navigation.NavigateTo($"/jobs/{ticket.JobId}");
    });

    private async Task TryAsync(Func<Task> act)
    {
        (isBusy, problem) = (true, null);
        try
        {
            await act();
        }
        catch (StudioException refusal)
        {
            problem = new(refusal.Message, refusal.Remedy, refusal.Details, IsUnexpected: false);
        }
        finally
        {
            isBusy = false;
        }
    }
}
