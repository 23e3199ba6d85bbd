using LectureStudio.Pipeline.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Now and then: puts the disk reserve aside again, keeps the cache below its limit, forgets half-done items nobody came back for, removes deleted lectures after a week.</summary>
internal sealed class Housekeeping(
    IDbContextFactory<StudioDb> databases, StageCache cache, LiveJobs live, StudioFolders folders, DiskReserve reserve, IOptions<StorageOptions> options, ILogger<Housekeeping> log) : BackgroundService
{
    private const int RoundsBetween = 60;
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UndoFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepItemsFor = TimeSpan.FromDays(14);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++) await TidyAsync(round, stoppingToken);
    }

    /// <summary>One round: the disk reserve every time, everything else every sixtieth.</summary>
    internal async Task TidyAsync(int round, CancellationToken cancellation)
    {
        try
        {
            reserve.Keep();
            if (round % RoundsBetween != 0) return;
            await EvictAsync(cancellation);
            await RemoveDeletedAsync(cancellation);
            RemoveOldItems();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "Housekeeping did not finish; it is tried again later");
        }
    }

    /// <summary>Drops outputs that were not used for longest until the cache is below its limit. What an active job uses stays.</summary>
    internal async Task<int> EvictAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var over = await db.CacheEntries.SumAsync(e => e.Bytes, cancellation) - (long)(options.Value.CacheLimitGigabytes * 1e9);
        if (over <= 0) return 0;
        var pinned = live.All.SelectMany(j => j.Stages).Select(s => s.Key).OfType<string>().ToHashSet();
        // What a person edited cannot be made again; it stays as long as its job.
        pinned.UnionWith(await db.StageRevisions.Select(r => r.Key).ToListAsync(cancellation));
        var dropped = new List<string>();
        foreach (var entry in await db.CacheEntries.AsNoTracking().OrderBy(e => e.LastUsedAt).Select(e => new { e.Key, e.Bytes }).ToListAsync(cancellation))
        {
            if (over <= 0) break;
            if (pinned.Contains(entry.Key) || cache.Doors.IsHeld(entry.Key)) continue;
            dropped.Add(entry.Key);
            over -= entry.Bytes;
        }
        await db.CacheEntries.Where(e => dropped.Contains(e.Key)).ExecuteDeleteAsync(cancellation);
        foreach (var folder in dropped.Select(cache.FolderOf).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
        return dropped.Count;
    }

    internal async Task RemoveDeletedAsync(CancellationToken cancellation)
    {
        var before = DateTimeOffset.UtcNow - UndoFor;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var lecture in await db.Lectures.Where(l => l.DeletedAt != null && l.DeletedAt < before).ToListAsync(cancellation))
        {
            db.Lectures.Remove(lecture);
            await db.SaveChangesAsync(cancellation);
            var folder = Path.Combine(folders.Root, lecture.Folder);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private void RemoveOldItems()
    {
        foreach (var folder in new DirectoryInfo(folders.Items).EnumerateDirectories())
            if (folder.LastWriteTimeUtc < DateTime.UtcNow - KeepItemsFor) folder.Delete(recursive: true);
    }
}
