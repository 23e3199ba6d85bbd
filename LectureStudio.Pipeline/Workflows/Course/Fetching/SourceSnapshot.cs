using System.IO.Compression;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Reads the files of a fetched source. May be used by several at once; close it when done.</summary>
/// <param name="path">Of <see cref="SourceTree.Snapshot"/>.</param>
public sealed class SourceSnapshot(string path) : IDisposable
{
    // A ZipArchive serves one reader at a time. What it knows of 50,000 files takes 25 MB, more than a second one is worth: files are stored as they are, and copied in no time.
    private readonly SemaphoreSlim turn = new(1);
    private ZipArchive? archive;
    private IReadOnlyList<SnapshotEntry>? entries;

    /// <summary>All files, sorted by path (ordinal).</summary>
    public IReadOnlyList<SnapshotEntry> Entries
    {
        get
        {
            turn.Wait();
            try
            {
                return entries ??= [.. Archive().Entries.Select(e => new SnapshotEntry(e.FullName, e.Length))];
            }
            finally
            {
                turn.Release();
            }
        }
    }

    /// <summary>A file's bytes.</summary>
    /// <param name="file">Its path in the source.</param>
    /// <param name="most">Reads no more than so many bytes; the rest is left.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Task<byte[]> ReadAsync(string file, int most = int.MaxValue, CancellationToken cancellation = default) => InTurnAsync(file, async entry =>
    {
        var bytes = new byte[(int)Math.Min(entry.Length, most)];
        await using var content = await entry.OpenAsync(cancellation);
        await content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }, cancellation);

    /// <summary>The beginning of a file, in a buffer that is used again.</summary>
    /// <param name="file">Its path in the source.</param>
    /// <param name="into">As much of it as there is room for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many bytes there are.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Task<int> ReadAsync(string file, Memory<byte> into, CancellationToken cancellation) => InTurnAsync(file, async entry =>
    {
        await using var content = await entry.OpenAsync(cancellation);
        return await content.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false, cancellation);
    }, cancellation);

    /// <summary>A file's text: by its byte order mark, else UTF-8; bytes that are none become U+FFFD.</summary>
    public async Task<string> ReadTextAsync(string file, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(new MemoryStream(await ReadAsync(file, cancellation: cancellation)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellation);
    }

    public void Dispose()
    {
        archive?.Dispose();
        turn.Dispose();
    }

    private async Task<T> InTurnAsync<T>(string file, Func<ZipArchiveEntry, Task<T>> read, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await read(Archive().GetEntry(file) ?? throw new FileNotFoundException($"The source has no file {file}.", file));
        }
        finally
        {
            turn.Release();
        }
    }

    private ZipArchive Archive() => archive ??= ZipFile.OpenRead(path);
}

/// <summary>One file.</summary>
/// <param name="Path">Relative, forward slashes.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SnapshotEntry(string Path, long Bytes);
