using System.IO.Compression;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports;

/// <summary>Writes ZIP files that are byte for byte the same for the same content: entries sorted by name (ordinal), all of one fixed time, with fixed rights.</summary>
public static class FixedZip
{
    /// <summary>The earliest time a ZIP can tell (APPNOTE 4.4.6: MS-DOS format, years from 1980).</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A regular file that its owner may write and all may read, as Unix tells it, in the upper half.</summary>
    private const int Rights = unchecked((int)0x81A4_0000);

    private const int Block = 1 << 16;

    /// <summary>Writes one, entry by entry; nothing is held in memory.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="items">In any order; names must differ.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAsync(string path, IEnumerable<ZipItem> items, CancellationToken cancellation)
    {
        var sorted = items.OrderBy(i => i.Name, StringComparer.Ordinal).ToList();
        for (var i = 1; i < sorted.Count; i++)
            if (sorted[i].Name == sorted[i - 1].Name) throw new ArgumentException($"The ZIP would contain “{sorted[i].Name}” twice.", nameof(items));
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, Block, useAsync: true);
        await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8, cancellation);
        foreach (var item in sorted)
        {
            var entry = zip.CreateEntry(item.Name, item.Effort);
            entry.LastWriteTime = Time;
            entry.ExternalAttributes = Rights;
            await using var target = await entry.OpenAsync(cancellation);
            await using var content = item.Open();
            await content.CopyToAsync(target, Block, cancellation);
        }
    }

    /// <summary>Reads one again, entry by entry.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="items">What it was to hold.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FormatException">It holds something else; says what.</exception>
    public static async Task RequireAsync(string path, IEnumerable<ZipItem> items, CancellationToken cancellation)
    {
        await using var zip = await ZipFile.OpenReadAsync(path, cancellation);
        var expected = items.ToDictionary(i => i.Name, StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!expected.Remove(entry.FullName, out var item)) throw new FormatException($"“{entry.FullName}” is in it and should not be");
            await using var written = await entry.OpenAsync(cancellation);
            await using var content = item.Open();
            if (!await AreSameAsync(written, content, cancellation)) throw new FormatException($"“{entry.FullName}” does not read as it was written");
        }
        if (expected.Count > 0) throw new FormatException($"“{expected.Keys.Order(StringComparer.Ordinal).First()}” is not in it");
    }

    private static async Task<bool> AreSameAsync(Stream one, Stream other, CancellationToken cancellation)
    {
        var (first, second) = (new byte[Block], new byte[Block]);
        while (true)
        {
            var read = await one.ReadAtLeastAsync(first, Block, throwOnEndOfStream: false, cancellation);
            var same = await other.ReadAtLeastAsync(second, Block, throwOnEndOfStream: false, cancellation);
            if (!first.AsSpan(0, read).SequenceEqual(second.AsSpan(0, same))) return false;
            if (read < Block) return true;
        }
    }
}

/// <summary>One file of a ZIP.</summary>
/// <param name="Name">Path within, forward slashes.</param>
/// <param name="Open">Its content, asked for once, when its turn has come.</param>
/// <param name="Effort">Without compression for what is compressed already.</param>
public sealed record ZipItem(string Name, Func<Stream> Open, CompressionLevel Effort = CompressionLevel.Optimal)
{
    private static readonly string[] Packed = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".mp4", ".webm", ".mp3", ".m4a", ".zip", ".docx", ".epub", ".woff2"];

    /// <summary>A text, as UTF-8 without byte order mark.</summary>
    public static ZipItem Of(string name, string text) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>A file on disk.</summary>
    public static ZipItem OfFile(string name, string path) => new(
        name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true),
        Packed.Contains(Path.GetExtension(name).ToLowerInvariant()) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
}
