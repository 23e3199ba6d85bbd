using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary><c>/api/jobs</c>.</summary>
internal static class JobsApi
{
    public static void MapJobs(this RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs");
        jobs.MapGet("", ListAsync);
        jobs.MapPost("", SubmitAsync);
        jobs.MapGet("{id:guid}", FindAsync);
        jobs.MapGet("{id:guid}/history", HistoryAsync);
        jobs.MapGet("{id:guid}/log", LogAsync);
        jobs.MapPost("{id:guid}/cancel", (Guid id, Jobs all, CancellationToken c) => ActAsync(all, id, () => all.CancelAsync(id), c));
        jobs.MapPost("{id:guid}/pause", (Guid id, Jobs all, CancellationToken c) => ActAsync(all, id, () => all.PauseAsync(id), c));
        jobs.MapPost("{id:guid}/resume", (Guid id, Jobs all, CancellationToken c) => ActAsync(all, id, () => all.ResumeAsync(id), c));
        jobs.MapPost("{id:guid}/retry", (Guid id, string? from, Jobs all, CancellationToken c) => ActAsync(all, id, () => all.RetryAsync(id, from), c));
        jobs.MapPost("{id:guid}/again", AgainAsync);
    }

    private static Task<IReadOnlyList<JobSummary>> ListAsync(
        Jobs jobs, string? state, string? workflow, DateOnly? on, string? text, Guid? lecture, int? take, CancellationToken cancellation) =>
        jobs.ListAsync(new JobFilter(StateOf(state), workflow, on, text, lecture, Math.Clamp(take ?? 200, 1, 1000)), cancellation);

    private static JobState? StateOf(string? name) => name switch
    {
        null or "" => null,
        _ when Enum.TryParse<JobState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) => state,
        _ => throw new StudioException($"There is no state called \"{name}\".", $"Choose one of: {string.Join(", ", Enum.GetNames<JobState>())}."),
    };

    private static async Task<IResult> SubmitAsync(JobOrder order, Jobs jobs, OrderedInput input, CancellationToken cancellation)
    {
        var request = new JobRequest(order.Workflow, await input.ForAsync(order, cancellation), order.Settings ?? new Dictionary<string, string>(), order.LectureId);
        return Answer(await jobs.SubmitAsync(request, cancellation));
    }

    private static async Task<IResult> FindAsync(Guid id, Jobs jobs, CancellationToken cancellation) =>
        await jobs.FindAsync(id, cancellation) is { } job ? TypedResults.Ok(JobAnswer.Of(job)) : ProblemsInWords.Missing("job");

    private static async Task<IResult> HistoryAsync(Guid id, Jobs jobs, CancellationToken cancellation) =>
        await jobs.FindAsync(id, cancellation) is null ? ProblemsInWords.Missing("job") : TypedResults.Ok(await jobs.HistoryAsync(id, cancellation));

    private static async Task<IResult> LogAsync(Guid id, int? lines, Jobs jobs, CancellationToken cancellation) =>
        await jobs.FindAsync(id, cancellation) is null
            ? ProblemsInWords.Missing("job")
            : TypedResults.Text(string.Join('\n', await jobs.LogTailAsync(id, Math.Clamp(lines ?? 500, 1, 5000), cancellation)));

    private static async Task<IResult> AgainAsync(Guid id, Dictionary<string, string> settings, Jobs jobs, CancellationToken cancellation) =>
        await jobs.FindAsync(id, cancellation) is null ? ProblemsInWords.Missing("job") : Answer(await jobs.RunAgainAsync(id, settings, cancellation));

    private static async Task<IResult> ActAsync(Jobs jobs, Guid id, Func<Task> act, CancellationToken cancellation)
    {
        if (await jobs.FindAsync(id, cancellation) is null) return ProblemsInWords.Missing("job");
        try
        {
            await act();
        }
        catch (StudioException e)
        {
            return ProblemsInWords.Conflict(e);
        }
        return await FindAsync(id, jobs, cancellation);
    }

    private static IResult Answer(JobTicket ticket)
    {
        var place = $"/api/jobs/{ticket.JobId}";
        return ticket.IsExisting ? TypedResults.Ok(ticket) : TypedResults.Accepted(place, ticket);
    }
}

/// <summary>A job as the API tells it: the page's record without this machine's paths.</summary>
internal sealed record JobAnswer(JobSummary Summary, IReadOnlyList<StageSummary> Stages, IReadOnlyDictionary<string, string> Settings, bool IsPausing, string? Origin)
{
    public static JobAnswer Of(JobDetails job) => new(job.Summary, job.Stages, job.Settings, job.IsPausing, job.Origin);
}
