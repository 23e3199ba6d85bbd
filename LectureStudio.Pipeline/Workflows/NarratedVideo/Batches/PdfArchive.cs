using System.IO.Compression;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Batches;

/// <summary>A ZIP of PDFs that somebody gave, taken apart into the source store. Untrusted: its names are shown and never used as paths.</summary>
public sealed class PdfArchive(SourceStore sources)
{
    private const int MostDocuments = 200;
    private const long MostBytes = 16L << 30;

    /// <summary>PDFs are compressed within; one that unpacks to more than this many times its size, beyond the first megabytes, is made to fill the disk.</summary>
    private const int MostRatio = 100;
    private const long AlwaysFine = 32 << 20;

    /// <summary>The PDFs in it, in the order of their names; other files are left alone.</summary>
    /// <exception cref="StudioException">It is no ZIP, encrypted, nested, made to do harm, or there is no PDF in it.</exception>
    public async Task<IReadOnlyList<SourceFile>> UnpackAsync(SourceFile archive, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(archive.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var documents = Documents(archive.Name, zip);
            sources.CheckSpace(documents.Sum(d => d.Length));
            var unpacked = new List<SourceFile>(documents.Count);
            foreach (var document in documents)
            {
                // Reading ends where the ZIP says that the document does, so that no more comes out than was looked at.
                await using var content = document.Open();
                unpacked.Add(await sources.AddAsync(document.Name, content, document.Length, null, cancellation));
            }
            return unpacked;
        }
        catch (InvalidDataException e)
        {
            throw new StudioException($"“{archive.Name}” is not a ZIP file, or it is damaged.", "Pack the PDFs again.", e);
        }
    }

    /// <summary>Everything is looked at before anything is unpacked.</summary>
    private static List<ZipArchiveEntry> Documents(string archive, ZipArchive zip)
    {
        var documents = new List<ZipArchiveEntry>();
        foreach (var entry in zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var path = entry.FullName.Replace('\\', '/');
            if (path.StartsWith('/') || path.Split('/').Contains("..") || path is [_, ':', ..])
                throw new StudioException($"“{archive}” contains a file that points out of it: “{entry.FullName}”.", "Pack the PDFs again; such a ZIP may be made to do harm.");
            if (path.EndsWith('/') || IsHidden(path)) continue;
            if (entry.IsEncrypted) throw new StudioException($"“{archive}” is encrypted.", "Unpack it, and pack the PDFs again without a password.");
            if (NarrationFiles.KindOf(path) == NarrationFile.Archive) throw new StudioException($"“{archive}” contains another ZIP: “{entry.Name}”.", "Unpack that one first, and pack the PDFs into one ZIP.");
            if (NarrationFiles.KindOf(path) != NarrationFile.Document) continue;
            if (entry.Length > MostBytes || (entry.Length > AlwaysFine && entry.Length / MostRatio > entry.CompressedLength)) throw Harmful(archive);
            documents.Add(entry);
        }
        if (documents.Count == 0) throw new StudioException($"There is no PDF in “{archive}”.", "Give a ZIP of PDFs, or one PDF.");
        if (documents.Count > MostDocuments) throw new StudioException($"There are {documents.Count} PDFs in “{archive}”, which is more than {MostDocuments}.", "Give them in several ZIPs.");
        return documents.Sum(d => d.Length) <= MostBytes ? documents : throw Harmful(archive);
    }

    /// <summary>What file managers leave beside people's files: <c>__MACOSX/</c>, <c>.DS_Store</c>.</summary>
    private static bool IsHidden(string path) => path.Split('/').Any(p => p.StartsWith('.') || p == "__MACOSX");

    private static StudioException Harmful(string archive) => new($"“{archive}” would unpack to far more than its size.", "Give the PDFs one by one; such a ZIP may be made to do harm.");
}
