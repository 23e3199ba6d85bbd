using System.Formats.Tar;
using System.IO.Compression;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Unpacks a TAR. It has no directory, so that the contents go into one file first and from there, sorted, into the snapshot.</summary>
internal static class TarFetch
{
    private const double Unpacked = 0.5;
    private const int BufferBytes = 1 << 16;

    /// <summary>Where a file's content stands among all of them.</summary>
    private sealed record Stretch(long From);

    public static async Task<FetchedFiles> RunAsync(SourceFile archive, bool isPacked, Refusals refused, FetchRun fetch)
    {
        var contents = Path.Combine(fetch.Run.WorkFolder, "contents");
        await using var all = new FileStream(contents, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose);
        var found = await UnpackAsync(archive, isPacked, all, refused, fetch);
        var files = SourcePaths.Choose(ZipFetch.WithoutTop(found), refused);
        return await FetchedFiles.WriteAsync(files, refused, async (file, writer) =>
        {
            all.Position = file.Place.From;
            await writer.AddAsync(file.Path, all, file.Bytes, fetch.Run.Cancellation);
        }, fetch with { From = Unpacked });
    }

    private static async Task<List<FoundFile<Stretch>>> UnpackAsync(SourceFile archive, bool isPacked, FileStream all, Refusals refused, FetchRun fetch)
    {
        await using var file = ArchiveFetch.Open(archive);
        await using var plain = isPacked ? (Stream)new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file;
        await using var tar = new TarReader(plain, leaveOpen: true);
        var found = new List<FoundFile<Stretch>>();
        var entries = 0;
        while (await NextAsync(tar, fetch) is { } entry)
        {
            if (++entries > SourceLimits.MostFiles) throw SourceLimits.TooMany();
            var path = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.DirectoryList or TarEntryType.GlobalExtendedAttributes || ZipFetch.IsLeftByFileManagers(path)) continue;
            if (entry.EntryType == TarEntryType.HardLink) AddAgain(found, path, entry.LinkName, refused);
            else if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
            {
                found.Add(new(path, entry.Length, new(all.Position)));
                fetch.Limits.Check(found.Count, all.Position + entry.Length);
                if (entry.DataStream is { } content) await CopyAsync(content, all, entry.Length, archive, fetch.Run.Cancellation);
            }
            else refused.Add(path, entry.EntryType == TarEntryType.SymbolicLink ? "is a link" : "is no file but a device or a pipe");
            if (isPacked && ZipFetch.IsBomb(file.Position, all.Position)) throw ArchiveFetch.Harmful(archive.Name);
            if (entries % 100 == 0) fetch.Run.Report(Unpacked * file.Position / Math.Max(1, file.Length), $"{entries:N0} files unpacked");
        }
        return found;
    }

    private static async Task<TarEntry?> NextAsync(TarReader tar, FetchRun fetch)
    {
        fetch.Run.Cancellation.ThrowIfCancellationRequested();
        return await tar.GetNextEntryAsync(copyData: false, fetch.Run.Cancellation);
    }

    /// <summary>Another name for a file that came before; its place in the archive is all that is followed.</summary>
    private static void AddAgain(List<FoundFile<Stretch>> found, string path, string target, Refusals refused)
    {
        var plain = target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target;
        if (found.FindLast(f => f.Path == plain) is { } known) found.Add(known with { Path = path });
        else refused.Add(path, "is a link to something that is not in the archive");
    }

    private static async Task CopyAsync(Stream from, FileStream to, long length, SourceFile archive, CancellationToken cancellation)
    {
        var start = to.Position;
        try
        {
            await from.CopyToAsync(to, BufferBytes, cancellation);
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw DiskFull.Because(e);
        }
        if (to.Position - start != length) throw ArchiveFetch.Damaged(archive.Name);
    }
}
