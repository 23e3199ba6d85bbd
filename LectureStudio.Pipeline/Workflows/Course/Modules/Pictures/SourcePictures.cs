using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;

/// <summary>Gives the modules the pictures that their documents show, out of the source at the pinned commit; what is not to be shown is left out, counted and told in the log.</summary>
/// <param name="check">Decides which are shown.</param>
public sealed class SourcePictures(PictureCheck check)
{
    private const int Most = 300;
    private const long MostBytes = 100_000_000;

    internal async Task<IReadOnlyList<WrittenModule>> TakeAsync(IReadOnlyList<WrittenModule> written, SourceTree tree, StageRun run)
    {
        var wanted = written.SelectMany(w => w.Module.Blocks).Where(b => b.Picture is not null).ToList();
        if (wanted.Count == 0) return written;
        using var source = new SourceSnapshot(tree.Snapshot.Path);
        var places = wanted.Distinct().ToDictionary(b => b, b => PathOf(b, source));
        var paths = Bounded(wanted.Select(b => places[b]).OfType<string>().Distinct(StringComparer.Ordinal), source);
        var seen = new CheckedPicture[paths.Count];
        await Parallel.ForAsync(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation }, async (i, _) => seen[i] = await check.TakeAsync(paths[i], source, run));
        var found = paths.Zip(seen).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var shown = written.Select(w => Shown(w, block => places[block] is { } path ? found.GetValueOrDefault(path)?.Picture : null)).ToList();
        Tell(wanted.Select(b => places[b]).ToList(), found, run);
        return shown;
    }

    private static string? PathOf(CourseBlock block, SourceSnapshot source) => block.Picture switch
    {
        // Of an earlier course: found before, at the state of that time.
        { File: not null } picture => source.BytesOf(picture.Path) is null ? null : picture.Path,
        { } picture => PicturePath.Find(picture.Path, block.Citations.Count > 0 ? block.Citations[0].Path : "", source),
        null => null,
    };

    private static List<string> Bounded(IEnumerable<string> paths, SourceSnapshot source)
    {
        var (taken, bytes) = (new List<string>(), 0L);
        foreach (var path in paths)
            if (taken.Count < Most && (bytes += source.BytesOf(path) ?? 0) <= MostBytes) taken.Add(path);
        return taken;
    }

    /// <summary>The module with its pictures, each once; a section of which nothing is left is gone.</summary>
    private static WrittenModule Shown(WrittenModule written, Func<CourseBlock, CoursePicture?> find)
    {
        var (once, gone) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var module = written.Module.WithBlocks(blocks => [.. blocks.Select(block =>
        {
            if (block.Picture is not { } picture) return block;
            if (find(block) is { } found && once.Add(found.File!.Name)) return block with { Picture = found with { Alt = picture.Alt } };
            gone++;
            return null;
        }).OfType<CourseBlock>()]);
        if (gone == 0) return written with { Module = module };
        return written with
        {
            Module = module with { Sections = [.. module.Sections.Where(s => s.Blocks.Any(b => !b.Markdown.StartsWith("###", StringComparison.Ordinal)))] },
            Check = written.IsKept ? written.Check : written.Check with { Kept = Math.Max(0, written.Check.Kept - gone) },
        };
    }

    private static void Tell(IReadOnlyList<string?> places, Dictionary<string, CheckedPicture> found, StageRun run)
    {
        var reasons = places.Where(p => p is null).Select(_ => "not in the source")
            .Concat(places.OfType<string>().Distinct(StringComparer.Ordinal).Select(p => found.TryGetValue(p, out var seen) ? seen.Why : "beyond what a course may hold").OfType<string>());
        run.Log($"{Counted.Of(found.Values.Count(f => f.Picture is not null), "picture")} of the source shown.");
        foreach (var reason in reasons.CountBy(r => r, StringComparer.Ordinal).OrderBy(r => r.Key, StringComparer.Ordinal)) run.Log($"Pictures left out, {reason.Key}: {reason.Value}");
    }
}
