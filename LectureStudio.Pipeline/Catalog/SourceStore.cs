using System.Buffers;
using System.Security.Cryptography;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The files people give, kept once by content below <c>sources/</c>.</summary>
public sealed class SourceStore(StudioFolders folders, IOptions<StorageOptions> options)
{
    private const int BufferBytes = 1 << 20;
    private const int LongestName = 300;

    /// <summary>Streams a file in, hashing on the way; a file that is here already is not stored twice.</summary>
    /// <param name="name">The name the person knows it by; untrusted.</param>
    /// <param name="content">The bytes; never held in memory.</param>
    /// <param name="length">Expected length, or null; too little free space is refused at once.</param>
    /// <param name="received">Called with the number of bytes so far.</param>
    /// <param name="cancellation">Stops and leaves nothing behind.</param>
    /// <exception cref="StudioException">Too little space, or the content ended early.</exception>
    public async Task<SourceFile> AddAsync(string name, Stream content, long? length, Action<long>? received, CancellationToken cancellation)
    {
        CheckSpace(length ?? 0);
        Directory.CreateDirectory(folders.Sources);
        var draft = Path.Combine(folders.Sources, Guid.NewGuid().ToString("N") + ".part");
        try
        {
            string hash;
            long bytes;
            await using (var target = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                (hash, bytes) = await CopyAndHashAsync(content, target, received, cancellation);
            }
            if (length is { } expected && bytes != expected)
                throw new StudioException($"Only {bytes:N0} of {expected:N0} bytes arrived.", "Send the file again.");
            return Keep(draft, name, hash, bytes);
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw DiskFull.Because(e);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Takes over a file that was written below the storage root already, such as a finished upload.</summary>
    /// <param name="path">The file; it is moved, or removed when its content is here already.</param>
    /// <param name="name">The name the person knows it by; untrusted.</param>
    /// <param name="sha256">Its hash, lower-case hexadecimal, as computed while it was written.</param>
    public SourceFile Keep(string path, string name, string sha256, long bytes)
    {
        if (Find(name, sha256) is { } known) return known;
        var target = PathOf(name, sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(path, target, overwrite: true);
        return new SourceFile(target, Shown(name), sha256, bytes);
    }

    /// <summary>A file that is here already, by its hash; null when it is not.</summary>
    public SourceFile? Find(string name, string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        var file = new FileInfo(PathOf(name, sha256));
        return file.Exists ? new SourceFile(file.FullName, Shown(name), sha256, file.Length) : null;
    }

    /// <summary>A file of this machine used where it lies, hashed but not copied (command line).</summary>
    /// <exception cref="StudioException">It is not there or cannot be read.</exception>
    public async Task<SourceFile> ReferAsync(string path, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path);
        try
        {
            await using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            var (hash, bytes) = await CopyAndHashAsync(stream, Stream.Null, null, cancellation);
            return new SourceFile(full, Shown(Path.GetFileName(full)), hash, bytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StudioException($"There is no file {full}.", "Check the path.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StudioException($"The file {full} cannot be read: {e.Message}", "Check that it is a file and that you may read it.", e);
        }
    }

    /// <summary>Refuses when so many bytes more would not fit.</summary>
    /// <exception cref="StudioException">It says how much is needed and how much there is.</exception>
    public void CheckSpace(long bytes)
    {
        folders.Create();
        var free = new DriveInfo(folders.Root).AvailableFreeSpace;
        var needed = bytes + ((long)options.Value.KeepFreeMegabytes << 20);
        if (needed > free) throw new StudioException($"The disk is too full: {Size(needed)} are needed, {Size(free)} are free.", "Free some space and try again; nothing is lost.");
    }

    private static string Size(long bytes) => bytes >= 1_000_000_000 ? $"{bytes / 1e9:0.0} GB" : $"{bytes / 1e6:0} MB";

    /// <summary>The name as it may be shown: its last part, without control characters, of bearable length.</summary>
    private static string Shown(string name)
    {
        var last = new string([.. name.Replace('\\', '/').Split('/')[^1].Where(c => !char.IsControl(c))]);
        return last.Length == 0 ? "file" : last.Length <= LongestName ? last : last[..(LongestName - 10)] + "…" + LectureNames.SafeExtension(last);
    }

    private static async Task<(string Sha256, long Bytes)> CopyAndHashAsync(Stream from, Stream to, Action<long>? received, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long total = 0;
            int read;
            while ((read = await from.ReadAsync(buffer.AsMemory(0, BufferBytes), cancellation)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
                total += read;
                received?.Invoke(total);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PathOf(string name, string sha256) => Path.Combine(folders.Sources, sha256[..2], sha256 + LectureNames.SafeExtension(name));
}
