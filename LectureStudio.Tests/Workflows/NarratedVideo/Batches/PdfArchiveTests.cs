using System.IO.Compression;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Batches;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Batches;

public sealed class PdfArchiveTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 120000)]
    public async Task The_documents_come_out_in_the_order_of_their_names_and_what_lies_beside_them_does_not()
    {
        var unpacked = await UnpackAsync(Zip(("b.pdf", "two"), ("week 1/a.PDF", "one"), ("readme.txt", "x"), ("__MACOSX/._b.pdf", "x"), ("week 1/.hidden.pdf", "x")));
        Assert.Equal(["b.pdf", "a.PDF"], unpacked.Select(f => f.Name));
        Assert.Equal(["two", "one"], unpacked.Select(f => File.ReadAllText(f.Path)));
        Assert.All(unpacked, f => Assert.StartsWith(folder["sources"], f.Path, StringComparison.Ordinal));
    }

    [Theory(Timeout = 120000)]
    [InlineData("../../evil.pdf", "points out of it")]
    [InlineData("/etc/evil.pdf", "points out of it")]
    [InlineData("..\\evil.pdf", "points out of it")]
    [InlineData("more.zip", "contains another ZIP")]
    [InlineData("notes.txt", "no PDF")]
    public async Task What_is_wrong_is_refused_before_anything_is_unpacked(string name, string refusal)
    {
        (string, string)[] entries = name == "notes.txt" ? [(name, "x")] : [("a.pdf", "one"), (name, "x")];
        Assert.Contains(refusal, (await Assert.ThrowsAsync<StudioException>(() => UnpackAsync(Zip(entries)))).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["sources"]) && Directory.EnumerateFiles(folder["sources"], "*.pdf", SearchOption.AllDirectories).Any());
    }

    [Fact(Timeout = 120000)]
    public async Task A_document_that_unpacks_to_far_more_than_its_size_is_refused()
    {
        var bomb = folder["bomb.zip"];
        using (var zip = ZipFile.Open(bomb, ZipArchiveMode.Create))
        {
            await using var entry = zip.CreateEntry("zeros.pdf").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 40; i++) await entry.WriteAsync(zeros);
        }
        Assert.Contains("far more than its size", (await Assert.ThrowsAsync<StudioException>(() => UnpackAsync(bomb))).Message, StringComparison.Ordinal);

        // The same, with a header that lies about it: the size stands as 32 bits at 22 bytes of the entry's own and 24 of the directory's header.
        var bytes = await File.ReadAllBytesAsync(bomb);
        for (var i = 0; i + 4 < bytes.Length; i++)
            if (BitConverter.ToInt32(bytes, i) == 40 << 20) BitConverter.TryWriteBytes(bytes.AsSpan(i), 1000);
        await File.WriteAllBytesAsync(bomb, bytes);
        Assert.Equal(1000, new FileInfo(Assert.Single(await UnpackAsync(bomb)).Path).Length);
    }

    [Fact(Timeout = 120000)]
    public async Task An_encrypted_or_damaged_ZIP_is_refused_in_words()
    {
        var path = Zip(("a.pdf", "one"));
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..^30]);
        Assert.Contains("damaged", (await Assert.ThrowsAsync<StudioException>(() => UnpackAsync(path))).Message, StringComparison.Ordinal);
        // Bit 0 of the flags, in both headers (APPNOTE 4.4.4).
        bytes[6] |= 1;
        var directory = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        bytes[directory + 8] |= 1;
        await File.WriteAllBytesAsync(path, bytes);
        Assert.Contains("is encrypted", (await Assert.ThrowsAsync<StudioException>(() => UnpackAsync(path))).Message, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<SourceFile>> UnpackAsync(string zip)
    {
        var storage = Options.Create(new StorageOptions { Root = folder.Path, KeepFreeMegabytes = 0 });
        return new PdfArchive(new SourceStore(new StudioFolders(storage), storage)).UnpackAsync(new SourceFile(zip, "decks.zip", "0", 1), default);
    }

    private string Zip(params (string Name, string Content)[] entries)
    {
        var path = folder["decks.zip"];
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }
        return path;
    }
}
