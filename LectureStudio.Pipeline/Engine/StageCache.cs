using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.Data.Sqlite;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A file of a stage's output.</summary>
internal sealed record CachedFile(string Name, long Bytes, string Sha256);

/// <summary>A stage's output as found in the cache.</summary>
internal sealed record CachedOutput(string Key, string Json, string OutputHash, IReadOnlyList<CachedFile> Files, Guid MadeBy, string Folder);

/// <summary>Finished outputs under content hashes: records in the database, files in <c>cache/ab/KEY/</c>.</summary>
internal sealed class StageCache(StudioDatabase database, StudioFolders folders)
{
    /// <summary>Who is making or taking a kept item.</summary>
    public ItemDoors Doors { get; } = new();

    /// <summary>Where the files of an output are.</summary>
    public string FolderOf(string key) => Path.Combine(folders.Cache, key[..2], key);

    /// <summary>The output, or null when there is none or one of its files is gone or has another length.</summary>
    public CachedOutput? Find(string key)
    {
        using var connection = database.Open();
        using var command = new SqliteCommand("SELECT Output, OutputHash, Files, MadeBy FROM CacheEntries WHERE Key = $key", connection);
        command.Parameters.AddWithValue("$key", key);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        var files = reader.IsDBNull(2) ? [] : JsonSerializer.Deserialize<List<CachedFile>>(reader.GetString(2), StudioJson.Compact)!;
        var folder = FolderOf(key);
        var isWhole = files.TrueForAll(f => new FileInfo(Path.Combine(folder, f.Name)) is { Exists: true } info && info.Length == f.Bytes);
        return isWhole ? new CachedOutput(key, reader.GetString(0), reader.GetString(1), files, reader.GetGuid(3), folder) : null;
    }

    /// <summary>
    /// Moves a stage's output into the cache: the files its record refers to, in one rename. The row is written by the scheduler, together
    /// with the stage's new state; files without a row are harmless and replaced by the next run.
    /// </summary>
    public (CacheEntry Entry, CachedOutput Output) Store(StageNode node, object output, StageRun run, string workFolder, double seconds)
    {
        var (json, referred) = StudioJson.Write(output, node.Spec.Prototype.OutputType);
        var files = referred.Select(f => f.Name).Distinct().Order(StringComparer.Ordinal).Select(name => Measure(workFolder, name)).ToList();
        if (run.HasFolder && files.Count > 0) RemoveOthers(workFolder, files);
        return Take(node.Key!, node.Spec.Name, json, files, workFolder, node.Job.Id, seconds);
    }

    /// <summary>Takes over the files that lie in <paramref name="draft"/>, in one rename; null when they are here already. The row is for the scheduler to write.</summary>
    public (CacheEntry Entry, CachedOutput Output) Take(string key, string stage, string json, IReadOnlyList<CachedFile> files, string? draft, Guid madeBy, double seconds)
    {
        var folder = FolderOf(key);
        if (files.Count > 0 && draft is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.Move(draft, folder);
        }
        var hash = HashOf(json, files);
        var entry = new CacheEntry
        {
            Key = key,
            Stage = stage,
            Output = json,
            OutputHash = hash,
            Files = files.Count == 0 ? null : JsonSerializer.Serialize(files, StudioJson.Compact),
            Bytes = files.Sum(f => f.Bytes) + json.Length,
            MadeBy = madeBy,
            Seconds = seconds,
            CreatedAt = DateTimeOffset.UtcNow,
        };
        return (entry, new CachedOutput(key, json, hash, files, madeBy, folder));
    }

    internal static CachedFile Measure(string folder, string name)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        return new CachedFile(name, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    internal static string HashOf(string json, IReadOnlyList<CachedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(json));
        foreach (var file in files) hash.AppendData(Encoding.UTF8.GetBytes("\n" + file.Name + " " + file.Sha256));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void RemoveOthers(string folder, IReadOnlyList<CachedFile> kept)
    {
        var names = kept.Select(f => Path.GetFullPath(Path.Combine(folder, f.Name))).ToHashSet();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (!names.Contains(Path.GetFullPath(path))) File.Delete(path);
    }
}
