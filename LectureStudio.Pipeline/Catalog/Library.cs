using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The shelf: lectures and their artifacts.</summary>
public sealed class Library(IDbContextFactory<StudioDb> databases, Shelf shelf, StudioFolders folders, Jobs jobs, WorkflowCatalog catalog)
{
    private const int LongestTitle = 300;

    /// <summary>Newest date first, then by title.</summary>
    public async Task<IReadOnlyList<LectureSummary>> ListAsync(LectureFilter filter, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lectures = db.Lectures.AsNoTracking().Where(l => l.DeletedAt == null);
        if (!string.IsNullOrWhiteSpace(filter.Text)) lectures = lectures.Where(l => EF.Functions.Like(l.Title, "%" + filter.Text.Trim() + "%"));
        if (filter.From is { } from) lectures = lectures.Where(l => l.Date >= from);
        if (filter.To is { } to) lectures = lectures.Where(l => l.Date <= to);
        return await SummariesAsync(db, lectures.OrderByDescending(l => l.Date).ThenBy(l => l.Title).Take(filter.Take), cancellation);
    }

    public async Task<LectureDetails?> FindAsync(Guid lecture, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = (await SummariesAsync(db, db.Lectures.AsNoTracking().Where(l => l.Id == lecture && l.DeletedAt == null), cancellation)).FirstOrDefault();
        if (found is null) return null;
        var artifacts = await db.Artifacts.AsNoTracking().Where(a => a.LectureId == lecture).OrderBy(a => a.Name).ToListAsync(cancellation);
        var folder = await db.Lectures.Where(l => l.Id == lecture).Select(l => l.Folder).SingleAsync(cancellation);
        return new LectureDetails(found, artifacts.ConvertAll(Summary), await jobs.ListAsync(new JobFilter(LectureId: lecture), cancellation), Path.Combine(folders.Root, folder));
    }

    /// <summary>Gives a lecture another title; its folder follows.</summary>
    /// <exception cref="StudioException">The title is empty or too long.</exception>
    public async Task RenameAsync(Guid lecture, string title)
    {
        title = title.Trim();
        if (title.Length is 0 or > LongestTitle) throw new StudioException($"A title has 1 to {LongestTitle} characters; this one has {title.Length}.", "Shorten it, or write one.");
        await shelf.MoveAsync(lecture, l => l.Title = title);
    }

    public Task RedateAsync(Guid lecture, DateOnly date) => shelf.MoveAsync(lecture, l => l.Date = date);

    /// <summary>Takes a lecture off the shelf, cancelling what runs for it; it can be restored for seven days.</summary>
    public async Task DeleteAsync(Guid lecture)
    {
        foreach (var job in jobs.Active().Where(j => j.LectureId == lecture)) await jobs.CancelAsync(job.Id);
        await MarkAsync(lecture, DateTimeOffset.UtcNow);
    }

    public Task RestoreAsync(Guid lecture) => MarkAsync(lecture, null);

    /// <summary>An artifact and the absolute path of its file, or null when it or its file is gone.</summary>
    public async Task<(ArtifactSummary Artifact, string Path)?> OpenAsync(Guid artifact, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await (
            from a in db.Artifacts.AsNoTracking()
            join l in db.Lectures on a.LectureId equals l.Id
            where a.Id == artifact
            select new { Artifact = a, l.Folder }).FirstOrDefaultAsync(cancellation);
        if (found is null) return null;
        var path = shelf.PathOf(found.Folder, found.Artifact);
        return File.Exists(path) ? (Summary(found.Artifact), path) : null;
    }

    /// <summary>What an artifact was made from: files of the same lecture, by name. Empty for what a person gave, and for one that is gone.</summary>
    public async Task<IReadOnlyList<ArtifactSummary>> ParentsAsync(Guid artifact, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Artifacts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == artifact, cancellation) is { } found
            ? [.. (await ArtifactParents.FindAsync(db, found, cancellation)).Select(Summary)]
            : [];
    }

    public async Task<StorageUse> StorageAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lectures = await db.Artifacts.Where(a => a.OutsidePath == null).SumAsync(a => a.Bytes, cancellation);
        var cache = await db.CacheEntries.SumAsync(e => e.Bytes, cancellation);
        return new StorageUse(lectures, cache, new DriveInfo(folders.Root).AvailableFreeSpace);
    }

    private static ArtifactSummary Summary(Artifact a) => new(a.Id, a.LectureId, a.Name, a.Kind, a.MediaType, a.Bytes, a.Sha256, a.JobId, a.Stage, a.CreatedAt);

    private async Task MarkAsync(Guid lecture, DateTimeOffset? deletedAt)
    {
        await using var db = await databases.CreateDbContextAsync();
        var changed = await db.Lectures.Where(l => l.Id == lecture).ExecuteUpdateAsync(set => set.SetProperty(l => l.DeletedAt, deletedAt));
        if (changed == 0) throw new StudioException("There is no such lecture.", "It may have been removed for good.");
    }

    private async Task<IReadOnlyList<LectureSummary>> SummariesAsync(StudioDb db, IQueryable<Lecture> lectures, CancellationToken cancellation)
    {
        var rows = await lectures.Select(l => new
        {
            l.Id,
            l.Title,
            l.Date,
            l.Duration,
            l.CreatedAt,
            Poster = l.Artifacts.Where(a => a.Kind == ArtifactKind.Slide || a.Kind == ArtifactKind.Poster).OrderByDescending(a => a.Kind == ArtifactKind.Poster).ThenBy(a => a.Name.Contains("/")).ThenBy(a => a.Name).Select(a => (Guid?)a.Id).FirstOrDefault(),
            Made = l.Jobs.Where(j => j.State == JobState.Completed).Select(j => j.Workflow).ToList(),
            Count = l.Artifacts.Count,
            Bytes = l.Artifacts.Sum(a => a.Bytes),
        }).ToListAsync(cancellation);
        return [.. rows.Select(r => new LectureSummary(
            r.Id, r.Title, r.Date, r.Duration, r.Poster, [.. r.Made.Distinct().Where(m => !catalog.Has(m) || catalog.Get(m).Workflow.IsOffered).Select(TitleOf)], r.Count, r.Bytes, r.CreatedAt))];
    }

    private string TitleOf(string workflow) => catalog.Has(workflow) ? catalog.Get(workflow).Workflow.Title : workflow;
}
