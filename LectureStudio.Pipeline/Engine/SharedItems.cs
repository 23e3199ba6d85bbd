using System.Text.Json;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Items that outlive their stage run: each is an entry of the stage cache, counted and evicted like any other. Files are linked from there, so that eviction harms nobody.</summary>
internal sealed class SharedItems(StageCache cache, StageNode node, Scheduler scheduler)
{
    /// <summary>As <see cref="StageRun.EachAsync"/>.</summary>
    public async Task<IReadOnlyList<TResult>> EachAsync<TItem, TResult>(StageRun run, IReadOnlyList<TItem> items, Func<TItem, string> key, Func<TItem, ItemRun, Task<TResult>> work)
    {
        var keys = items.Select(item => KeyOf(key(item))).ToArray();
        var results = new TResult[items.Count];
        var isKept = new bool[items.Count];
        // A step that a person asked to run again is to make everything anew.
        for (var i = 0; i < items.Count && !node.IsForced; i++) isKept[i] = TryTake(keys[i], run.WorkFolder, out results[i]!);
        var (kept, made) = (isKept.Count(k => k), 0);
        Report(run, made, kept, items.Count);
        scheduler.Post(m => m.Touch(keys));
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation };
        await Parallel.ForAsync(0, items.Count, options, async (i, cancellation) =>
        {
            if (isKept[i]) return;
            using (await cache.Doors.EnterAsync(keys[i], cancellation))
            {
                // Somebody else may have made it meanwhile.
                if (node.IsForced || !TryTake(keys[i], run.WorkFolder, out results[i]!))
                    results[i] = await MakeAsync(items[i], keys[i], run, work, cancellation);
            }
            Report(run, Interlocked.Increment(ref made), kept, items.Count);
        });
        if (Directory.Exists(Drafts(run))) Directory.Delete(Drafts(run), recursive: true);
        return results;
    }

    private static string Drafts(StageRun run) => Path.Combine(run.WorkFolder, ".items");

    private string KeyOf(string item) =>
        StageKey.Hash(string.Join('\n', node.Spec.Name, node.Spec.Prototype.Version, node.Spec.Prototype.ItemFingerprint, "item=" + item));

    private async Task<TResult> MakeAsync<TItem, TResult>(TItem item, string key, StageRun run, Func<TItem, ItemRun, Task<TResult>> work, CancellationToken cancellation)
    {
        var draft = Path.Combine(Drafts(run), key);
        Directory.CreateDirectory(draft);
        var started = DateTimeOffset.UtcNow;
        var json = JsonSerializer.Serialize(await work(item, new ItemRun(draft, cancellation)), StudioJson.Compact);
        cancellation.ThrowIfCancellationRequested();
        var files = Directory.EnumerateFiles(draft, "*", SearchOption.AllDirectories)
            .Select(path => new CachedFile(Path.GetRelativePath(draft, path), new FileInfo(path).Length, "")).ToList();
        var (entry, stored) = cache.Take(key, node.Spec.Name, json, files, draft, node.Job.Id, (DateTimeOffset.UtcNow - started).TotalSeconds);
        await scheduler.AskAsync(m => m.Keep(entry));
        Link(stored, run.WorkFolder);
        return StudioJson.Read<TResult>(json, run.WorkFolder);
    }

    private bool TryTake<TResult>(string key, string workFolder, out TResult? result)
    {
        result = default;
        try
        {
            if (cache.Find(key) is not { } item) return false;
            Link(item, workFolder);
            result = StudioJson.Read<TResult>(item.Json, workFolder);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            // Evicted in this moment, or written by a version that saw it otherwise under the same number: it is made again.
            return false;
        }
    }

    private static void Link(CachedOutput item, string workFolder)
    {
        foreach (var file in item.Files) HardLink.Create(Path.Combine(item.Folder, file.Name), Path.Combine(workFolder, file.Name));
    }

    private static void Report(StageRun run, int made, int kept, int all)
    {
        if (all > 0) run.Report((double)(made + kept) / all, kept == 0 ? $"{made} of {all}" : $"{made} of {all}, {kept} kept");
    }
}
