using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Tools.Tesseract;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Reads pages that are pictures of pages.</summary>
public sealed class ScanReader(PdfReader pdf, TesseractReader tesseract)
{
    /// <summary>Pixels of the longer side: an A4 page has 280 dpi then, which tesseract likes best.</summary>
    private const int Size = 3200;

    /// <summary>The words of the page in its own unit; none when it shows no text.</summary>
    internal async Task<IReadOnlyList<PrintedWord>> ReadAsync(string path, PageDraft page, string languages, StageRun run)
    {
        var scratch = run.NewFile($"scan-{page.Number:0000}.pgm").Path;
        try
        {
            var (width, height) = page.Width >= page.Height ? (Size, (int)Math.Max(1, Size * page.Height / page.Width)) : ((int)Math.Max(1, Size * page.Width / page.Height), Size);
            await pdf.DrawGreyAsync(path, page.Number, (width, height), scratch, run.Cancellation);
            var lines = await tesseract.ReadAsync(scratch, languages, TesseractReader.WholePage, run.Cancellation);
            var scale = page.Width / width;
            return [.. ScannedLines.Words(lines).Select(w => w with { X = w.X * scale, Y = w.Y * scale, W = w.W * scale, H = w.H * scale })];
        }
        finally
        {
            File.Delete(scratch);
        }
    }
}
