using System.Collections.Concurrent;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Api;

/// <summary>Where an upload stands.</summary>
/// <param name="Offset">Bytes that are here.</param>
/// <param name="Source">The file in the store once it is complete; null before.</param>
public sealed record UploadState(Guid Id, string Name, long Bytes, long Offset, UploadedSource? Source);

/// <summary>A file in the store, for the browser: never its path.</summary>
public sealed record UploadedSource(string Name, string Sha256, long Bytes);

/// <summary>
/// Takes files in piece by piece below <c>uploads/</c> of the storage root. An upload can be gone on with after a dropped connection,
/// a reload or a restart of the studio, and a file that is here already is not sent again.
/// </summary>
internal sealed class UploadDesk(SourceStore sources, StudioFolders folders, IOptions<StorageOptions> storage, IOptions<UploadOptions> options, TimeProvider clock)
{
    private const int LongestName = 400;

    private readonly ConcurrentDictionary<Guid, PartialUpload> open = new();
    private readonly KnownFingerprints known = new(System.IO.Path.Combine(folders.Root, "uploads", "known.tsv"));
    private readonly Lock gate = new();
    private bool recalled;

    private string Folder => System.IO.Path.Combine(folders.Root, "uploads");

    /// <summary>Begins an upload, or goes on with an equal one that was interrupted.</summary>
    /// <param name="name">Untrusted.</param>
    /// <param name="bytes">The whole length.</param>
    /// <param name="fingerprint">As js/uploads.js makes it; null when it could not.</param>
    /// <exception cref="StudioException">Empty, too large, or the disk is too full.</exception>
    public UploadState Begin(string? name, long bytes, string? fingerprint)
    {
        var title = Clean(name);
        if (bytes <= 0) throw UploadRefusal.Empty(title);
        var limit = (long)(options.Value.LargestGigabytes * 1e9);
        if (bytes > limit) throw UploadRefusal.TooLarge(bytes, limit);
        if (known.Find(fingerprint) is { } sha256 && sources.Find(title, sha256) is { } source && source.Bytes == bytes)
        {
            return new UploadState(Guid.Empty, title, bytes, bytes, new UploadedSource(title, sha256, bytes));
        }

        lock (gate)
        {
            Recall();
            DropOld();
            // Without a fingerprint nobody knows whether it is the same file; two halves of different ones must not become one.
            var same = fingerprint is null ? null : open.Values.FirstOrDefault(upload => upload.Ticket.Bytes == bytes && upload.Ticket.Fingerprint == fingerprint && upload.Ticket.Name == title);
            if (same is not null) return State(same);
            RequireSpace(bytes);
            return State(Open(new UploadTicket(Guid.NewGuid(), title, bytes, fingerprint, clock.GetUtcNow())));
        }
    }

    /// <summary>Null when there is no such upload.</summary>
    public UploadState? Find(Guid id) => Upload(id) is { } upload ? State(upload) : null;

    /// <summary>Appends a piece; false when it does not start where the upload stands.</summary>
    public async Task<bool> AppendAsync(Guid id, long offset, Stream content, CancellationToken cancellation)
    {
        var upload = Upload(id) ?? throw UploadRefusal.Unknown();
        try
        {
            return await upload.AppendAsync(offset, content, cancellation);
        }
        catch (IOException failure) when (DiskFull.Is(failure))
        {
            throw UploadRefusal.DiskFull(upload.Ticket.Bytes - upload.Offset, Free());
        }
    }

    /// <summary>Puts a complete upload into the store.</summary>
    public async Task<UploadState> FinishAsync(Guid id, CancellationToken cancellation)
    {
        var upload = Upload(id) ?? throw UploadRefusal.Unknown();
        var ticket = upload.Ticket;
        var sha256 = await upload.HashAsync(cancellation);
        var source = sources.Keep(upload.Path, ticket.Name, sha256, ticket.Bytes);
        known.Add(ticket.Fingerprint, source.Sha256);
        Abandon(id);
        return new UploadState(id, ticket.Name, ticket.Bytes, ticket.Bytes, new UploadedSource(ticket.Name, source.Sha256, source.Bytes));
    }

    /// <summary>Forgets an upload and what came of it.</summary>
    public void Abandon(Guid id)
    {
        if (!open.TryRemove(id, out var upload)) return;
        File.Delete(upload.Path);
        File.Delete(TicketPath(id));
    }

    private PartialUpload? Upload(Guid id)
    {
        lock (gate) Recall();
        return open.GetValueOrDefault(id);
    }

    private PartialUpload Open(UploadTicket ticket)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(TicketPath(ticket.Id), JsonSerializer.Serialize(ticket, StudioJson.Compact));
        return open[ticket.Id] = new PartialUpload(ticket, PartPath(ticket.Id));
    }

    /// <summary>Finds again what was under way when the studio stopped.</summary>
    private void Recall()
    {
        if (recalled) return;
        recalled = true;
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json"))
        {
            if (JsonSerializer.Deserialize<UploadTicket>(File.ReadAllText(file), StudioJson.Compact) is { } ticket) open[ticket.Id] = new PartialUpload(ticket, PartPath(ticket.Id));
        }
    }

    private void DropOld()
    {
        var oldest = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        foreach (var upload in open.Values.Where(upload => upload.Ticket.StartedAt < oldest).ToList()) Abandon(upload.Ticket.Id);
    }

    /// <summary>What the unfinished uploads will still need is not free either.</summary>
    private void RequireSpace(long bytes)
    {
        var promised = open.Values.Sum(upload => upload.Ticket.Bytes - upload.Offset);
        var free = Math.Max(0, Free() - promised - storage.Value.KeepFreeMegabytes * 1_000_000L);
        if (bytes > free) throw UploadRefusal.DiskFull(bytes, free);
    }

    private long Free()
    {
        Directory.CreateDirectory(Folder);
        return new DriveInfo(Folder).AvailableFreeSpace;
    }

    private static UploadState State(PartialUpload upload) => new(upload.Ticket.Id, upload.Ticket.Name, upload.Ticket.Bytes, upload.Offset, null);

    /// <summary>The last part of what may be a path, without control characters.</summary>
    private static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter))]).Trim();
        if (clean.Length == 0) throw UploadRefusal.Nameless();
        return clean.Length <= LongestName ? clean : clean[..(LongestName - 20)] + System.IO.Path.GetExtension(clean) is var cut && cut.Length <= LongestName ? cut : clean[..LongestName];
    }

    private string TicketPath(Guid id) => System.IO.Path.Combine(Folder, $"{id:N}.json");

    private string PartPath(Guid id) => System.IO.Path.Combine(Folder, $"{id:N}.part");
}
