using System.Text.Json;
using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Api;

/// <summary><c>/api/jobs/{id}/review/{stage}</c>: what a job's gate offers, and the answer to it.</summary>
internal static class ReviewApi
{
    public static void MapReviews(this RouteGroupBuilder api)
    {
        var review = api.MapGroup("/jobs/{id:guid}/review/{stage}");
        review.MapGet("", ShowAsync);
        review.MapPut("", ReviseAsync);
        review.MapPost("accept", (Guid id, string stage, Jobs jobs, CancellationToken c) => ActAsync(jobs, id, stage, () => jobs.AcceptAsync(id, stage), c));
        review.MapPost("revert", (Guid id, string stage, int to, Jobs jobs, CancellationToken c) => ActAsync(jobs, id, stage, () => jobs.RevertAsync(id, stage, to), c));
    }

    private static async Task<IResult> ShowAsync(Guid id, string stage, Jobs jobs, CancellationToken cancellation)
    {
        if (await FindAsync(jobs, id, stage, cancellation) is not { Review: { } review } found) return ProblemsInWords.Missing("step");
        var output = await jobs.OutputJsonAsync(id, stage, cancellation);
        return TypedResults.Ok(new ReviewAnswer(
            stage, found.State, review, output is null ? null : JsonDocument.Parse(output).RootElement, await jobs.RevisionsAsync(id, stage, cancellation)));
    }

    private static async Task<IResult> ReviseAsync(Guid id, string stage, string? note, HttpRequest request, Jobs jobs, CancellationToken cancellation)
    {
        if (await FindAsync(jobs, id, stage, cancellation) is not { Review: not null }) return ProblemsInWords.Missing("step");
        using var body = new StreamReader(request.Body);
        await jobs.ReviseJsonAsync(id, stage, await body.ReadToEndAsync(cancellation), note, cancellation);
        return await ShowAsync(id, stage, jobs, cancellation);
    }

    private static async Task<IResult> ActAsync(Jobs jobs, Guid id, string stage, Func<Task> act, CancellationToken cancellation)
    {
        if (await FindAsync(jobs, id, stage, cancellation) is not { Review: not null }) return ProblemsInWords.Missing("step");
        await act();
        return await ShowAsync(id, stage, jobs, cancellation);
    }

    private static async Task<StageSummary?> FindAsync(Jobs jobs, Guid id, string stage, CancellationToken cancellation) =>
        (await jobs.FindAsync(id, cancellation))?.Stages.FirstOrDefault(s => s.Name == stage);
}

/// <summary>What a gate offers.</summary>
/// <param name="Output">The version that counts; sent back changed, it is the edit. Null when there is none (yet).</param>
/// <param name="Versions">Newest first; number 0 is what the stage proposed.</param>
internal sealed record ReviewAnswer(string Stage, StageState State, StageReviewState Review, JsonElement? Output, IReadOnlyList<RevisionSummary> Versions);
