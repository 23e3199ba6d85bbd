using System.Text.Json;
using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Turns what a person asks for into a job that is ready to get its rows.</summary>
internal sealed class JobSubmission(WorkflowCatalog catalog, JobLoader loader, StudioFolders folders, Shelf shelf, IDbContextFactory<StudioDb> databases, IEnumerable<IRecordingDay> recordingDays)
{
    private const int LongestTitle = 300;

    /// <exception cref="StudioException">Unknown workflow, setting or value, or a date that is none.</exception>
    public async Task<NewJob> PrepareAsync(JobRequest request, CancellationToken cancellation)
    {
        var spec = catalog.Get(request.Workflow);
        var sources = Sources(request.Input).ToList();
        var (title, date) = await NameAndDateAsync(request, sources, cancellation);
        var given = new Dictionary<string, string>(request.Settings, StringComparer.OrdinalIgnoreCase);
        if (spec.Workflow.SettingsType.GetProperty("Title") is not null) given["title"] = title;
        if (spec.Workflow.SettingsType.GetProperty("Date") is not null) given["date"] = date.ToString("yyyy-MM-dd");
        var settings = WorkflowSettings.Read(spec.Workflow.SettingsType, given);
        var settingsJson = JsonSerializer.Serialize(settings, spec.Workflow.SettingsType, StudioJson.Compact);
        var inputIdentity = JsonSerializer.Serialize(request.Input, spec.Workflow.InputType, StudioJson.Identity);

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lecture = await FindLectureAsync(db, request, sources, title, date, cancellation);
        var isNew = lecture is null;
        lecture ??= NewLecture(title, date, sources);
        return new NewJob(
            spec, request.Input, JsonSerializer.Serialize(request.Input, spec.Workflow.InputType, StudioJson.Compact), settings, settingsJson,
            StageKey.Hash(string.Join('\n', request.Workflow, inputIdentity, settingsJson)), lecture.Id, lecture.Title, lecture.Date, lecture.Duration)
        {
            NewLecture = isNew ? lecture : null,
            Given = await GiveAsync(lecture, isNew, sources, cancellation),
            Before = isNew ? new Dictionary<string, IReadOnlyList<KeyPart>>() : await loader.KeysBeforeAsync(db, lecture.Id, request.Workflow, long.MaxValue, cancellation),
        };
    }

    /// <summary>The files in an input record, each with what it is: found by type, one or two levels down.</summary>
    internal static IEnumerable<(SourceFile File, ArtifactKind Kind)> Sources(object input)
    {
        foreach (var part in input.GetType().GetProperties().Select(p => p.GetValue(input)))
        {
            if (part?.GetType().GetProperties().Select(p => p.GetValue(part)).OfType<SourceFile>().FirstOrDefault() is not { } file) continue;
            yield return (file, KindOf(part.GetType().Name));
        }
    }

    /// <summary>What the files in an input of this type are: <c>GivenCaptions</c> are captions.</summary>
    internal static ArtifactKind KindOf(string inputType) =>
        inputType.Contains("Captions", StringComparison.Ordinal) ? ArtifactKind.Captions : inputType.Contains("Deck", StringComparison.Ordinal) ? ArtifactKind.Deck : ArtifactKind.Recording;

    private async Task<(string Title, DateOnly Date)> NameAndDateAsync(JobRequest request, List<(SourceFile File, ArtifactKind Kind)> sources, CancellationToken cancellation)
    {
        var settings = new Dictionary<string, string>(request.Settings, StringComparer.OrdinalIgnoreCase);
        var title = settings.GetValueOrDefault("title")?.Trim() is { Length: > 0 } given ? given : LectureNames.FromFile(sources.Count > 0 ? sources[0].File.Name : "");
        if (title.Length > LongestTitle) title = title[..LongestTitle].TrimEnd() + "…";
        if (settings.GetValueOrDefault("date")?.Trim() is { Length: > 0 } day)
        {
            return DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date)
                ? (title, date)
                : throw new StudioException($"\"{day}\" is not a date.", "Write it as YYYY-MM-DD, such as 2026-11-20.");
        }
        DateOnly? recorded = null;
        foreach (var known in sources.Count > 0 ? recordingDays : []) recorded ??= await known.FindAsync(sources[0].File, cancellation);
        return (title, recorded ?? DateOnly.FromDateTime(DateTime.Now));
    }

    private static async Task<Lecture?> FindLectureAsync(
        StudioDb db, JobRequest request, List<(SourceFile File, ArtifactKind Kind)> sources, string title, DateOnly date, CancellationToken cancellation)
    {
        if (request.LectureId is { } id) return await db.Lectures.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellation) ?? throw new StudioException("There is no such lecture.", "It may have been deleted.");
        if (sources.Count == 0) return null;
        var hash = sources[0].File.Sha256;
        return await db.Lectures.AsNoTracking().FirstOrDefaultAsync(l => l.SourceSha256 == hash && l.Title == title && l.Date == date && l.DeletedAt == null, cancellation);
    }

    private static Lecture NewLecture(string title, DateOnly date, List<(SourceFile File, ArtifactKind Kind)> sources)
    {
        var id = Guid.CreateVersion7();
        return new Lecture
        {
            Id = id,
            Title = title,
            Date = date,
            Folder = Shelf.FolderFor(id, title, date),
            SourceSha256 = sources.Count > 0 ? sources[0].File.Sha256 : null,
            CreatedAt = DateTimeOffset.UtcNow,
        };
    }

    /// <summary>Puts what was given into the lecture's folder: a link for what the studio keeps, a note of the place for a file used where it lies.</summary>
    private async Task<IReadOnlyList<Artifact>> GiveAsync(Lecture lecture, bool isNew, List<(SourceFile File, ArtifactKind Kind)> sources, CancellationToken cancellation)
    {
        if (sources.Count == 0) return [];
        return isNew
            ? sources.ConvertAll(s => Give(lecture, Path.Combine(folders.Root, lecture.Folder), s.File, s.Kind))
            : await shelf.InFolderAsync(lecture.Id, folder => sources.ConvertAll(s => Give(lecture, folder, s.File, s.Kind)), cancellation);
    }

    private Artifact Give(Lecture lecture, string folder, SourceFile file, ArtifactKind kind)
    {
        var name = kind.ToString().ToLowerInvariant() + LectureNames.SafeExtension(file.Name);
        var isKept = file.Path.StartsWith(folders.Sources + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (isKept) HardLink.Create(file.Path, Path.Combine(folder, name));
        return new Artifact
        {
            Id = Guid.CreateVersion7(),
            LectureId = lecture.Id,
            Name = name,
            Kind = kind,
            MediaType = MediaTypes.Of(name),
            Bytes = file.Bytes,
            Sha256 = file.Sha256,
            OutsidePath = isKept ? null : file.Path,
            CreatedAt = DateTimeOffset.UtcNow,
        };
    }
}
