using Microsoft.Win32.SafeHandles;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Reads the files of a fetched source. May be used by several at once; close it when done.</summary>
/// <param name="path">Of <see cref="SourceTree.Snapshot"/>.</param>
public sealed class SourceSnapshot(string path) : IDisposable
{
    private readonly SafeFileHandle file = File.OpenHandle(path);
    private readonly Lock opening = new();
    private SnapshotDirectory? directory;

    /// <summary>All files, sorted by path (ordinal).</summary>
    public IReadOnlyList<SnapshotEntry> Entries => Directory().Entries;

    /// <summary>A file's size; null when there is no such file.</summary>
    /// <param name="file">Its path in the source.</param>
    public long? BytesOf(string file) => Directory().Find(file)?.Bytes;

    /// <summary>A file's bytes.</summary>
    /// <param name="file">Its path in the source.</param>
    /// <param name="most">Reads no more than so many bytes; the rest is left.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<byte[]> ReadAsync(string file, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var (start, bytes) = Find(file);
        var content = new byte[(int)Math.Min(bytes, most)];
        await FillAsync(content, start, cancellation);
        return content;
    }

    /// <summary>The beginning of a file, in a buffer that is used again.</summary>
    /// <param name="file">Its path in the source.</param>
    /// <param name="into">As much of it as there is room for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many bytes there are.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<int> ReadAsync(string file, Memory<byte> into, CancellationToken cancellation)
    {
        var (start, bytes) = Find(file);
        into = into[..(int)Math.Min(bytes, into.Length)];
        await FillAsync(into, start, cancellation);
        return into.Length;
    }

    /// <summary>A file's text; see <see cref="TextEncoding"/>.</summary>
    public async Task<string> ReadTextAsync(string file, CancellationToken cancellation = default) => TextEncoding.Decode(await ReadAsync(file, cancellation: cancellation));

    public void Dispose() => file.Dispose();

    private async Task FillAsync(Memory<byte> into, long at, CancellationToken cancellation)
    {
        for (int read; into.Length > 0; into = into[read..], at += read)
            if ((read = await RandomAccess.ReadAsync(file, into, at, cancellation)) == 0) throw new EndOfStreamException();
    }

    private (long Start, long Bytes) Find(string path) => Directory().Find(path) ?? throw new FileNotFoundException($"The source has no file {path}.", path);

    private SnapshotDirectory Directory()
    {
        lock (opening) return directory ??= new(file);
    }
}

/// <summary>One file.</summary>
/// <param name="Path">Relative, forward slashes.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SnapshotEntry(string Path, long Bytes);
