using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Documents;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>Makes a document of a text of one's own and its pictures: pages in large print, each picture a page of its own.</summary>
public sealed class TextPageMaker(Weasyprint weasyprint, PdfPageReader pages, PictureReader pictures)
{
    private const int MostBytes = 2_000_000;
    private const int MostPictures = 300;

    /// <exception cref="StudioException">There is no text, or something is no picture.</exception>
    internal async Task<SourceDocument> ReadAsync(SourceFile file, IReadOnlyList<SourceFile> given, ReadDocumentSettings settings, StageRun run)
    {
        var text = await TextOfAsync(file, run.Cancellation);
        var pieces = file.Extension is ".txt" or ".text" ? PlainPieces.Of(text) : MarkdownPieces.Of(text);
        if (pieces.All(p => p.Kind == BlockKind.Figure) && given.Count == 0) throw new StudioException("The text is empty.", "Write a few sentences, or give a PDF.");
        if (given.Count > MostPictures) throw new StudioException($"There are {given.Count} pictures; at most {MostPictures} can be shown.", "Give fewer of them.");
        var language = LanguageTag.Of(settings.Language) ?? DocumentLanguage.Guess(string.Join('\n', pieces.Where(p => p.Kind != BlockKind.Code).Select(p => p.Text)));
        var (title, body) = Entitled(settings.Title, pieces, file.Name);
        var read = await ReadPicturesAsync(given, run);
        var notices = new List<string>();
        body = TextHtml.InPortions(PicturePlaces.WithoutMissing(body, read, notices));
        var (printed, made) = await PrintAsync(title, body, language, run);
        var all = Assemble(title, body, printed, read);
        return new(title, null, language, DocumentKind.Text, all, made, notices);
    }

    private static async Task<string> TextOfAsync(SourceFile file, CancellationToken cancellation)
    {
        if (new FileInfo(file.Path).Length > MostBytes) throw new StudioException("The text is longer than 2 MB, which would be spoken for days.", "Give the part that the video is about.");
        var bytes = await File.ReadAllBytesAsync(file.Path, cancellation);
        var text = CaptionEncoding.Decode(bytes);
        if (text.Contains('\0') || bytes.AsSpan().StartsWith("%PDF-"u8)) throw new StudioException("The text is no text: it looks like a file of some program.", "Give Markdown or plain text; a PDF is given as a document.");
        return text;
    }

    /// <summary>A first heading that stands above all others is the title.</summary>
    private static (string Title, IReadOnlyList<GivenPiece> Body) Entitled(string wanted, IReadOnlyList<GivenPiece> pieces, string fileName)
    {
        var first = pieces.Count > 0 && pieces[0].Kind == BlockKind.Heading ? pieces[0] : null;
        var isAbove = first is not null && pieces.Skip(1).All(p => p.Kind != BlockKind.Heading || p.Level > first.Level);
        var set = Tidy.Line(wanted);
        if (set.Length > 0) return (set, isAbove && string.Equals(first!.Text, set, StringComparison.OrdinalIgnoreCase) ? [.. pieces.Skip(1)] : pieces);
        return isAbove ? (first!.Text, [.. pieces.Skip(1)]) : (first?.Text ?? DocumentTitle.Of("", "", DocumentKind.Text, [], fileName), pieces);
    }

    private async Task<IReadOnlyList<ReadPicture>> ReadPicturesAsync(IReadOnlyList<SourceFile> given, StageRun run)
    {
        var read = new ReadPicture[given.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation };
        await Parallel.ForAsync(0, given.Count, options, async (i, _) => read[i] = await pictures.ReadAsync(given[i], i + 1, run));
        return read;
    }

    private async Task<(IReadOnlyList<ReadPage> Pages, StageFile Made)> PrintAsync(string title, IReadOnlyList<GivenPiece> body, string language, StageRun run)
    {
        var page = run.NewFile("text.html");
        var pdf = run.NewFile("text.pdf");
        await File.WriteAllTextAsync(page.Path, TextHtml.Page(title, body, language), run.Cancellation);
        await weasyprint.PrintAsync(page.Path, pdf.Path, 0, run.LogFile, run.Cancellation);
        File.Delete(page.Path);
        var count = await pages.CountAsync(pdf.Path, run.Cancellation);
        if (count > PdfRefusal.MostPages) throw new StudioException($"The text fills {count} pages in large print; at most {PdfRefusal.MostPages} can be made into one video.", "Give the part that the video is about.");
        return (await pages.ReadAsync(pdf.Path, [.. Enumerable.Range(1, count)], "pages", null, run), pdf);
    }

    private static IReadOnlyList<DocumentPage> Assemble(string title, IReadOnlyList<GivenPiece> body, IReadOnlyList<ReadPage> printed, IReadOnlyList<ReadPicture> pictures)
    {
        List<GivenPiece> pieces = [new(BlockKind.Title, title), .. body];
        var placed = PrintedPieces.Find([.. printed.Select(p => p.Draft)], pieces);
        var shown = PicturePlaces.Of(pieces, placed, printed.Count, pictures);
        var byPage = placed.ToLookup(p => p.Page);
        var all = new List<DocumentPage>();
        for (var i = 0; i < printed.Count; i++)
        {
            var (page, number) = (printed[i], all.Count + 1);
            all.Add(new(
                number, PageOrigin.Made, page.Draft.Number, Math.Round(page.Draft.Width, 2), Math.Round(page.Draft.Height, 2),
                [.. byPage[i].Select((p, n) => FinishedBlock.Of(p.Block, p.Text, page.Draft, number, n))], page.Preview, null, new(page.Tints.Ground, page.Tints.Ink, page.Tints.Accent), false));
            foreach (var (picture, description) in shown[i]) all.Add(PicturePage(picture, description, all.Count + 1));
        }
        return all;
    }

    private static DocumentPage PicturePage(ReadPicture picture, string description, int number) =>
        new(
            number, PageOrigin.Picture, 1, picture.Width, picture.Height, [new($"p{number}b1", BlockKind.Figure, description, new(0, 0, 1, 1), [])],
            picture.Preview, picture.Picture, new(picture.Tints.Ground, picture.Tints.Ink, picture.Tints.Accent), false);
}
