using System.Xml;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Algorithms.Slides;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>A page as it was read and drawn.</summary>
internal sealed record ReadPage(PageDraft Draft, StageFile Preview, PageTints Tints, bool IsScanned);

/// <summary>Reads and draws the pages of a PDF, a few at a time, so that the length of a document costs time and never memory.</summary>
public sealed class PdfPageReader(PdfReader pdf, ScanReader scans)
{
    private const int PreviewSize = 1280;
    private const int PagesAtATime = 10;

    /// <summary>A page with fewer words may be a picture of a page.</summary>
    private const int FewWords = 8;

    /// <summary>How many pages a PDF has that this studio made.</summary>
    internal async Task<int> CountAsync(string path, CancellationToken cancellation) => (await pdf.InspectAsync(path, cancellation)).Pages;

    /// <summary>The pages in the order asked for; those that cannot be drawn are left out.</summary>
    /// <param name="path">The PDF.</param>
    /// <param name="pages">Numbers from 1, each once.</param>
    /// <param name="folder">Sub-folder of the output for the previews.</param>
    /// <param name="scanLanguages">tesseract codes for pages without text; null when nothing is to be recognised.</param>
    internal async Task<IReadOnlyList<ReadPage>> ReadAsync(string path, IReadOnlyList<int> pages, string folder, Lazy<Task<string>>? scanLanguages, StageRun run)
    {
        var chunks = Chunks([.. pages.Order()]).ToList();
        var read = new ReadPage?[pages.Max() + 1];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation };
        await Parallel.ForEachAsync(chunks, options, async (chunk, _) =>
        {
            foreach (var page in await ReadChunkAsync(path, chunk, folder, run)) read[page.Draft.Number] = page;
            if (scanLanguages is not null)
                foreach (var page in Enumerable.Range(chunk.First, chunk.Last - chunk.First + 1).Select(n => read[n]).OfType<ReadPage>().Where(MayBeScan).ToList())
                    read[page.Draft.Number] = await ReadScanAsync(path, page, await scanLanguages.Value, run);
            var n = Interlocked.Add(ref done, chunk.Last - chunk.First + 1);
            run.Report(0.95 * n / pages.Count, $"{n} of {pages.Count} pages");
        });
        return [.. pages.Select(p => read[p]).OfType<ReadPage>()];
    }

    /// <summary>Runs of pages that follow one another.</summary>
    private static IEnumerable<(int First, int Last)> Chunks(IReadOnlyList<int> pages)
    {
        for (var i = 0; i < pages.Count;)
        {
            var to = i + 1;
            while (to < pages.Count && pages[to] == pages[to - 1] + 1 && to - i < PagesAtATime) to++;
            yield return (pages[i], pages[to - 1]);
            i = to;
        }
    }

    private async Task<IReadOnlyList<ReadPage>> ReadChunkAsync(string path, (int First, int Last) chunk, string folder, StageRun run)
    {
        try
        {
            var words = await pdf.StyledWordsAsync(path, chunk.First, chunk.Last, run.Cancellation);
            var read = new List<ReadPage>();
            await pdf.ColourPicturesAsync(
                path, chunk, PreviewSize,
                picture =>
                {
                    if (read.Count >= words.Count) return;
                    read.Add(Draw(chunk.First + read.Count, words[read.Count], picture, folder, run));
                },
                run.Cancellation);
            if (read.Count == chunk.Last - chunk.First + 1) return read;
        }
        catch (Exception e) when (e is ToolFailedException or XmlException or InvalidDataException or EndOfStreamException)
        {
            run.Log($"Pages {chunk.First} to {chunk.Last}: {e.Message}");
        }
        // One of them is damaged: each by itself, so that only that one is lost.
        if (chunk.First == chunk.Last) return [];
        var alone = new List<ReadPage>();
        for (var page = chunk.First; page <= chunk.Last; page++) alone.AddRange(await ReadChunkAsync(path, (page, page), folder, run));
        return alone;
    }

    private static ReadPage Draw(int number, PrintedPage page, ColourPicture picture, string folder, StageRun run)
    {
        // A page whose size is not told is measured by its picture.
        var (width, height) = page is { Width: > 0, Height: > 0 } ? (page.Width, page.Height) : (picture.Width, picture.Height);
        var words = page.Words.Where(w => w.Right > 0 && w.Bottom > 0 && w.X < width && w.Y < height).ToList();
        var preview = run.NewFile($"{folder}/{number:0000}.png");
        File.WriteAllBytes(preview.Path, Png.Encode(picture.Pixels, picture.Width, picture.Height));
        return new(new(number, width, height, words, InkMap.Regions(picture, words, width)), preview, PageTints.Of(picture, words, width), false);
    }

    private static bool MayBeScan(ReadPage page) =>
        page.Draft.Words.Count < FewWords && page.Draft.Ink.Any(r => r.W * r.H > (page.Draft.Words.Count == 0 ? 0.0005 : 0.5) * page.Draft.Width * page.Draft.Height);

    private async Task<ReadPage> ReadScanAsync(string path, ReadPage page, string languages, StageRun run)
    {
        var words = await scans.ReadAsync(path, page.Draft, languages, run);
        if (words.Count <= page.Draft.Words.Count) return page;
        var scanned = page;
        await pdf.ColourPicturesAsync(
            path, (page.Draft.Number, page.Draft.Number), PreviewSize,
            picture => scanned = page with
            {
                Draft = page.Draft with { Words = words, Ink = InkMap.Regions(picture, words, page.Draft.Width) },
                Tints = PageTints.Of(picture, words, page.Draft.Width),
                IsScanned = true,
            },
            run.Cancellation);
        return scanned;
    }
}
