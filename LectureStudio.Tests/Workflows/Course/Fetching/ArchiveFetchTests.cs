using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Fetching;

public sealed class ArchiveFetchTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Zip(string name, params (string Path, string Text)[] files) => Zip(name, null, files);

    private string Zip(string name, Action<ZipArchiveEntry>? change, params (string Path, string Text)[] files)
    {
        using var zip = ZipFile.Open(folder[name], ZipArchiveMode.Create);
        foreach (var (path, text) in files)
        {
            var entry = zip.CreateEntry(path);
            change?.Invoke(entry);
            using var writer = new StreamWriter(entry.Open());
            writer.Write(text);
        }
        return folder[name];
    }

    private string Tar(string name, params TarEntry[] entries)
    {
        using var file = File.Create(folder[name]);
        using var stream = name.EndsWith("gz", StringComparison.Ordinal) ? (Stream)new GZipStream(file, CompressionLevel.SmallestSize) : file;
        using var tar = new TarWriter(stream);
        foreach (var entry in entries) tar.WriteEntry(entry);
        return folder[name];
    }

    private static PaxTarEntry Entry(string path, string text) => new(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    private static PaxTarEntry Link(TarEntryType type, string path, string target) => new(type, path) { LinkName = target };

    private async Task<StudioException> RefusedAsync(string archive) => await Assert.ThrowsAsync<StudioException>(() => Fetching.UnpackAsync(folder, archive));

    [Fact(Timeout = 180000)]
    public async Task Zip_tar_and_packed_tar_of_one_folder_give_the_same_snapshot_without_the_top_folder()
    {
        (string, string)[] files = [("notes-1.0/README.md", "# Soil\n"), ("notes-1.0/docs/день 1.md", "текст"), ("notes-1.0/docs/日本.md", "# 本\n")];
        var zip = await Fetching.UnpackAsync(folder, Zip("notes.zip", files));
        var tar = await Fetching.UnpackAsync(folder, Tar("notes.tar", [.. files.Reverse().Select(f => Entry(f.Item1, f.Item2))]));
        var packed = await Fetching.UnpackAsync(folder, Tar("notes.tar.gz", [.. files.Select(f => Entry("./" + f.Item1, f.Item2))]));
        Assert.Equal(["README.md", "docs/день 1.md", "docs/日本.md"], Fetching.Paths(zip));
        Assert.Equal("notes", packed.Name);
        Assert.Equal(zip.Commit, tar.Commit);
        Assert.Equal(zip.Commit, packed.Commit);
        Assert.Equal(await File.ReadAllBytesAsync(zip.Snapshot.Path), await File.ReadAllBytesAsync(packed.Snapshot.Path));
        Assert.Equal([packed.Snapshot.Path], Directory.EnumerateFileSystemEntries(packed.Snapshot.Folder));
    }

    [Fact(Timeout = 180000)]
    public async Task Paths_that_lead_out_of_a_zip_are_not_taken()
    {
        var tree = await Fetching.UnpackAsync(folder, Zip("evil.zip",
            ("ok.md", "ok"), ("../up.md", "x"), ("/etc/cron.d/x", "x"), ("C:/x.md", "x"), ("a/../../b.md", "x"), ("a//b.md", "x"), ("line\nfeed.md", "x"), (".git/hooks/post-checkout", "x"), ("docs\\windows.md", "w"), (new string('n', 1200), "x")));
        Assert.Equal(["docs/windows.md", "ok.md"], Fetching.Paths(tree));
        Assert.Equal(7, tree.Refused.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task Links_and_devices_in_archives_are_not_taken()
    {
        var tar = await Fetching.UnpackAsync(folder, Tar("links.tar",
            Entry("a/ok.md", "ok"), Link(TarEntryType.SymbolicLink, "a/out.md", "/etc/passwd"), Link(TarEntryType.HardLink, "a/same.md", "a/ok.md"),
            Link(TarEntryType.HardLink, "a/shadow", "/etc/shadow"), new PaxTarEntry(TarEntryType.Fifo, "a/pipe"), new PaxTarEntry(TarEntryType.CharacterDevice, "a/null"), Entry("../b.md", "x")));
        Assert.Equal(["a/ok.md", "a/same.md"], Fetching.Paths(tar));
        Assert.Equal("ok", await Fetching.TextAsync(tar, "a/same.md"));
        Assert.Equal(5, tar.Refused.Count);
        var zip = await Fetching.UnpackAsync(folder, Zip("links.zip", e => e.ExternalAttributes = e.FullName == "link" ? unchecked((int)0xA1FF0000) : 0, ("ok.md", "ok"), ("link", "/etc/passwd")));
        Assert.Equal(["ok.md"], Fetching.Paths(zip));
    }

    [Fact(Timeout = 180000)]
    public async Task Names_that_differ_in_capitals_stay_and_are_told_and_of_two_equal_ones_the_later_counts()
    {
        var tree = await Fetching.UnpackAsync(folder, Zip("same.zip", ("a/Readme.md", "1"), ("a/README.md", "2"), ("b.md", "old"), ("b.md", "new"), ("b.md/c.md", "x")));
        Assert.Equal(["a/README.md", "a/Readme.md", "b.md"], Fetching.Paths(tree));
        Assert.Equal("new", await Fetching.TextAsync(tree, "b.md"));
        Assert.Equal(3, tree.Refused.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task Archives_that_would_fill_the_disk_are_refused()
    {
        var zeros = new string('0', 70 << 20);
        Assert.Contains("far more than its size", (await RefusedAsync(Zip("bomb.zip", ("a.txt", zeros)))).Message, StringComparison.Ordinal);
        Assert.Contains("far more than its size", (await RefusedAsync(Tar("bomb.tar.gz", Entry("a.txt", zeros)))).Message, StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<StudioException>(() => Fetching.UnpackAsync(folder, Zip("large.zip", ("a.txt", zeros[..1_500_000])), mostMegabytes: 1));
        Assert.Contains("larger than 1 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_no_archive_is_told_by_what_it_is()
    {
        await File.WriteAllTextAsync(folder["text.zip"], new string('x', 600));
        await File.WriteAllBytesAsync(folder["xz.tar"], [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 1, 2]);
        await File.WriteAllBytesAsync(folder["empty.zip"], []);
        await using (var single = new GZipStream(File.Create(folder["single.tar.gz"]), CompressionLevel.Fastest)) await single.WriteAsync(Encoding.UTF8.GetBytes(new string('y', 600)));
        Assert.Contains("not an archive", (await RefusedAsync(folder["text.zip"])).Message, StringComparison.Ordinal);
        Assert.Contains("packed with xz", (await RefusedAsync(folder["xz.tar"])).Message, StringComparison.Ordinal);
        Assert.Contains("is empty", (await RefusedAsync(folder["empty.zip"])).Message, StringComparison.Ordinal);
        Assert.Contains("single packed file", (await RefusedAsync(folder["single.tar.gz"])).Message, StringComparison.Ordinal);
        Assert.Contains("no files", (await RefusedAsync(Zip("nothing.zip"))).Message, StringComparison.Ordinal);
        File.Move(Zip("right.zip", ("a.md", "a")), folder["wrong.tar.gz"]);
        Assert.Equal(["a.md"], Fetching.Paths(await Fetching.UnpackAsync(folder, folder["wrong.tar.gz"])));
    }

    [Fact(Timeout = 180000)]
    public async Task Damage_is_told()
    {
        var text = string.Concat(Enumerable.Range(0, 4000).Select(n => $"line {n * 7919 % 1000} of many\n"));
        foreach (var archive in (string[])[Zip("whole.zip", ("a.md", text)), Tar("whole.tar", Entry("a.md", text)), Tar("whole.tar.gz", Entry("a.md", text))])
        {
            var bytes = await File.ReadAllBytesAsync(archive);
            await File.WriteAllBytesAsync(archive, bytes[..(bytes.Length / 2)]);
            Assert.Contains("damaged", (await RefusedAsync(archive)).Message, StringComparison.Ordinal);
            if (archive.EndsWith(".zip", StringComparison.Ordinal)) bytes[300] ^= 0x55;
            else continue;
            await File.WriteAllBytesAsync(archive, bytes);
            Assert.Contains("damaged", (await RefusedAsync(archive)).Message, StringComparison.Ordinal);
        }
    }
}
