using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Turns what a person asks for into a job that is ready to get its rows.</summary>
internal sealed class JobSubmission(WorkflowCatalog catalog, JobLoader loader, StudioFolders folders, Shelf shelf, IDbContextFactory<StudioDb> databases, IEnumerable<IRecordingDay> recordingDays)
{
    /// <exception cref="StudioException">Unknown workflow, setting or value, a date that is none, or files that do not go together.</exception>
    public async Task<NewJob> PrepareAsync(JobRequest request, CancellationToken cancellation)
    {
        var spec = catalog.Get(request.Workflow);
        Refuse(request.Input);
        var sources = GivenFile.In(request.Input).ToList();
        var (title, date) = await NameAndDateAsync(request, sources, cancellation);
        var given = new Dictionary<string, string>(request.Settings, StringComparer.OrdinalIgnoreCase);
        // A document has a title of its own, which is better than its file's name; so has what lies in a repository.
        var hasOwnTitle = (request.Input is ITellsOrigin || sources is [{ Kind: not ArtifactKind.Recording }, ..]) && string.IsNullOrWhiteSpace(given.GetValueOrDefault("title"));
        if (!hasOwnTitle && spec.Workflow.SettingsType.GetProperty("Title") is not null) given["title"] = title;
        if (spec.Workflow.SettingsType.GetProperty("Date") is not null) given["date"] = date.ToString("yyyy-MM-dd");
        var settings = WorkflowSettings.Read(spec.Workflow.SettingsType, given);
        var settingsJson = JsonSerializer.Serialize(settings, spec.Workflow.SettingsType, StudioJson.Compact);
        var inputIdentity = JsonSerializer.Serialize(request.Input, spec.Workflow.InputType, StudioJson.Identity);

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lecture = await FindLectureAsync(db, request, sources, title, date, cancellation);
        var isNew = lecture is null;
        lecture ??= NewLecture(title, date, SourceHash(request.Input, sources));
        return new NewJob(
            spec, request.Input, JsonSerializer.Serialize(request.Input, spec.Workflow.InputType, StudioJson.Compact), settings, settingsJson,
            StageKey.Hash(string.Join('\n', request.Workflow, inputIdentity, settingsJson)), lecture.Id, lecture.Title, lecture.Date, lecture.Duration)
        {
            NewLecture = isNew ? lecture : null,
            Given = await GiveAsync(lecture, isNew, sources, cancellation),
            Before = isNew ? new Dictionary<string, IReadOnlyList<KeyPart>>() : await loader.KeysBeforeAsync(db, lecture.Id, request.Workflow, long.MaxValue, cancellation),
        };
    }

    /// <exception cref="StudioException">What was given does not go together.</exception>
    private static void Refuse(object input)
    {
        if (input is IChecksInput given && given.Problems().ToList() is { Count: > 0 } problems) throw new StudioException(string.Join(" ", problems));
    }

    private async Task<(string Title, DateOnly Date)> NameAndDateAsync(JobRequest request, List<GivenFile> sources, CancellationToken cancellation)
    {
        var settings = new Dictionary<string, string>(request.Settings, StringComparer.OrdinalIgnoreCase);
        var title = settings.GetValueOrDefault("title")?.Trim() is { Length: > 0 } given ? given : request.Input is ITellsOrigin told ? LectureNames.FromName(told.Name()) : LectureNames.FromFile(sources.Count > 0 ? sources[0].File.Name : "");
        title = LectureNames.Short(title);
        if (settings.GetValueOrDefault("date")?.Trim() is { Length: > 0 } day)
        {
            return DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date)
                ? (title, date)
                : throw new StudioException($"\"{day}\" is not a date.", "Write it as YYYY-MM-DD, such as 2026-11-20.");
        }
        DateOnly? recorded = null;
        foreach (var known in sources is [{ Kind: ArtifactKind.Recording }, ..] ? recordingDays : []) recorded ??= await known.FindAsync(sources[0].File, cancellation);
        return (title, recorded ?? DateOnly.FromDateTime(DateTime.Now));
    }

    private static async Task<Lecture?> FindLectureAsync(
        StudioDb db, JobRequest request, List<GivenFile> sources, string title, DateOnly date, CancellationToken cancellation)
    {
        if (request.LectureId is { } id) return await db.Lectures.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellation) ?? throw new StudioException("There is no such lecture.", "It may have been deleted.");
        if (SourceHash(request.Input, sources) is not { } hash) return null;
        var known = db.Lectures.AsNoTracking().Where(l => l.SourceSha256 == hash && l.Date == date && l.DeletedAt == null);
        // A lecture that took its title from its result is found by where that came from.
        var isUntitled = request.Input is ITellsOrigin && string.IsNullOrWhiteSpace(request.Settings.FirstOrDefault(s => s.Key.Equals("title", StringComparison.OrdinalIgnoreCase)).Value);
        return await known.OrderByDescending(l => l.Title == title).ThenByDescending(l => l.Id).FirstOrDefaultAsync(l => isUntitled || l.Title == title, cancellation);
    }

    /// <summary>By what a lecture is found again that was made of the same file or place; null when nothing was given.</summary>
    private static string? SourceHash(object input, List<GivenFile> sources) =>
        input is ITellsOrigin told ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.Place())))
        : sources.Count > 0 ? sources[0].File.Sha256 : null;

    private static Lecture NewLecture(string title, DateOnly date, string? sourceHash)
    {
        var id = Guid.CreateVersion7();
        return new Lecture
        {
            Id = id,
            Title = title,
            Date = date,
            Folder = Shelf.FolderFor(id, title, date),
            SourceSha256 = sourceHash,
            CreatedAt = DateTimeOffset.UtcNow,
        };
    }

    /// <summary>Puts what was given into the lecture's folder: a link for what the studio keeps, a note of the place for a file used where it lies.</summary>
    private async Task<IReadOnlyList<Artifact>> GiveAsync(Lecture lecture, bool isNew, List<GivenFile> sources, CancellationToken cancellation)
    {
        if (sources.Count == 0) return [];
        return isNew
            ? sources.ConvertAll(s => Give(lecture, Path.Combine(folders.Root, lecture.Folder), s))
            : await shelf.InFolderAsync(lecture.Id, folder => sources.ConvertAll(s => Give(lecture, folder, s)), cancellation);
    }

    private Artifact Give(Lecture lecture, string folder, GivenFile given)
    {
        var (file, name) = (given.File, given.ShelfName);
        var isKept = file.Path.StartsWith(folders.Sources + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (isKept) HardLink.Create(file.Path, Path.Combine(folder, name));
        return new Artifact
        {
            Id = Guid.CreateVersion7(),
            LectureId = lecture.Id,
            Name = name,
            Kind = given.Kind,
            MediaType = MediaTypes.Of(name),
            Bytes = file.Bytes,
            Sha256 = file.Sha256,
            OutsidePath = isKept ? null : file.Path,
            CreatedAt = DateTimeOffset.UtcNow,
        };
    }
}
