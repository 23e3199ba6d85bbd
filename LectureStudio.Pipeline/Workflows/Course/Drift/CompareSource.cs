using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Choosing;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>Finds which modules are made of documents, or show pictures, that have changed.</summary>
public sealed class CompareSource : Stage<(SourceTree Tree, SourceScan Scan, GivenCheckedCourse Course, CompareSettings Settings), DriftReport>
{
    public override string Doing => "Comparing the course with its source";

    public override int Version => 2; // 2: with the pictures that modules show.

    public override bool GrowsWithRecording => false;

    public override async Task<DriftReport> RunAsync((SourceTree Tree, SourceScan Scan, GivenCheckedCourse Course, CompareSettings Settings) input, StageRun run)
    {
        var (tree, scan, course, settings) = input;
        var before = StudioJson.Read<EarlierState>(await File.ReadAllTextAsync(course.Checked.State.Path, run.Cancellation), "");
        using var source = new SourceSnapshot(tree.Snapshot.Path);
        var added = Added(before, scan, settings);
        var changes = new DocumentChanges(before, source, added);
        var affected = new List<AffectedModule>();
        foreach (var (number, module) in before.Modules.Index())
        {
            var found = new List<DocumentChange>();
            foreach (var (path, hash) in module.Hashes.OrderBy(h => h.Key, StringComparer.Ordinal))
                if (await changes.OfAsync(path, hash, module.Citations, run.Cancellation) is { } change) found.Add(change);
            foreach (var (path, hash) in (module.Pictures ?? new Dictionary<string, string>()).OrderBy(p => p.Key, StringComparer.Ordinal))
                if (await changes.OfPictureAsync(path, hash, run.Cancellation) is { } change) found.Add(change);
            if (found.Count > 0) affected.Add(new(module.Id, module.Title, module.IsEdited, found));
            run.Report((number + 1.0) / before.Modules.Count, $"{number + 1} of {before.Modules.Count}");
        }
        var moved = affected.SelectMany(a => a.Changes).Select(c => c.MovedTo).ToHashSet(StringComparer.Ordinal);
        var report = new DriftReport(course.Checked.Job, before.Commit, tree.Commit, affected, before.Modules.Count - affected.Count, [.. added.Where(p => !moved.Contains(p))], run.NewFile("drift.json"));
        await File.WriteAllTextAsync(report.Report!.Path, JsonSerializer.Serialize(report with { Report = null }, StudioJson.Indented), run.Cancellation);
        return report;
    }

    // Those that the course would be made of if it were made now, as far as its settings tell.
    private static IReadOnlyList<string> Added(EarlierState before, SourceScan scan, CompareSettings settings)
    {
        if (before.Documents.Count == 0) return [];
        var (include, exclude) = (PathChoice.Read(settings.Include), PathChoice.Read(settings.Exclude));
        var documents = scan.Files.Where(f => f.Kind == FileKind.Documentation).ToList();
        var usual = new DefaultChoice(documents, DefaultChoice.MainLanguage(documents.Where(d => before.Documents.Contains(d.Path))));
        var known = before.Documents.ToHashSet(StringComparer.Ordinal);
        return [.. documents.Where(d => !known.Contains(d.Path) && !exclude.Any(e => e.Takes(d.Path)) && (include.Count > 0 ? include.Any(i => i.Takes(d.Path)) : usual.LeftOut(d) is null))
            .Select(d => d.Path).Order(StringComparer.Ordinal)];
    }
}
