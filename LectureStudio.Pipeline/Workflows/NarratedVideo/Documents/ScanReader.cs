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

    /// <summary>Recognised words less sure than this are mostly specks and lines.</summary>
    private const double LeastConfidence = 0.4;

    // Usual shares of the print height: of letters such as x, of what rises above them and of what hangs below.
    private const double LowLetter = 0.5;
    private const double Ascender = 0.23;
    private const double Descender = 0.21;

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
            return [.. lines.SelectMany(LevelWords).Select(w => w with { X = w.X * scale, Y = w.Y * scale, W = w.W * scale, H = w.H * scale })];
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    /// <summary>Recognised boxes fit the letters closely. As high as all of their line and of its unused ascenders and descenders, they can be compared like print.</summary>
    private static IEnumerable<PrintedWord> LevelWords(PrintedLine line)
    {
        var sure = line.Words.Where(w => w.Confidence >= LeastConfidence).ToList();
        if (sure.Count == 0) return [];
        var (top, bottom) = (sure.Min(w => w.Y), sure.Max(w => w.Bottom));
        var letters = string.Concat(sure.Select(w => w.Text));
        if (letters.Any(char.IsAsciiLetterLower))
        {
            var (rises, hangs) = (letters.Any(c => char.IsUpper(c) || char.IsDigit(c) || "bdfhklti()[]/|".Contains(c, StringComparison.Ordinal)), letters.Any(c => "gjpqy,;()[]/|".Contains(c, StringComparison.Ordinal)));
            var size = (bottom - top) / (LowLetter + (rises ? Ascender : 0) + (hangs ? Descender : 0));
            (top, bottom) = (top - (rises ? 0 : Ascender * size), bottom + (hangs ? 0 : Descender * size));
        }
        return sure.Select(w => w with { Y = top, H = Math.Max(1, bottom - top) });
    }
}
