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
    private readonly Lazy<IReadOnlyList<SnapshotEntry>> entries = new(() =>
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(e => new SnapshotEntry(e.FullName, e.Length))];
    });

    /// <summary>All files, sorted by path (ordinal).</summary>
    public IReadOnlyList<SnapshotEntry> Entries => entries.Value;

    /// <summary>A file's bytes.</summary>
    /// <param name="file">Its path in the source.</param>
    /// <param name="most">Reads no more than so many bytes; the rest is left.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<byte[]> ReadAsync(string file, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var archive = idle.TryTake(out var taken) ? taken : ZipFile.OpenRead(path);
        try
        {
            var entry = archive.GetEntry(file) ?? throw new FileNotFoundException($"The source has no file {file}.", file);
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

    /// <summary>A file's text: by its byte order mark, else UTF-8; bytes that are none become U+FFFD.</summary>
    public async Task<string> ReadTextAsync(string file, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(new MemoryStream(await ReadAsync(file, cancellation: cancellation)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellation);
    }

    public void Dispose()
    {
        while (idle.TryTake(out var archive)) archive.Dispose();
    }
}

/// <summary>One file.</summary>
/// <param name="Path">Relative, forward slashes.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SnapshotEntry(string Path, long Bytes);
