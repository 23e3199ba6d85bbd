using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Api;

/// <summary><c>/api/events</c> and <c>/api/jobs/{id}/events</c>: server-sent events.</summary>
internal static class EventsApi
{
    public static void MapEvents(this RouteGroupBuilder api)
    {
        api.MapGet("events", (LiveEvents live, CancellationToken cancellation) => TypedResults.ServerSentEvents(live.OfAll(cancellation)));
        api.MapGet("jobs/{id:guid}/events", OfJobAsync);
    }

    private static async Task<IResult> OfJobAsync(Guid id, Jobs jobs, LiveEvents live, CancellationToken cancellation) =>
        await jobs.FindAsync(id, cancellation) is null
            ? ProblemsInWords.Missing("job")
            : TypedResults.ServerSentEvents(live.OfJob(id, cancellation));
}
