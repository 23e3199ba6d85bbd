using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Reads the files of a fetched source. May be used by several at once; close it when done.</summary>
/// <param name="path">Of <see cref="SourceTree.Snapshot"/>.</param>
public sealed class SourceSnapshot(string path) : IDisposable
{
    // A ZipArchive serves one reader at a time; each that is needed at once is opened once and comes back here.
    private readonly ConcurrentBag<ZipArchive> idle = [];
    private IReadOnlyList<SnapshotEntry>? entries;

    /// <summary>All files, sorted by path (ordinal).</summary>
    public IReadOnlyList<SnapshotEntry> Entries
    {
        get
        {
            if (entries is not null) return entries;
            var archive = Take();
            try
            {
                return entries = [.. archive.Entries.Select(e => new SnapshotEntry(e.FullName, e.Length))];
            }
            finally
            {
                idle.Add(archive);
            }
        }
    }

    /// <summary>A file's bytes.</summary>
    /// <param name="file">Its path in the source.</param>
    /// <param name="most">Reads no more than so many bytes; the rest is left.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<byte[]> ReadAsync(string file, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var archive = Take();
        try
        {
            var entry = Find(archive, file);
            var bytes = new byte[(int)Math.Min(entry.Length, most)];
            await using var content = await entry.OpenAsync(cancellation);
            await content.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        finally
        {
            idle.Add(archive);
        }
    }

    /// <summary>The beginning of a file, in a buffer that is used again.</summary>
    /// <param name="file">Its path in the source.</param>
    /// <param name="into">As much of it as there is room for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many bytes there are.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<int> ReadAsync(string file, Memory<byte> into, CancellationToken cancellation)
    {
        var archive = Take();
        try
        {
            await using var content = await Find(archive, file).OpenAsync(cancellation);
            return await content.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false, cancellation);
        }
        finally
        {
            idle.Add(archive);
        }
    }

    /// <summary>A file's text: by its byte order mark, else UTF-8; bytes that are none become U+FFFD.</summary>
    public async Task<string> ReadTextAsync(string file, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(new MemoryStream(await ReadAsync(file, cancellation: cancellation)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellation);
    }

    private ZipArchive Take() => idle.TryTake(out var taken) ? taken : ZipFile.OpenRead(path);

    private static ZipArchiveEntry Find(ZipArchive archive, string file) => archive.GetEntry(file) ?? throw new FileNotFoundException($"The source has no file {file}.", file);

    public void Dispose()
    {
        while (idle.TryTake(out var archive)) archive.Dispose();
    }
}

/// <summary>One file.</summary>
/// <param name="Path">Relative, forward slashes.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SnapshotEntry(string Path, long Bytes);
