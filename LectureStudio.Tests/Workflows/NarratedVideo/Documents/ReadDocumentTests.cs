using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Benchmarks;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

public sealed class ReadDocumentTests(SetPdfs pdfs) : IClassFixture<SetPdfs>, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task A_paper_of_two_columns_is_read_in_order_without_its_running_heads()
    {
        var document = await DocumentStage.ReadAsync(pdfs.Paper, Runs.In(folder));
        var blocks = document.Pages.SelectMany(p => p.Blocks).ToList();
        var read = blocks.Where(b => b.Kind is not (BlockKind.Footnote or BlockKind.Figure)).SelectMany(b => b.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.InRange(2.0 * DocumentBenchmark.CommonWords(pdfs.Written.Words, read) / (pdfs.Written.Words.Count + read.Count), 0.98, 1);
        Assert.DoesNotContain(blocks, b => b.Text.Contains("volume 12", StringComparison.Ordinal));
        Assert.Equal((DocumentKind.Paper, "en"), (document.Kind, document.Language));
        Assert.Equal(document.Title, Assert.Single(blocks, b => b.Kind == BlockKind.Title).Text);
        // As it was made: five sections with one below, six wide; abstract and references; lists, figures, tables (one across both columns), a formula, notes.
        Assert.Equal((9, 9, 4, 2, 2, 1, 6, 7), (Count(BlockKind.Heading), Count(BlockKind.ListItem), Count(BlockKind.Caption), Count(BlockKind.Figure), Count(BlockKind.Table), Count(BlockKind.Formula), Count(BlockKind.Footnote), Count(BlockKind.Reference)));
        Assert.Equal(blocks.Count, blocks.Select(b => b.Id).Distinct().Count());
        Assert.All(blocks, b => Assert.True(b.Box.IsOnPage && b.Lines.All(l => l.Box.IsOnPage && l.Words.All(w => w.Box.IsOnPage)), b.Id));

        int Count(BlockKind kind) => blocks.Count(b => b.Kind == kind);
    }

    [Fact(Timeout = 180000)]
    public async Task Pages_of_any_kind_and_size_are_told_apart()
    {
        var document = await DocumentStage.ReadAsync(pdfs.Pages, Runs.In(folder));
        Assert.Equal((DocumentKind.Slides, 5, 0), (document.Kind, document.Pages.Count, document.Notices.Count));
        Assert.Equal((BlockKind.Title, "Everything on a few pages"), (document.Pages[0].Blocks[0].Kind, document.Pages[0].Blocks[0].Text));
        Assert.Equal("机器学习是人工智能的一个分支，它研究计算机怎样模拟或实现人类的学习行为，以获取新的知识或技能，重新组织已有的知识结构。", document.Pages[1].Blocks[^1].Text);
        Assert.Empty(document.Pages[2].Blocks);
        var tall = document.Pages[3];
        Assert.Equal((300, 420), (tall.Width, tall.Height));
        Assert.Equal([BlockKind.Heading, BlockKind.Code, BlockKind.Table, BlockKind.Figure, BlockKind.Caption], tall.Blocks.Select(b => b.Kind));
        Assert.Equal("def twice(x):\n    y = x + x\n    return y", tall.Blocks[1].Text);
        Assert.Equal("alpha 1.5 20\nbeta 2.5 30\ngamma 3.5 40", tall.Blocks[2].Text);
        // The rule below the last row is a part of the table.
        Assert.True(tall.Blocks[2].Box.Bottom > tall.Blocks[2].Lines[^1].Box.Bottom + 0.004 && tall.Blocks[2].Box.Right > tall.Blocks[2].Lines.Max(l => l.Box.Right) + 0.01);
        Assert.InRange(tall.Blocks[3].Box.Y, tall.Blocks[2].Box.Bottom - 0.01, tall.Blocks[4].Box.Y);
        Assert.Equal([(BlockKind.Heading, 1), (BlockKind.ListItem, 1), (BlockKind.ListItem, 1), (BlockKind.ListItem, 2)], document.Pages[4].Blocks.Select(b => (b.Kind, b.Level)));
        Assert.All(document.Pages, p => Assert.Equal("#ffffff", p.Colours.Ground));
        Assert.All(document.Pages, p => Assert.True(new FileInfo(p.Preview.Path).Length > 100));
        Assert.Equal(JsonSerializer.Serialize(document, StudioJson.Compact), JsonSerializer.Serialize(await DocumentStage.ReadAsync(pdfs.Pages, Runs.In(folder, "again")), StudioJson.Compact));
    }

    [Fact(Timeout = 180000)]
    public async Task Chosen_pages_keep_their_numbers()
    {
        var document = await DocumentStage.ReadAsync(pdfs.Pages, Runs.In(folder), new() { Pages = "4,1", Title = "Mine", Language = "de" });
        Assert.Equal([4, 1], document.Pages.Select(p => p.Number));
        Assert.Equal(("Mine", "de"), (document.Title, document.Language));
        await Refused("There is no page 9", () => DocumentStage.ReadAsync(pdfs.Pages, Runs.In(folder), new() { Pages = "1-9" }));
        await Refused("names no pages", () => DocumentStage.ReadAsync(pdfs.Pages, Runs.In(folder), new() { Pages = "first" }));
    }

    [Fact(Timeout = 180000)]
    public async Task The_text_of_a_scanned_page_is_recognised()
    {
        var document = await DocumentStage.ReadAsync(pdfs.Scan, Runs.In(folder));
        Assert.True(Assert.Single(document.Pages).IsScanned);
        Assert.Equal("1 page is a scan; its text was recognised.", Assert.Single(document.Notices));
        Assert.Equal(["Everything on a few pages", "A first paragraph, set plainly."], document.Pages[0].Blocks.Select(b => b.Text));
        await Refused("no data for reading", () => DocumentStage.ReadAsync(pdfs.Scan, Runs.In(folder, "again"), new() { ScanLanguages = "xyz" }));
    }

    [Fact(Timeout = 180000)]
    public async Task What_cannot_be_read_is_refused_in_words()
    {
        await Refused("empty file", () => Read("zero.pdf", ""));
        await Refused("is no PDF", () => Read("text.pdf", "This is a text."));
        await Refused("damaged", () => Read("broken.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog"));
        var key = new string('0', 64);
        var locked = await Pdfs.WriteAsync(folder["locked.pdf"], $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00> <00>]", ["A title"]);
        await Refused("encrypted", () => DocumentStage.ReadAsync(locked, Runs.In(folder)));
        var long_ = await Pdfs.WriteAsync(folder["long.pdf"], "", [.. Enumerable.Repeat<string[]>(["A title"], 1001)]);
        await Refused("1001 pages", () => DocumentStage.ReadAsync(long_, Runs.In(folder)));
        Assert.Equal(2, (await DocumentStage.ReadAsync(long_, Runs.In(folder), new() { Pages = "1000-1001" })).Pages.Count);

        async Task<SourceDocument> Read(string name, string content)
        {
            await File.WriteAllTextAsync(folder[name], content);
            return await DocumentStage.ReadAsync(folder[name], Runs.In(folder));
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Damaged_documents_are_read_in_part_or_refused()
    {
        var whole = await File.ReadAllBytesAsync(await Pdfs.WriteAsync(folder["small.pdf"], "", ["A title", "and a line"], ["Another", "page"]));
        var refused = 0;
        await Parallel.ForAsync(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            var random = new Random(seed);
            var bytes = seed % 3 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            for (var n = random.Next(1, 30); n > 0 && bytes.Length > 20; n--) bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(folder[$"{seed}.pdf"], bytes, CancellationToken.None);
            try
            {
                var document = await DocumentStage.ReadAsync(folder[$"{seed}.pdf"], Runs.In(folder, $"run{seed}"));
                Assert.NotEmpty(document.Pages);
            }
            catch (StudioException)
            {
                Interlocked.Increment(ref refused);
            }
        });
        Assert.InRange(refused, 1, 23);
    }

    private static async Task Refused(string message, Func<Task> read)
    {
        var refusal = await Assert.ThrowsAsync<StudioException>(read);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Remedy);
    }
}
