using System.Text.Json;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

/// <summary>What a step gave, to be looked at before the job goes on, for steps without an editor of their own.</summary>
public sealed partial class OutputView(Pipeline.Catalog.Jobs jobs, Toasts toasts, NavigationManager navigation)
{
    private JobDetails? job;
    private StageSummary? step;
    private JsonElement? output;
    private IReadOnlyList<RevisionSummary> versions = [];
    private (StageState State, int? Version, int Versions)? read;
    private bool isMissing;
    private bool isBusy;

    [Parameter, EditorRequired] public Guid Id { get; set; }

    [Parameter, EditorRequired] public required string Stage { get; set; }

    protected override Guid? Watched => Id;

    private static IReadOnlyList<Crumb> JobsAbove { get; } = [new("Jobs", "/jobs")];

    private IReadOnlyList<Crumb> Above => [.. JobsAbove, new(job!.Summary.LectureTitle, $"/jobs/{Id}")];

    private string Lead => string.Join(" · ", new[]
    {
        job!.Summary.LectureTitle,
        job.Summary.WorkflowTitle,
        step!.Review switch
        {
            { WaitingSince: { } since } => $"waiting for you, asked {Words.Ago(since)}",
            { EditedAt: { } at } => $"edited by hand {Words.Ago(at)}",
            _ => null,
        },
    }.Where(part => part is not null));

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        job = await jobs.FindAsync(Id, cancellation);
        step = job?.Stages.FirstOrDefault(s => s.Review is not null && s.Name == Stage);
        isMissing = step is null;
        if (step is null) return;
        versions = await jobs.RevisionsAsync(Id, step.Name, cancellation);
        var now = (step.State, step.Review!.Version, versions.Count);
        if (now == read) return;
        read = now;
        output = await jobs.OutputJsonAsync(Id, step.Name, cancellation) is { } json ? JsonDocument.Parse(json).RootElement : null;
    }

    private Task AcceptAsync() => ActAsync(
        async () =>
        {
            await jobs.AcceptAsync(Id, step!.Name);
            navigation.NavigateTo($"/jobs/{Id}");
        },
        "The job goes on with what it proposed. You can still change it later.");

    private Task RevertAsync(int number) => ActAsync(() => jobs.RevertAsync(Id, step!.Name, number), "This version is in use again.");

    private async Task ActAsync(Func<Task> act, string done)
    {
        isBusy = true;
        await toasts.TryAsync(act, done);
        isBusy = false;
    }
}
