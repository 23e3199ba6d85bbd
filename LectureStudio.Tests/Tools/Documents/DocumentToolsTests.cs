using System.IO.Compression;
using LectureStudio.Pipeline.Tools.Documents;

namespace LectureStudio.Tests.Tools.Documents;

public class DocumentToolsTests
{
    [Fact]
    public void Every_entry_of_a_zip_gets_the_same_time_and_stays_readable()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "mimetype", "a/b.txt" })
            {
                using var text = new StreamWriter(zip.CreateEntry(name).Open());
                text.Write("content of " + name);
            }
        }
        var bytes = memory.ToArray();
        ZipTimes.Set(bytes, new DateTime(2026, 11, 20));

        using var changed = new ZipArchive(new MemoryStream(bytes));
        Assert.All(changed.Entries, e => Assert.Equal(new DateTime(2026, 11, 20), e.LastWriteTime.DateTime));
        using var read = new StreamReader(changed.GetEntry("a/b.txt")!.Open());
        Assert.Equal("content of a/b.txt", read.ReadToEnd());
    }

    [Theory]
    [InlineData(20_000, 10)]
    [InlineData(3_000_000, 40)]
    public void A_thick_book_may_print_for_longer(long bytes, int minutes) => Assert.Equal(minutes, Weasyprint.Limit(bytes).TotalMinutes);

    [Fact]
    public void What_is_no_zip_is_refused() => Assert.Throws<InvalidDataException>(() => ZipTimes.Set(new byte[100], new DateTime(2026, 1, 1)));

    [Fact]
    public void The_number_of_pages_is_read_from_pdfinfo() =>
        Assert.Equal(24, PdfPages.Parse("Title:           A lecture\nTagged:          yes\nPages:           24\nEncrypted:       no\n"));
}
