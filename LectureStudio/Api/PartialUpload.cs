using System.Security.Cryptography;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary>What is known about a file on its way in; kept beside its bytes, so that a restart loses nothing.</summary>
/// <param name="Bytes">Its whole length.</param>
/// <param name="Fingerprint">Its quick fingerprint, or null when the browser could not make one.</param>
internal sealed record UploadTicket(Guid Id, string Name, long Bytes, string? Fingerprint, DateTimeOffset StartedAt);

/// <summary>A file on its way in: appended to in order and hashed on the way. One writer at a time.</summary>
internal sealed class PartialUpload(UploadTicket ticket, string path) : IDisposable
{
    private const int BufferBytes = 1 << 20;

    private readonly SemaphoreSlim gate = new(1);
    private IncrementalHash? hash;

    public UploadTicket Ticket => ticket;

    public string Path => path;

    /// <summary>How many bytes are here.</summary>
    public long Offset => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Appends what comes. When the sender goes away in the middle, what came is kept.</summary>
    /// <returns>False when <paramref name="offset"/> is not where this upload is.</returns>
    public async Task<bool> AppendAsync(long offset, Stream content, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (offset != Offset) return false;
            hash ??= await RehashAsync(cancellation);
            await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            var buffer = new byte[BufferBytes];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                if (file.Length + read > ticket.Bytes) throw new StudioException("More was sent than this file has.", "Choose the file again; it may have changed meanwhile.");

                // Not cancelled in mid-write: the hash must cover exactly what is on the disk.
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
                hash.AppendData(buffer.AsSpan(0, read));
            }

            return true;
        }
        catch (IOException)
        {
            hash = null;
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The hash of the whole, once all of it is here.</summary>
    public async Task<string> HashAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (Offset != ticket.Bytes) throw UploadRefusal.Incomplete(Offset, ticket.Bytes);
            hash ??= await RehashAsync(cancellation);
            return Convert.ToHexStringLower(hash.GetCurrentHash());
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        hash?.Dispose();
        gate.Dispose();
    }

    /// <summary>After a restart of the studio, or a write that failed half-way, what is on the disk is hashed again.</summary>
    private async Task<IncrementalHash> RehashAsync(CancellationToken cancellation)
    {
        var fresh = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (!File.Exists(path)) return fresh;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellation)) > 0) fresh.AppendData(buffer.AsSpan(0, read));
        return fresh;
    }
}
