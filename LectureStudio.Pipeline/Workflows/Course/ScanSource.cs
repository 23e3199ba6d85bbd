using System.Globalization;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Sources;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Scanning;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Looks through a source: what each file is, what a course has no use for, how the documents hang together.</summary>
public sealed class ScanSource(ToolRunner runner, IOptions<ToolOptions> tools) : Stage<SourceTree, SourceScan>
{
    private const int MostIgnoreRules = 1_000_000; // Bytes of one .gitignore that are read.
    private const int BetweenReports = 100;

    public override string Doing => "Looking through the source";

    public override int Version => 5; // 4: kept in source.json. 5: texts in Windows-1252; what only points to Git LFS is left out.

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 2;

    public override async Task<SourceScan> RunAsync(SourceTree tree, StageRun run)
    {
        using var source = new SourceSnapshot(tree.Snapshot.Path);
        var entries = source.Entries;
        var tally = new LeftOutTally();
        var wanted = Sift(entries, await IgnoreRulesAsync(source, run.Cancellation), tally);
        var seen = await LookAsync(source, wanted, entries.Count, run);
        for (var i = 0; i < seen.Length; i++)
            if (seen[i].LeftOut is { } reason) tally.Add(wanted[i].Entry.Path, wanted[i].Entry.Path, reason, wanted[i].Entry.Bytes);
        var files = Linked(seen);
        var (leftOut, overviews) = (tally.Sorted(), Overviews.Rank(files));
        foreach (var reason in leftOut.GroupBy(l => l.Reason).OrderBy(g => g.Key, StringComparer.Ordinal)) run.Log($"Left out, {reason.Key}: {Number(reason.Sum(l => l.Files))} files in {string.Join(", ", reason.Take(5).Select(l => l.Folder.Length == 0 ? "the top folder" : l.Folder))}");
        var report = run.NewFile("source.json");
        await using (var stream = File.Create(report.Path))
            await JsonSerializer.SerializeAsync(stream, ScanReport.Of(tree, files, leftOut, overviews), StudioJson.Indented, run.Cancellation);
        run.Report(1, $"{Number(entries.Count)} files");
        return new(files, leftOut, overviews, report);
    }

    private static async Task<GitIgnore> IgnoreRulesAsync(SourceSnapshot source, CancellationToken cancellation)
    {
        var rules = new List<(string, string)>();
        foreach (var entry in source.Entries.Where(e => e.Path == ".gitignore" || e.Path.EndsWith("/.gitignore", StringComparison.Ordinal)))
            rules.Add((entry.Path[..Math.Max(0, entry.Path.LastIndexOf('/'))], Encoding.UTF8.GetString(await source.ReadAsync(entry.Path, MostIgnoreRules, cancellation))));
        return new GitIgnore(rules);
    }

    // What the names alone tell is not even opened.
    private static List<(SnapshotEntry Entry, FileKind Kind, string Format)> Sift(IReadOnlyList<SnapshotEntry> entries, GitIgnore ignored, LeftOutTally tally)
    {
        var names = new LeftOutPaths(entries.Select(e => e.Path));
        var wanted = new List<(SnapshotEntry, FileKind, string)>();
        foreach (var entry in entries)
        {
            if (names.Of(entry.Path) is { } leftOut) tally.Add(entry.Path, leftOut.At, leftOut.Reason, entry.Bytes);
            else if (ignored.IgnoredAt(entry.Path) is { } at) tally.Add(entry.Path, at, "ignored by .gitignore", entry.Bytes);
            else if (FileFormats.Of(entry.Path) is var (kind, format)) wanted.Add((entry, kind, format));
            else tally.Add(entry.Path, entry.Path, "binary", entry.Bytes);
        }
        return wanted;
    }

    private async Task<SeenFile[]> LookAsync(SourceSnapshot source, List<(SnapshotEntry Entry, FileKind Kind, string Format)> wanted, int all, StageRun run)
    {
        var look = new FileLook(source, new PdfGlance(runner, tools, Path.Combine(run.WorkFolder, "pdf")));
        var seen = new SeenFile[wanted.Count];
        var done = all - wanted.Count;
        await Parallel.ForAsync(0, wanted.Count, new ParallelOptions { MaxDegreeOfParallelism = run.Parallelism, CancellationToken = run.Cancellation }, async (i, cancellation) =>
        {
            seen[i] = await look.AtAsync(wanted[i].Entry, wanted[i].Kind, wanted[i].Format, cancellation);
            var count = Interlocked.Increment(ref done);
            if (count % BetweenReports == 0 || count == all) run.Report(0.98 * count / all, $"{Number(count)} of {Number(all)}");
        });
        return seen;
    }

    private static List<ScannedFile> Linked(SeenFile[] seen)
    {
        var stay = seen.Where(s => s.File is not null).ToList();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, label) in stay.SelectMany(s => s.Labels.Select(l => (s.File!, l)))) labels.TryAdd(label, file.Path);
        var roots = stay.Where(s => s.File!.Path.EndsWith("/conf.py", StringComparison.Ordinal)).Select(s => s.File!.Path[..^"/conf.py".Length]).ToHashSet(StringComparer.Ordinal);
        var links = new SourceLinks([.. stay.Select(s => s.File!.Path)], labels, roots);
        return [.. stay.Select(s => s.Links.Count == 0 ? s.File! : s.File! with { Links = links.Of(s.File.Path, s.Links) })];
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
