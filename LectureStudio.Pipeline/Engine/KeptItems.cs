using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LectureStudio.Pipeline.Engine;

/// <summary>One item of a stage that works through many: a private folder and cancellation.</summary>
public sealed class ItemRun(string folder, CancellationToken cancellation)
{
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>A place for a new file of this item.</summary>
    public StageFile NewFile(string name)
    {
        var file = new StageFile(name, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        return file;
    }
}

/// <summary>Keeps each finished item of a long stage: a folder <c>result.json</c> + files, renamed into place when complete.</summary>
internal static class KeptItems
{
    private const string ResultName = "result.json";

    public static async Task<IReadOnlyList<TResult>> EachAsync<TItem, TResult>(
        StageRun run, string? keepIn, IReadOnlyList<TItem> items, Func<TItem, string> key, Func<TItem, ItemRun, Task<TResult>> work)
    {
        var root = keepIn ?? Path.Combine(run.WorkFolder, ".items");
        Directory.CreateDirectory(root);
        var results = new TResult[items.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation };
        await Parallel.ForAsync(0, items.Count, options, async (i, cancellation) =>
        {
            var kept = Path.Combine(root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key(items[i]))))[..24]);
            if (!File.Exists(Path.Combine(kept, ResultName)))
                await MakeAsync(items[i], kept, work, cancellation);
            results[i] = await TakeAsync<TResult>(kept, run.WorkFolder, cancellation);
            var n = Interlocked.Increment(ref done);
            run.Report((double)n / items.Count, $"{n} of {items.Count}");
        });
        if (keepIn is null) Directory.Delete(root, recursive: true);
        return results;
    }

    private static async Task MakeAsync<TItem, TResult>(TItem item, string kept, Func<TItem, ItemRun, Task<TResult>> work, CancellationToken cancellation)
    {
        var draft = kept + "." + Guid.NewGuid().ToString("N")[..8] + ".part";
        Directory.CreateDirectory(draft);
        try
        {
            var result = await work(item, new ItemRun(draft, cancellation));
            await File.WriteAllTextAsync(Path.Combine(draft, ResultName), JsonSerializer.Serialize(result, StudioJson.Compact), cancellation);
            if (Directory.Exists(kept)) Directory.Delete(kept, recursive: true);
            Directory.Move(draft, kept);
        }
        catch
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
            throw;
        }
    }

    private static async Task<TResult> TakeAsync<TResult>(string kept, string workFolder, CancellationToken cancellation)
    {
        foreach (var path in Directory.EnumerateFiles(kept, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(kept, path);
            if (name != ResultName) HardLink.Create(path, Path.Combine(workFolder, name));
        }
        var json = await File.ReadAllTextAsync(Path.Combine(kept, ResultName), cancellation);
        return StudioJson.Read<TResult>(json, workFolder);
    }
}
