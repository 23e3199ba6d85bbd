using System.IO.Compression;
using System.Text;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Files;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Reading;

public class FileReadersTests
{
    private const string Page =
        """
        <html lang="en"><title>Queues</title><style>@page { size: 420pt 560pt; margin: 60pt 40pt; @bottom-center { content: 'Handbook, page ' counter(page) } } html { font: 11pt 'DejaVu Sans' } h1 { font-size: 22pt } h2 { font-size: 15pt } pre { font: 10pt 'DejaVu Sans Mono' } .next { break-before: page }</style>
        <h1>Queues &amp; workers</h1>
        <p>A queue keeps each job until a worker has finished it. Delivery is at least once, so that a job may run twice before it is done.</p>
        <h2>Putting a job into it</h2>
        <p>Open a queue by its name first:</p>
        <pre>queue = Queue("mail")
        if queue.empty():
            queue.put("welcome")</pre>
        <ul><li>A job is a name with a payload, which is not larger than the sixty-four kilobytes that one page of the store has room for.</li><li>A worker takes one job at a time.</li></ul>
        <h2 class="next">When it fails</h2>
        <p>A retry puts a failed job back at the end of the queue.</p>
        <p class="next">The third page has one sentence more.</p></html>
        """;

    private static readonly ToolRunner Runner = new();
    private static readonly IOptions<ToolOptions> Tools = Options.Create(new ToolOptions());
    private static readonly PdfDocumentReader Pdf = new(new PdfReader(Runner, Tools));
    private static readonly DocxReader Docx = new(new Pandoc(Runner, Tools));

    [Fact(Timeout = 180000)]
    public async Task A_pdf_is_read_with_its_headings_its_code_and_its_lists_and_without_its_page_numbers()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["page.html"], Page);
        await new Weasyprint(Runner, Tools).PrintAsync(folder["page.html"], folder["page.pdf"], 0, null, CancellationToken.None);

        var document = await ReadAsync(Pdf, await File.ReadAllBytesAsync(folder["page.pdf"]));

        Assert.Equal(["Heading1 Queues & workers", "Heading2 Putting a job into it", "Heading2 When it fails"], document.Blocks.Where(b => b.Kind == TextBlockKind.Heading).Select(b => $"Heading{b.Level} {b.Plain}"));
        Assert.Contains(document.Blocks, b => b.Kind == TextBlockKind.Paragraph && b.Plain == "A queue keeps each job until a worker has finished it. Delivery is at least once, so that a job may run twice before it is done.");
        Assert.Equal("queue = Queue(\"mail\")\nif queue.empty():\n    queue.put(\"welcome\")", Assert.Single(document.Blocks, b => b.Kind == TextBlockKind.Code).Markdown);
        Assert.Equal(["A job is a name with a payload, which is not larger than the sixty-four kilobytes that one page of the store has room for.", "A worker takes one job at a time."], document.Blocks.Where(b => b.Kind == TextBlockKind.ListItem).Select(b => b.Plain));
        Assert.DoesNotContain(document.Lines, l => l.Contains("Handbook", StringComparison.Ordinal));
        Reads.Holds(document);
    }

    [Fact(Timeout = 180000)]
    public async Task A_word_document_is_read_with_its_headings_and_tables()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["page.html"], "<html><body><h1>Queues</h1><p>A queue keeps each <b>job</b> until a worker has finished it.</p><h2>Settings</h2><table><tr><th>name</th><th>default</th></tr><tr><td>attempts</td><td>5</td></tr></table><ol><li>Open it.</li></ol></body></html>");
        await new Pandoc(Runner, Tools).WriteAsync(folder["page.html"], folder["page.docx"], "docx", 0, [], CancellationToken.None);
        var content = await File.ReadAllBytesAsync(folder["page.docx"]);

        var document = await ReadAsync(Docx, content);

        Assert.Equal("Queues", document.Title);
        Assert.Equal(["Heading", "Paragraph", "Heading", "Table", "ListItem"], document.Blocks.Select(b => b.Kind.ToString()));
        Assert.Equal("A queue keeps each job until a worker has finished it.", document.Blocks[1].Plain);
        Assert.Contains("| attempts | 5 |", document.Blocks[3].Markdown.Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Reads.Holds(document);

        // The same with a little that unpacks to much.
        Assert.Empty((await ReadAsync(Docx, With(content, "word/styles2.xml", 30_000_000))).Blocks);
    }

    [Fact(Timeout = 180000)]
    public async Task What_cannot_be_read_says_nothing()
    {
        using var folder = new TempFolder();
        var key = new string('0', 64);
        var locked = await Pdfs.WriteAsync(folder["locked.pdf"], $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00> <00>]", ["A title"]);
        var whole = await File.ReadAllBytesAsync(await Pdfs.WriteAsync(folder["whole.pdf"], "", ["A title", "A queue keeps each job."]));
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("readme.txt");

        Assert.Empty((await ReadAsync(Pdf, await File.ReadAllBytesAsync(locked))).Blocks);
        Assert.Empty((await ReadAsync(Pdf, whole[..60])).Blocks);
        Assert.Empty((await ReadAsync(Pdf, [])).Blocks);
        Assert.Empty((await ReadAsync(Docx, zip.ToArray())).Blocks);
        Assert.Empty((await ReadAsync(Docx, Encoding.UTF8.GetBytes("no document at all"))).Blocks);
        Assert.Equal("A title", (await ReadAsync(Pdf, whole)).Blocks[0].Plain);
    }

    private static Task<DocumentText> ReadAsync(DocumentReader reader, byte[] content) => reader.ReadAsync("docs/given", content, CancellationToken.None);

    private static byte[] With(byte[] docx, string name, int zeros)
    {
        var copy = new MemoryStream();
        copy.Write(docx);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            stream.Write(new byte[zeros]);
        }
        return copy.ToArray();
    }
}
