using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The lectures' folders on disk: <c>lectures/2026-11-20/linear-regression-7f3a/…</c>, artifacts as hard links into the cache.</summary>
public sealed class Shelf(StudioFolders folders, IDbContextFactory<StudioDb> databases)
{
    private const int LongestSlug = 60;
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> doors = new();

    /// <summary>A folder name a person can read, unique by the lecture's id.</summary>
    public static string FolderFor(Guid lecture, string title, DateOnly date) =>
        $"lectures/{date:yyyy-MM-dd}/{Slug(title)}-{lecture.ToString("N")[^4..]}";

    /// <summary>Lower-case letters, digits and hyphens of any script; "lecture" when nothing is left.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in title.Normalize(NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) slug.Append(rune.ToString());
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (Encoding.UTF8.GetByteCount(slug.ToString()) > LongestSlug) break;
        }
        var text = slug.ToString().Trim('-');
        return text.Length > 0 ? text : "lecture";
    }

    /// <summary>Absolute path of an artifact's file.</summary>
    public string PathOf(string lectureFolder, Artifact artifact) => artifact.OutsidePath ?? Path.Combine(folders.Root, lectureFolder, artifact.Name);

    /// <summary>Does something with a lecture's folder while nobody else moves it.</summary>
    /// <param name="act">Gets the folder's absolute path.</param>
    public async Task<T> InFolderAsync<T>(Guid lecture, Func<string, T> act, CancellationToken cancellation = default)
    {
        var door = doors.GetOrAdd(lecture, _ => new SemaphoreSlim(1));
        await door.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var folder = await db.Lectures.Where(l => l.Id == lecture).Select(l => l.Folder).SingleAsync(cancellation);
            return act(Path.Combine(folders.Root, folder));
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>Gives the lecture another title or date: row and folder change together.</summary>
    public async Task MoveAsync(Guid lecture, Action<Lecture> change)
    {
        var door = doors.GetOrAdd(lecture, _ => new SemaphoreSlim(1));
        await door.WaitAsync();
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            var row = await db.Lectures.SingleAsync(l => l.Id == lecture);
            change(row);
            var (from, to) = (row.Folder, FolderFor(row.Id, row.Title, row.Date));
            row.Folder = to;
            if (from != to && Directory.Exists(Path.Combine(folders.Root, from)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folders.Root, to))!);
                Directory.Move(Path.Combine(folders.Root, from), Path.Combine(folders.Root, to));
            }
            await db.SaveChangesAsync();
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>Gives a lecture the title that its result has, as long as it is called by the name of what it was made of.</summary>
    /// <returns>Whether it has got another title.</returns>
    internal async Task<bool> EntitleAsync(Guid lecture, string guess, string title)
    {
        var isNew = false;
        await MoveAsync(lecture, l =>
        {
            isNew = l.Title == guess && title != guess;
            if (isNew) l.Title = title;
        });
        return isNew;
    }

    /// <summary>Links a stage's artifacts into the lecture's folder and describes them for their rows.</summary>
    internal async Task<IReadOnlyList<Artifact>> PublishAsync(StageNode node, object output, CachedOutput cached, CancellationToken cancellation)
    {
        if (output is not IPublishesArtifacts publisher) return [];
        var wanted = publisher.Artifacts().ToList();
        if (wanted.Count == 0) return [];
        var files = cached.Files.ToDictionary(f => f.Name);
        var gone = await NamesOfAsync(node.Job.LectureId, node.Spec.Name, cancellation);
        gone.ExceptWith(wanted.Select(a => a.Name));
        return await InFolderAsync(node.Job.LectureId, folder =>
        {
            foreach (var name in gone) File.Delete(Path.Combine(folder, name));
            return wanted.ConvertAll(a => Link(folder, a));
        }, cancellation);

        Artifact Link(string folder, StageArtifact artifact)
        {
            var file = files[artifact.File.Name];
            HardLink.Create(Path.Combine(cached.Folder, file.Name), Path.Combine(folder, artifact.Name));
            return new Artifact
            {
                Id = Guid.CreateVersion7(),
                LectureId = node.Job.LectureId,
                JobId = node.Job.Id,
                Stage = node.Spec.Name,
                Name = artifact.Name,
                Kind = artifact.Kind,
                MediaType = MediaTypes.Of(artifact.Name),
                Bytes = file.Bytes,
                Sha256 = file.Sha256,
                StageKey = cached.Key,
                CreatedAt = DateTimeOffset.UtcNow,
            };
        }
    }

    private async Task<HashSet<string>> NamesOfAsync(Guid lecture, string stage, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return [.. await db.Artifacts.Where(a => a.LectureId == lecture && a.Stage == stage).Select(a => a.Name).ToListAsync(cancellation)];
    }
}
