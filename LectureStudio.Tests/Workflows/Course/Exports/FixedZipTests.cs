using System.IO.Compression;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Exports;

public class FixedZipTests
{
    [Fact(Timeout = 180000)]
    public async Task The_same_files_in_any_order_make_the_same_bytes_sorted_by_name()
    {
        using var folder = new TempFolder();
        ZipItem[] items = [ZipItem.Of("b.txt", "b"), ZipItem.Of("a/ü.txt", new string('x', 100_000)), ZipItem.Of("Z.png", "z")];

        await FixedZip.WriteAsync(folder["1.zip"], items, default);
        await FixedZip.WriteAsync(folder["2.zip"], items.Reverse(), default);

        Assert.Equal(File.ReadAllBytes(folder["1.zip"]), File.ReadAllBytes(folder["2.zip"]));
        using var zip = ZipFile.OpenRead(folder["1.zip"]);
        Assert.Equal(["Z.png", "a/ü.txt", "b.txt"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.True(new FileInfo(folder["1.zip"]).Length < 2000);
    }

    [Theory(Timeout = 180000)]
    [InlineData("a", "other", "“a” does not read as it was written")]
    [InlineData("c", "1", "“a” is in it and should not be")]
    [InlineData("a", "1", null)]
    public async Task What_is_read_again_is_held_against_what_was_packed(string name, string text, string? why)
    {
        using var folder = new TempFolder();
        await FixedZip.WriteAsync(folder["x.zip"], [ZipItem.Of("a", "1"), ZipItem.Of("b", new string('x', 200_000))], default);

        var failure = await Record.ExceptionAsync(() => FixedZip.RequireAsync(folder["x.zip"], [ZipItem.Of(name, text), ZipItem.Of("b", new string('x', 200_000))], default));

        Assert.Equal(why, failure?.Message);
        Assert.Equal("“c” is not in it", (await Assert.ThrowsAsync<FormatException>(() => FixedZip.RequireAsync(folder["x.zip"], [ZipItem.Of("a", "1"), ZipItem.Of("b", new string('x', 200_000)), ZipItem.Of("c", "")], default))).Message);
    }

    [Fact(Timeout = 180000)]
    public async Task A_name_that_comes_twice_is_refused()
    {
        using var folder = new TempFolder();

        await Assert.ThrowsAsync<ArgumentException>(() => FixedZip.WriteAsync(folder["x.zip"], [ZipItem.Of("a", "1"), ZipItem.Of("a", "2")], default));
    }
}
