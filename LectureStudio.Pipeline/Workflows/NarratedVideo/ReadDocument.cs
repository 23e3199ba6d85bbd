using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Tools.Tesseract;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>Takes a document apart: pages, and on each what stands on it in reading order with its place.</summary>
public sealed class ReadDocument(PdfReader pdf, PdfPageReader pages, TextPageMaker texts, TesseractReader tesseract)
    : Stage<(GivenDocument Document, GivenText Text, GivenPictures Pictures, ReadDocumentSettings Settings), SourceDocument>
{
    public override string Doing => "Reading the document";

    public override int Version => 3; // 2: whole tables, words that run from the right, code on a ground. 3: scans that lie askew, titles that are only the name of the file.

    public override string? Fingerprint => tesseract.Version;

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 6;

    public override double LeastSeconds => 1;

    public override async Task<SourceDocument> RunAsync((GivenDocument Document, GivenText Text, GivenPictures Pictures, ReadDocumentSettings Settings) input, StageRun run)
    {
        if (input.Document.File is { } document) return await ReadPdfAsync(document, input.Settings, run);
        if (input.Text.File is { } text) return await texts.ReadAsync(text, input.Pictures.Files, input.Settings, run);
        throw new StudioException("There is nothing to read.", "Give a PDF, or a text with pictures.");
    }

    private async Task<SourceDocument> ReadPdfAsync(SourceFile file, ReadDocumentSettings settings, StageRun run)
    {
        var (count, title, author) = await OpenAsync(file, run.Cancellation);
        var chosen = PageRange.TryParse(settings.Pages, count, out var beyond) ?? throw PdfRefusal.NoSuchPages(settings.Pages);
        if (beyond > 0) throw PdfRefusal.Beyond(beyond, count);
        if (chosen.Count > PdfRefusal.MostPages) throw PdfRefusal.TooLong(count);
        // Asked only when there is a scan: without one, nobody needs tesseract or its languages.
        var languages = new Lazy<Task<string>>(async () => LanguagePacks.Check(settings.ScanLanguages, await tesseract.LanguagesAsync(run.Cancellation)));
        var read = await pages.ReadAsync(file.Path, chosen, "pages", languages, run);
        if (read.Count == 0) throw PdfRefusal.Broken(null);
        var (print, blocks) = DocumentLayout.Of([.. read.Select(p => p.Draft)]);
        var made = read.Zip(blocks, (p, own) => new DocumentPage(
            p.Draft.Number, PageOrigin.Document, p.Draft.Number, Math.Round(p.Draft.Width, 2), Math.Round(p.Draft.Height, 2), own, p.Preview, null, new(p.Tints.Ground, p.Tints.Ink, p.Tints.Accent), p.IsScanned)).ToList();
        return new(
            DocumentTitle.Of(settings.Title, title, print.Kind, made, file.Name), author.Length > 0 ? author : null, LanguageOf(settings.Language, made), print.Kind, made, null, [.. Notices(made, chosen.Count)]);
    }

    private async Task<(int Pages, string Title, string Author)> OpenAsync(SourceFile file, CancellationToken cancellation)
    {
        await PdfRefusal.CheckAsync(file, cancellation);
        try
        {
            var (info, title, author) = await pdf.DescribeAsync(file.Path, cancellation);
            if (!info.MayCopy) throw PdfRefusal.Encrypted(null);
            return info.Pages == 0 ? throw new StudioException("The document has no pages.", "Export it as a PDF again and give that one.") : (info.Pages, title, author);
        }
        catch (ToolFailedException failure)
        {
            throw PdfRefusal.Because(failure);
        }
    }

    private static string LanguageOf(string wanted, IReadOnlyList<DocumentPage> pages)
    {
        if (LanguageTag.Of(wanted) is { } tag) return tag;
        var text = string.Join('\n', pages.SelectMany(p => p.Blocks).Where(b => b.Kind is not (BlockKind.Code or BlockKind.Reference or BlockKind.Formula)).Select(b => b.Text));
        return DocumentLanguage.Guess(text);
    }

    private static IEnumerable<string> Notices(IReadOnlyList<DocumentPage> pages, int wanted)
    {
        var scans = pages.Count(p => p.IsScanned);
        if (scans > 0) yield return scans == 1 ? "1 page is a scan; its text was recognised." : $"{scans} pages are scans; their text was recognised.";
        var lost = wanted - pages.Count;
        if (lost > 0) yield return lost == 1 ? "1 page is damaged and was left out." : $"{lost} pages are damaged and were left out.";
        if (pages.All(p => p.Blocks.All(b => b.Text.Length == 0))) yield return "No text was found on any page.";
    }
}
