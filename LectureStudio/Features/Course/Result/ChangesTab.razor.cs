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
    private string? archive;
    private bool isBusy;
    private bool isLooked;

    [Parameter, EditorRequired] public required LectureDetails Lecture { get; set; }

    private DriftReport? Report => answered ?? found;

    private bool IsChecking => isBusy || Checking is not null;

    private string Told => this switch
    {
        { Report: { } known } when known.FromCommit != known.ToCommit => $"The source has changed since this course was made: {Short(known.FromCommit)} is now {Short(known.ToCommit)}.",
        { isLooked: true, Report: not null, IsChecking: false } => "Looked just now: the source is as it was when this course was made.",
        { Report: not null } => "The source is as it was when this course was made.",
        { archive: { } name } => $"This course was made of the archive “{name}”, which does not change by itself. Give a newer one to see what has changed since.",
        _ => "A course is made of one state of its source. Look whether that has changed since.",
    };

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
        (found, archive) = (await drift.FindAsync(Lecture.Summary.Id), await drift.ArchiveAsync(Lecture.Summary.Id));
        if (Lecture.Jobs.Where(j => j.Workflow == CheckWorkflow).MaxBy(j => j.CreatedAt) is { State: JobState.Failed, Problem: { } message }) problem = new(message, "", [], IsUnexpected: false);
    }

    private static string Short(string commit) => commit.StartsWith("sha256:", StringComparison.Ordinal) ? commit[7..17] : commit[..Math.Min(10, commit.Length)];

    private Task CheckAsync(SourceFile? newer) => TryAsync(async () =>
    {
        var check = await drift.CheckAsync(Lecture.Summary.Id, newer);
        (answered, isLooked) = (check.Report, true);
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
