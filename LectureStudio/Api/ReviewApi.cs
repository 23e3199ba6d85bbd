using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.Net.Http.Headers;

namespace LectureStudio.Api;

/// <summary><c>/api/jobs/{id}/review/{stage}</c>: what a job's gate offers, and the answer to it.</summary>
internal static class ReviewApi
{
    public static void MapReviews(this RouteGroupBuilder api)
    {
        var review = api.MapGroup("/jobs/{id:guid}/review/{stage}");
        review.MapGet("", ShowAsync);
        review.MapPut("", ReviseAsync);
        review.MapPost("accept", (Guid id, string stage, HttpResponse response, Jobs jobs, CancellationToken c) => ActAsync(jobs, id, stage, response, () => jobs.AcceptAsync(id, stage), c));
        review.MapPost("revert", (Guid id, string stage, int to, HttpResponse response, Jobs jobs, CancellationToken c) => ActAsync(jobs, id, stage, response, () => jobs.RevertAsync(id, stage, to), c));
    }

    private static async Task<IResult> ShowAsync(Guid id, string stage, HttpResponse response, Jobs jobs, CancellationToken cancellation)
    {
        if (await FindAsync(jobs, id, stage, cancellation) is not { Review: { } review } found) return ProblemsInWords.Missing("step");
        // The tag first: should an edit come in between, an edit of this answer is refused rather than that one overwritten.
        var versions = await jobs.RevisionsAsync(id, stage, cancellation);
        var output = await jobs.OutputJsonAsync(id, stage, cancellation);
        if (output is not null && Current(versions) is { } tag) response.GetTypedHeaders().ETag = tag;
        return TypedResults.Ok(new ReviewAnswer(stage, found.State, review, output is null ? null : JsonDocument.Parse(output).RootElement, versions));
    }

    private static async Task<IResult> ReviseAsync(Guid id, string stage, string? note, HttpContext http, Jobs jobs, CancellationToken cancellation)
    {
        if (await FindAsync(jobs, id, stage, cancellation) is not { Review: not null }) return ProblemsInWords.Missing("step");
        using var body = new StreamReader(http.Request.Body);
        var edited = await body.ReadToEndAsync(cancellation);
        try
        {
            await jobs.ReviseJsonAsync(id, stage, edited, note, Wanted(http.Request, await jobs.RevisionsAsync(id, stage, cancellation)), cancellation);
        }
        catch (OvertakenException e)
        {
            return ProblemsInWords.PreconditionFailed(e);
        }
        return await ShowAsync(id, stage, http.Response, jobs, cancellation);
    }

    /// <summary>The tag that <c>If-Match</c> asks for (RFC 9110, 13.1.1); null when any will do. One that cannot be read matches nothing.</summary>
    private static string? Wanted(HttpRequest request, IReadOnlyList<RevisionSummary> versions)
    {
        if (request.Headers.IfMatch.Count == 0) return null;
        var tags = request.GetTypedHeaders().IfMatch;
        var isCurrent = tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || (Current(versions) is { } tag && t.Compare(tag, useStrongComparison: true)));
        return isCurrent ? versions.FirstOrDefault(v => v.IsCurrent)?.Tag : "";
    }

    private static EntityTagHeaderValue? Current(IReadOnlyList<RevisionSummary> versions) =>
        versions.FirstOrDefault(v => v.IsCurrent) is { } current ? new EntityTagHeaderValue($"\"{current.Tag}\"") : null;

    private static async Task<IResult> ActAsync(Jobs jobs, Guid id, string stage, HttpResponse response, Func<Task> act, CancellationToken cancellation)
    {
        if (await FindAsync(jobs, id, stage, cancellation) is not { Review: not null }) return ProblemsInWords.Missing("step");
        await act();
        return await ShowAsync(id, stage, response, jobs, cancellation);
    }

    private static async Task<StageSummary?> FindAsync(Jobs jobs, Guid id, string stage, CancellationToken cancellation) =>
        (await jobs.FindAsync(id, cancellation))?.Stages.FirstOrDefault(s => s.Name == stage);
}

/// <summary>What a gate offers.</summary>
/// <param name="Output">The version that counts; sent back changed, it is the edit. Null when there is none (yet).</param>
/// <param name="Versions">Newest first; number 0 is what the stage proposed.</param>
internal sealed record ReviewAnswer(string Stage, StageState State, StageReviewState Review, JsonElement? Output, IReadOnlyList<RevisionSummary> Versions);
