using System.Security.Cryptography;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Handout.Document.Plain;
using LectureStudio.Pipeline.Workflows.Handout.Document.Print;
using LectureStudio.Pipeline.Workflows.Handout.Document.Web;
using LectureStudio.Pipeline.Workflows.Handout.Document;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>Makes the formats that people use from the document model, side by side. The same model gives the same bytes.</summary>
public sealed class RenderHandout(SlidePrints prints, Weasyprint weasyprint, Pandoc pandoc, PdfPages pages)
    : Stage<(HandoutDocument Document, RenderSettings Settings), RenderedHandout>
{
    /// <summary>Share of the work that the pictures are.</summary>
    private const double PicturesDone = 0.4;

    public override string Doing => "Printing the handout";

    public override int Version => 5; // 5: slides to write on in the order they were shown, their last page as airy as the others.

    public override double UsualSeconds => 10;

    public override double LeastSeconds => 5;

    public override async Task<RenderedHandout> RunAsync((HandoutDocument Document, RenderSettings Settings) input, StageRun run)
    {
        var (document, settings) = input;
        var handout = await ReadAsync(document.Json, run.Cancellation);
        var pictures = await PreparePicturesAsync(handout, document, settings, run);
        var epoch = Clock.Epoch(handout.Date);
        var print = pictures.ToDictionary(p => p.Slide, p => p.Print.Name);
        var identifier = Identify(document);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(run.Cancellation);
        var done = 0;
        async Task<StageFile> Step(Task<StageFile> work)
        {
            try
            {
                var file = await work;
                run.Report(PicturesDone + ((1 - PicturesDone) * Interlocked.Increment(ref done) / 4), $"{file.Name} is ready");
                return file;
            }
            catch
            {
                await stop.CancelAsync(); // One format is missing, so the handout is; the others need not go on.
                throw;
            }
        }

        StageFile WritePlain(string name, PlainStyle style)
        {
            var page = run.NewFile(name);
            using var text = new StreamWriter(page.Path);
            PlainPage.Write(handout, new HtmlWriter(text), identifier, print, style);
            return page;
        }

        Task<StageFile>[] formats =
        [
            Step(PrintAsync(handout, print, settings, epoch, run, stop.Token)),
            Step(Task.Run(() => WriteWeb(handout, pictures, run), stop.Token)),
            Step(WriteDocxAsync(WritePlain("docx.html", PlainStyle.Docx), settings, epoch, run, stop.Token)),
            Step(WriteEpubAsync(WritePlain("epub.html", PlainStyle.Epub), pictures, epoch, run, stop.Token)),
        ];
        var files = await FirstFailure.WhenAllAsync(formats);
        var count = await pages.CountAsync(files[0].Path, run.Cancellation);
        run.Report(1, Counted.Of(count, "page"));
        return new(count, files);
    }

    private static async Task<LectureHandout> ReadAsync(StageFile json, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(json.Path);
        return await JsonSerializer.DeserializeAsync<LectureHandout>(file, StudioJson.Indented, cancellation)
            ?? throw new InvalidDataException("handout.json is empty.");
    }

    private Task<IReadOnlyList<PreparedPicture>> PreparePicturesAsync(LectureHandout handout, HandoutDocument document, RenderSettings settings, StageRun run)
    {
        var files = document.Pictures.ToDictionary(p => p.Name, p => p.Path);

        // 220 dpi at the width that the layout gives a slide: 83 mm or 101 mm.
        var width = settings.Layout is "lines" or "grid" ? 720 : 876;
        return run.EachAsync(
            [.. handout.Pictures.Where(p => files.ContainsKey(p.File))],
            p => $"{p.Slide} {width} {settings.InvertDarkSlides}",
            (p, item) => prints.PrepareAsync(p, files[p.File], width, settings.InvertDarkSlides, item));
    }

    private async Task<StageFile> PrintAsync(LectureHandout handout, IReadOnlyDictionary<int, string> pictures, RenderSettings settings, long epoch, StageRun run, CancellationToken cancellation)
    {
        var page = run.NewFile("print.html");
        using (var text = new StreamWriter(page.Path))
            PrintedHandout.Write(new PrintPage(handout, new HtmlWriter(text), run.WorkFolder, pictures), PrintedHandout.Layout(settings.Layout), settings);
        var pdf = run.NewFile("handout.pdf");
        await weasyprint.PrintAsync(page.Path, pdf.Path, epoch, run.LogFile, cancellation);
        return pdf;
    }

    private static StageFile WriteWeb(LectureHandout handout, IReadOnlyList<PreparedPicture> pictures, StageRun run)
    {
        var page = run.NewFile("handout.html");
        using var text = new StreamWriter(page.Path);
        WebPage.Write(handout, new HtmlWriter(text), pictures.ToDictionary(p => p.Slide, p => p.Screen.Path));
        return page;
    }

    /// <summary>The same handout is the same book.</summary>
    private static string Identify(HandoutDocument document)
    {
        using var json = File.OpenRead(document.Json.Path);
        return $"urn:uuid:{new Guid(SHA256.HashData(json).AsSpan(0, 16))}";
    }

    private async Task<StageFile> WriteDocxAsync(StageFile plain, RenderSettings settings, long epoch, StageRun run, CancellationToken cancellation)
    {
        var reference = run.NewFile("reference.docx");
        await pandoc.WriteDataFileAsync("reference.docx", reference.Path, cancellation);
        ReferenceDocx.Dress(reference.Path, settings.Paper == "letter");
        var docx = run.NewFile("handout.docx");
        await pandoc.WriteAsync(plain.Path, docx.Path, "docx", epoch, ["--reference-doc", reference.Path], cancellation);
        return docx;
    }

    private async Task<StageFile> WriteEpubAsync(StageFile plain, IReadOnlyList<PreparedPicture> pictures, long epoch, StageRun run, CancellationToken cancellation)
    {
        var style = run.NewFile("epub.css");
        await File.WriteAllTextAsync(style.Path, Templates.Read("epub.css"), cancellation);
        var epub = run.NewFile("handout.epub");
        List<string> arguments = ["--css", style.Path];
        if (pictures.Count > 0)
        {
            // Its name becomes an XML name in the book, which must not begin with a digit.
            var cover = run.NewFile("cover.jpg");
            File.Copy(pictures[0].Print.Path, cover.Path, overwrite: true);
            arguments.AddRange(["--epub-cover-image", cover.Path]);
        }
        await pandoc.WriteAsync(plain.Path, epub.Path, "epub3", epoch, arguments, cancellation);
        await ZipTimes.SetAsync(epub.Path, DateTimeOffset.FromUnixTimeSeconds(epoch).UtcDateTime, cancellation);
        return epub;
    }
}
