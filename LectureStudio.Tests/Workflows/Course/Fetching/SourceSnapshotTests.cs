using System.Text;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Fetching;

public sealed class SourceSnapshotTests
{
    [Fact(Timeout = 60000)]
    public async Task Finds_each_of_more_files_than_a_plain_zip_can_hold()
    {
        using var folder = new TempFolder();
        const int files = 66_000;
        using var source = await WriteAsync(folder, Enumerable.Range(0, files).Select(i => ($"f{i:00000}", i % 1000 == 0 ? $"text {i}" : "")));

        Assert.Equal(files, source.Entries.Count);
        Assert.Equal("text 65000", await source.ReadTextAsync("f65000"));
        Assert.Equal("text 0", await source.ReadTextAsync("f00000"));
        Assert.Null(source.BytesOf("f66000"));
    }

    [Fact(Timeout = 60000)]
    public async Task Several_read_names_in_many_scripts_at_once()
    {
        using var folder = new TempFolder();
        var files = new[] { "a.md", "docs/über.md", "docs/ليل.md", "docs/指南.md", "docs/𝕏.md" }.Order(StringComparer.Ordinal).Select(n => (n, string.Concat(Enumerable.Repeat(n, 5000)))).ToList();
        using var source = await WriteAsync(folder, files);

        var read = await Task.WhenAll(files.Select(f => Task.Run(() => source.ReadTextAsync(f.n))));

        Assert.Equal(files.Select(f => f.Item2), read);
        Assert.Equal("a.md", Encoding.UTF8.GetString(await source.ReadAsync("a.md", 4)));
        await Assert.ThrowsAsync<FileNotFoundException>(() => source.ReadAsync("docs/none.md"));
    }

    [Theory]
    [InlineData("EFBBBF C3A9", "é")]
    [InlineData("FFFE E900", "é")]
    [InlineData("FEFF 00E9", "é")]
    [InlineData("C3A9 FF", "é\uFFFD")]
    [InlineData("C3A9 C3", "é\uFFFD")]
    [InlineData("E9 20 80 93 94", "é €“”")]
    public void A_text_is_what_its_bytes_say(string bytes, string text) => Assert.Equal(text, TextEncoding.Decode(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(150)]
    public async Task A_snapshot_that_was_cut_off_is_damaged(int rest)
    {
        using var folder = new TempFolder();
        (await WriteAsync(folder, [("a.md", "text"), ("b.md", "more")])).Dispose();
        var path = Path.Combine(folder.Path, "snapshot.zip");
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..rest]);

        using var source = new SourceSnapshot(path);

        Assert.Throws<InvalidDataException>(() => source.Entries);
    }

    private static async Task<SourceSnapshot> WriteAsync(TempFolder folder, IEnumerable<(string Path, string Text)> files)
    {
        var path = Path.Combine(folder.Path, "snapshot.zip");
        using (var writer = new SnapshotWriter(path, new SourceLimits(100)))
        {
            foreach (var (name, text) in files) await writer.AddAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), text.Length * 4L, CancellationToken.None);
            writer.Finish();
        }
        return new(path);
    }
}
