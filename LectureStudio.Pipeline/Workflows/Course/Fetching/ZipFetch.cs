using System.IO.Compression;
using System.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Unpacks a ZIP. Everything that it says of itself is looked at first, and measured again while it is read.</summary>
internal static class ZipFetch
{
    /// <summary>Text packs to a tenth or so. More than this, beyond the first megabytes, is made to fill the disk.</summary>
    private const int MostRatio = 200;
    private const long AlwaysFine = 64 << 20;

    // The upper half of the attributes is the mode that Unix had (st_mode).
    private const int KindMask = 0xF000;
    private const int LinkKind = 0xA000;
    private const int RegularKind = 0x8000;
    private const int FolderKind = 0x4000;

    public static async Task<FetchedFiles> RunAsync(SourceFile archive, Refusals refused, FetchRun fetch)
    {
        await using var file = ArchiveFetch.Open(archive);
        ZipEntryCount.Check(file, archive.Name);
        using var zip = Open(file);
        var files = Choose(zip, archive, refused);
        fetch.Limits.Check(files.Count, files.Sum(f => f.Bytes));
        return await FetchedFiles.WriteAsync(files, refused, async (found, writer) =>
        {
            await using var content = await found.Place.OpenAsync(fetch.Run.Cancellation);
            var sum = new Crc32Stream(content);
            if (await writer.AddAsync(found.Path, sum, found.Bytes, fetch.Run.Cancellation) != found.Bytes || sum.Crc != found.Place.Crc32) throw ArchiveFetch.Damaged(archive.Name);
        }, fetch);
    }

    private static IReadOnlyList<FoundFile<ZipArchiveEntry>> Choose(ZipArchive zip, SourceFile archive, Refusals refused)
    {
        var found = new List<FoundFile<ZipArchiveEntry>>();
        long packed = 0, unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            // Some programs of Windows write its own separators.
            var path = entry.FullName.Replace('\\', '/');
            if (path.EndsWith('/') || IsLeftByFileManagers(path)) continue;
            if (entry.IsEncrypted) throw new StudioException($"“{archive.Name}” is encrypted.", "Unpack it, and pack the folder again without a password.");
            var kind = entry.ExternalAttributes >> 16 & KindMask;
            if (kind == LinkKind) refused.Add(path, "is a link");
            else if (kind is not (0 or RegularKind or FolderKind)) refused.Add(path, "is no file but a device or a pipe");
            else found.Add(new(path, entry.Length, entry));
            (packed, unpacked) = (packed + entry.CompressedLength, unpacked + entry.Length);
            if (IsBomb(entry.CompressedLength, entry.Length)) throw ArchiveFetch.Harmful(archive.Name);
        }
        if (IsBomb(Math.Min(packed, archive.Bytes), unpacked)) throw ArchiveFetch.Harmful(archive.Name);
        return SourcePaths.Choose(WithoutTop(found), refused);
    }

    internal static bool IsBomb(long packed, long unpacked) => unpacked > AlwaysFine && unpacked / MostRatio > packed;

    internal static IEnumerable<FoundFile<T>> WithoutTop<T>(List<FoundFile<T>> found) =>
        SourcePaths.TopFolder(found.Select(f => f.Path)) is { } top && SourcePaths.Problem(top) is null ? found.Select(f => f with { Path = f.Path[(top.Length + 1)..] }) : found;

    /// <summary>What file managers leave beside people's files.</summary>
    internal static bool IsLeftByFileManagers(string path) => path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.EndsWith(".DS_Store", StringComparison.Ordinal);

    /// <summary>Names are UTF-8; a ZIP of an older program, whose names are none, is read again with the letters that ZIP was made with (APPNOTE.TXT, appendix D).</summary>
    private static ZipArchive Open(FileStream file)
    {
        var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (!zip.Entries.Any(e => e.FullName.Contains('\uFFFD', StringComparison.Ordinal))) return zip;
        zip.Dispose();
        file.Position = 0;
        return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding(437));
    }
}
