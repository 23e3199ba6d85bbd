using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Scanning;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>Checks courses against their sources, and brings them up to date.</summary>
public sealed class CourseDrift(Jobs jobs, SourceOrigins origins, SourceStore store)
{
    private const string CourseWorkflow = "course";
    private const int MostText = 2_000_000; // Longer texts are compared by their hash alone.

    /// <summary>
    /// Looks whether the source of a lecture's newest course has changed. Where its pin is still the same, that is the answer; else a job
    /// fetches and compares, which can be watched and cancelled as any other, and whose result <see cref="FindAsync"/> gives.
    /// </summary>
    /// <param name="lecture">With a course.</param>
    /// <param name="newer">Of a course made of an archive: a newer one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StudioException">There is no course, or its source cannot be looked at; the message says what to do.</exception>
    public async Task<DriftCheck> CheckAsync(Guid lecture, SourceFile? newer = null, CancellationToken cancellation = default)
    {
        var made = await NewestAsync(lecture, cancellation) ?? throw new StudioException("There is no course here that could be checked.", "Make one first.");
        var place = newer is null ? await PinAsync(made.Input, cancellation) : null;
        if (place is not null && place == made.Input.Origin.Place)
        {
            var commit = made.Course.Source.Commit;
            return new(null, new(made.Job, commit, commit, [], made.Course.Modules.Count, [], null));
        }
        var state = JsonSerializer.SerializeToUtf8Bytes(await StateAsync(made, cancellation), StudioJson.Compact);
        var file = await store.AddAsync("state.json", new MemoryStream(state), state.Length, null, cancellation);
        var settings = made.Settings.Where(s => s.Key is "include" or "exclude" or "mostMegabytes").ToDictionary(StringComparer.Ordinal);
        var ticket = await jobs.SubmitAsync(new(CourseCheckWorkflow.Id, new CheckedSource(new(place), new(newer), new(new(made.Job, file))), settings, lecture), cancellation);
        return new(ticket, null);
    }

    /// <summary>The name of the archive that a lecture's newest course was made of; null when it was made of something that can be looked at again.</summary>
    public async Task<string?> ArchiveAsync(Guid lecture, CancellationToken cancellation = default) => (await NewestAsync(lecture, cancellation))?.Input.Archive.File?.Name;

    /// <summary>The last check of a lecture's newest course; null when there is none that is done.</summary>
    public async Task<DriftReport?> FindAsync(Guid lecture, CancellationToken cancellation = default) => (await CheckedAsync(lecture, cancellation))?.Report;

    /// <summary>
    /// Makes the lecture's course again of the source as it was at the last check: the same pathway, modules that are not affected as they
    /// are, affected ones written again, those a person has edited kept and marked. No module goes.
    /// </summary>
    /// <exception cref="StudioException">It has not been checked, or nothing has changed.</exception>
    public async Task<JobTicket> BringUpToDateAsync(Guid lecture, CancellationToken cancellation = default)
    {
        if (await CheckedAsync(lecture, cancellation) is not { } check) throw new StudioException("The course has not been checked for changes since it was made.", "Check for changes first.");
        if (check.Report.FromCommit == check.Report.ToCommit) throw new StudioException("Nothing has changed in the source.", "There is nothing to do.");
        var made = (await NewestAsync(lecture, cancellation))!;
        var earlier = await EarlierCourse.KeepAsync(made.Course, store, cancellation);
        var settings = await SettingsAsync(made, check.Job, cancellation);
        return await jobs.SubmitAsync(new(CourseWorkflow, new CourseSource(check.Input.Origin, check.Input.Archive, new(earlier)), settings, lecture), cancellation);
    }

    private async Task<SourceOrigin?> PinAsync(CourseSource input, CancellationToken cancellation)
    {
        if (input.Origin.Place is not { } place)
            throw new StudioException($"This course was made of the archive “{input.Archive.File?.Name}”, which does not change by itself.", "Give a newer archive to compare it with.");
        if (place.Reference.Length > 0 && place.Reference == place.Pin) throw new StudioException("This course was made of one commit, which never changes.", "Make a course of a branch to have it checked.");
        if (!origins.IsOpen(place))
            throw new StudioException($"This course was made on the command line, of {place.Address}, which the page may not look at.", "Have the folder added to the settings (Course:Folders), and check again. Or run process once more: it makes the course of what is there now.");
        return await origins.PinAsync(place.Address, place.Reference, cancellation);
    }

    private async Task<MadeCourse?> NewestAsync(Guid lecture, CancellationToken cancellation)
    {
        foreach (var job in await jobs.ListAsync(new JobFilter(Workflow: CourseWorkflow, LectureId: lecture), cancellation))
        {
            if (job.State != JobState.Completed || await jobs.OutputAsync<WrittenCourse>(job.Id, cancellation) is not { } course) continue;
            return new(job.Id, course, await jobs.InputAsync<CourseSource>(job.Id, cancellation), (await jobs.FindAsync(job.Id, cancellation))!);
        }
        return null;
    }

    private async Task<FinishedCheck?> CheckedAsync(Guid lecture, CancellationToken cancellation)
    {
        var newest = (await NewestAsync(lecture, cancellation))?.Job;
        foreach (var job in await jobs.ListAsync(new JobFilter(JobState.Completed, CourseCheckWorkflow.Id, LectureId: lecture), cancellation))
            if (await jobs.OutputAsync<DriftReport>(job.Id, cancellation) is { } report) return report.Job == newest ? new(job.Id, report, await jobs.InputAsync<CheckedSource>(job.Id, cancellation)) : null;
        return null;
    }

    private async Task<EarlierState> StateAsync(MadeCourse made, CancellationToken cancellation)
    {
        var documents = (await jobs.OutputAsync<SourceScan>(made.Job, cancellation))?.Files.Where(f => f.Kind == FileKind.Documentation).Select(f => f.Path).ToList() ?? [];
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (await jobs.OutputAsync<SourceTree>(made.Job, cancellation) is { } tree && File.Exists(tree.Snapshot.Path))
        {
            using var source = new SourceSnapshot(tree.Snapshot.Path);
            var sizes = source.Entries.ToDictionary(e => e.Path, e => e.Bytes, StringComparer.Ordinal);
            foreach (var path in made.Course.Modules.SelectMany(m => m.Hashes.Keys).Distinct(StringComparer.Ordinal))
                if (FileFormats.IsText(path) && sizes.TryGetValue(path, out var bytes) && bytes <= MostText) texts[path] = await source.ReadTextAsync(path, cancellation);
        }
        return new(made.Course.Source.Commit, [.. made.Course.Modules.Select(EarlierModule.Of)], documents, texts);
    }

    /// <summary>Those of the course, without waiting for anybody, and with the documents that a person chose at the gate.</summary>
    private async Task<IReadOnlyDictionary<string, string>> SettingsAsync(MadeCourse made, Guid check, CancellationToken cancellation)
    {
        var settings = new Dictionary<string, string>(made.Settings, StringComparer.Ordinal) { ["review"] = "false", ["pathway"] = "1" };
        if (await jobs.OutputAsync<SourceScan>(check, cancellation) is not { } scan || await jobs.OutputAsync<CourseScope>(made.Job, cancellation) is not { } scope) return settings;
        var there = scan.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        if (made.IsEdited(nameof(ChooseDocuments)))
        {
            settings["include"] = string.Join(", ", scope.Documents.Concat(scope.Code).Where(there.Contains).Select(p => $"\"{p}\""));
            settings["exclude"] = "";
        }
        settings["overview"] = there.Contains(scope.Overview) ? scope.Overview : "";
        return settings;
    }

    private sealed record MadeCourse(Guid Job, WrittenCourse Course, CourseSource Input, JobDetails Details)
    {
        public IReadOnlyDictionary<string, string> Settings => Details.Settings;

        public bool IsEdited(string stage) => Details.Stages.Any(s => s.Name == stage && s.Review?.Version is not null);
    }

    private sealed record FinishedCheck(Guid Job, DriftReport Report, CheckedSource Input);
}

/// <summary>What came of asking for a check.</summary>
/// <param name="Job">That looks; null when the answer is there already.</param>
/// <param name="Report">The answer when nothing had to be fetched.</param>
public sealed record DriftCheck(JobTicket? Job, DriftReport? Report);
