using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using LectureStudio.Pipeline.Workflows.Handout.Document.Print;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>Prints the document model: PDF. The same model gives the same bytes.</summary>
public sealed class RenderHandout(SlidePrints prints, Weasyprint weasyprint, PdfPages pages)
    : Stage<(HandoutDocument Document, RenderSettings Settings), RenderedHandout>
{
    public override string Doing => "Printing the handout";

    public override double UsualSeconds => 10;

    public override async Task<RenderedHandout> RunAsync((HandoutDocument Document, RenderSettings Settings) input, StageRun run)
    {
        var (document, settings) = input;
        var handout = await ReadAsync(document.Json, run.Cancellation);
        var files = document.Pictures.ToDictionary(p => p.Name, p => p.Path);
        var width = PrintWidth(settings);
        var pictures = await run.EachAsync(
            [.. handout.Pictures.Where(p => files.ContainsKey(p.File))],
            p => $"{p.Slide} {width} {settings.InvertDarkSlides}",
            (p, item) => prints.PrepareAsync(p, files[p.File], width, settings.InvertDarkSlides, item));
        var pdf = await PrintAsync(handout, pictures, settings, run);
        return new(await pages.CountAsync(pdf.Path, run.Cancellation), [pdf]);
    }

    /// <summary>220 dpi at the width that the layout gives a slide (101 mm or 83 mm).</summary>
    private static int PrintWidth(RenderSettings settings) => settings.Layout is "lines" or "grid" ? 720 : 876;

    private static async Task<LectureHandout> ReadAsync(StageFile json, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(json.Path);
        return await JsonSerializer.DeserializeAsync<LectureHandout>(file, StudioJson.Indented, cancellation)
            ?? throw new InvalidDataException("handout.json is empty.");
    }

    private async Task<StageFile> PrintAsync(LectureHandout handout, IReadOnlyList<PreparedPicture> pictures, RenderSettings settings, StageRun run)
    {
        var page = run.NewFile("print.html");
        using (var text = new StreamWriter(page.Path))
        {
            var printed = new PrintPage(handout, new HtmlWriter(text), run.WorkFolder, pictures.ToDictionary(p => p.Slide, p => p.Print.Name));
            PrintedHandout.Write(printed, PrintedHandout.Layout(settings.Layout), settings);
        }
        var pdf = run.NewFile("handout.pdf");
        await weasyprint.PrintAsync(page.Path, pdf.Path, Clock.Epoch(handout.Date), run.LogFile, run.Cancellation);
        return pdf;
    }
}
