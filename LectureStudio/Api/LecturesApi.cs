using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Api;

/// <summary><c>/api/lectures</c>.</summary>
internal static class LecturesApi
{
    public static void MapLectures(this RouteGroupBuilder api)
    {
        var lectures = api.MapGroup("/lectures");
        lectures.MapGet("", (Library library, string? text, DateOnly? from, DateOnly? to, int? take, CancellationToken cancellation) =>
            library.ListAsync(new LectureFilter(text, from, to, Math.Clamp(take ?? 500, 1, 5000)), cancellation));
        lectures.MapGet("{id:guid}", FindAsync);
        lectures.MapPatch("{id:guid}", ChangeAsync);
        lectures.MapDelete("{id:guid}", DeleteAsync);
        lectures.MapPost("{id:guid}/restore", RestoreAsync);
    }

    private static async Task<IResult> FindAsync(Guid id, Library library, CancellationToken cancellation) =>
        await library.FindAsync(id, cancellation) is { } lecture ? TypedResults.Ok(LectureAnswer.Of(lecture)) : ProblemsInWords.Missing("lecture");

    private static async Task<IResult> ChangeAsync(Guid id, LectureChange change, Library library, CancellationToken cancellation)
    {
        if (await library.FindAsync(id, cancellation) is null) return ProblemsInWords.Missing("lecture");
        if (change.Title is not null) await library.RenameAsync(id, change.Title);
        if (change.Date is { } date) await library.RedateAsync(id, date);
        return await FindAsync(id, library, cancellation);
    }

    private static async Task<IResult> DeleteAsync(Guid id, Library library, CancellationToken cancellation)
    {
        if (await library.FindAsync(id, cancellation) is null) return ProblemsInWords.Missing("lecture");
        await library.DeleteAsync(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> RestoreAsync(Guid id, Library library, CancellationToken cancellation)
    {
        await library.RestoreAsync(id);
        return await FindAsync(id, library, cancellation);
    }
}

/// <summary>What <c>PATCH /api/lectures/{id}</c> takes; null leaves it as it is.</summary>
internal sealed record LectureChange(string? Title, DateOnly? Date);

/// <summary>A lecture as the API tells it: the page's record without this machine's paths.</summary>
internal sealed record LectureAnswer(LectureSummary Summary, IReadOnlyList<ArtifactSummary> Artifacts, IReadOnlyList<JobSummary> Jobs)
{
    public static LectureAnswer Of(LectureDetails lecture) => new(lecture.Summary, lecture.Artifacts, lecture.Jobs);
}
