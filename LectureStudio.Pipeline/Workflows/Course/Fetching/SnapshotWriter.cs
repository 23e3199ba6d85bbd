using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Writes <see cref="SourceTree.Snapshot"/>: stored, with fixed times, in the order of the calls, which must be that of the paths.</summary>
internal sealed class SnapshotWriter(string path, SourceLimits limits) : IDisposable
{
    private const int BufferBytes = 1 << 16;

    /// <summary>The first time that a ZIP can hold.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes), ZipArchiveMode.Create);
    private readonly IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash one = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);

    public int Files { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Adds a file.</summary>
    /// <param name="file">Its path, which was checked.</param>
    /// <param name="content">Is read from where it stands.</param>
    /// <param name="most">Reads no more than so many bytes; the rest is left.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="StudioException">The source is too large.</exception>
    public async Task<long> AddAsync(string file, Stream content, long most, CancellationToken cancellation)
    {
        var entry = archive.CreateEntry(file, CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        long bytes = 0;
        await using (var target = await entry.OpenAsync(cancellation))
        {
            int read;
            while (bytes < most && (read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most - bytes)), cancellation)) > 0)
            {
                one.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
                bytes += read;
                limits.Check(Files, Bytes + bytes);
            }
        }
        Files++;
        Bytes += bytes;
        all.AppendData(Encoding.UTF8.GetBytes($"{file}\0{bytes}\0{Convert.ToHexStringLower(one.GetHashAndReset())}\n"));
        return bytes;
    }

    /// <summary>Ends the file.</summary>
    /// <returns><c>sha256:</c> and a hash over the paths and contents.</returns>
    public string Finish()
    {
        archive.Dispose();
        return "sha256:" + Convert.ToHexStringLower(all.GetHashAndReset());
    }

    public void Dispose()
    {
        archive.Dispose();
        all.Dispose();
        one.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
