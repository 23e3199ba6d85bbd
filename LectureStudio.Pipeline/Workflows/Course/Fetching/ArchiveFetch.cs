using System.IO.Compression;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Unpacks an archive that somebody gave. Nothing in it is trusted: neither names nor sizes nor links.</summary>
internal static class ArchiveFetch
{
    private const int HeadBytes = 512;
    private static readonly string[] Endings = [".tar.gz", ".tgz", ".tar", ".zip"];

    public static async Task<SourceTree> RunAsync(SourceFile archive, FetchRun fetch)
    {
        try
        {
            var refused = new Refusals();
            var fetched = await KindOfAsync(archive, fetch.Run.Cancellation) switch
            {
                ArchiveKind.Zip => await ZipFetch.RunAsync(archive, refused, fetch),
                var kind => await TarFetch.RunAsync(archive, kind == ArchiveKind.TarGz, refused, fetch),
            };
            if (fetched.Files == 0) throw new StudioException($"There are no files in “{archive.Name}” that can be taken.", "Pack the folder that the documents are in.");
            return new(NameOf(archive.Name), archive.Name, "", fetched.Hash, fetched.Snapshot, fetched.Files, fetched.Bytes, fetched.Refused);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or NotSupportedException or ArgumentException)
        {
            throw Damaged(archive.Name, e);
        }
        catch (IOException e) when (!DiskFull.Is(e) && !File.Exists(archive.Path))
        {
            throw new StudioException($"“{archive.Name}” is no longer there.", "Give it again.", e);
        }
    }

    /// <summary>The archive's name without what says how it is packed.</summary>
    public static string NameOf(string archive)
    {
        var ending = Endings.FirstOrDefault(e => archive.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ending is not null && archive.Length > ending.Length ? archive[..^ending.Length] : archive;
    }

    /// <summary>Whether a name is that of an archive.</summary>
    public static bool IsArchive(string name) => Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    public static StudioException Damaged(string archive, Exception? inner = null) => new($"“{archive}” is damaged, or only a part of it.", "Pack the folder again, or send it again.", inner);

    public static StudioException Harmful(string archive) => new($"“{archive}” would unpack to far more than its size.", "Give the folder itself, or pack only the documents; such an archive may be made to do harm.");

    private static async Task<ArchiveKind> KindOfAsync(SourceFile archive, CancellationToken cancellation)
    {
        await using var file = Open(archive);
        var head = new byte[HeadBytes];
        var kind = ArchiveKinds.Of(head.AsSpan(0, await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellation)), archive.Name);
        if (kind != ArchiveKind.TarGz) return kind;
        file.Position = 0;
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        var read = await unpacked.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellation);
        return ArchiveKinds.IsTar(head.AsSpan(0, read)) ? kind
            : read == HeadBytes && head.All(b => b == 0) ? throw new StudioException($"There are no files in “{archive.Name}”.", "Pack the folder that the documents are in.")
            : throw new StudioException($"“{archive.Name}” holds a single packed file and no folder.", "Pack the folder as .zip, .tar or .tar.gz.");
    }

    /// <summary>The archive's bytes.</summary>
    public static FileStream Open(SourceFile archive) => new(archive.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: false);
}
