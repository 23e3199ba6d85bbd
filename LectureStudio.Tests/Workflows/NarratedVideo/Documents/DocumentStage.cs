using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Tools.Tesseract;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

/// <summary>Runs the stage alone.</summary>
internal static class DocumentStage
{
    public static Task<SourceDocument> ReadAsync(string pdf, StageRun run, ReadDocumentSettings? settings = null) =>
        Make().RunAsync((new(File(pdf)), new(null), new([]), settings ?? new()), run);

    public static Task<SourceDocument> ReadTextAsync(string text, IReadOnlyList<string> pictures, StageRun run, ReadDocumentSettings? settings = null) =>
        Make().RunAsync((new(null), new(File(text)), new([.. pictures.Select(File)]), settings ?? new()), run);

    private static SourceFile File(string path) => new(path, Path.GetFileName(path), "0", new FileInfo(path).Length);

    private static ReadDocument Make()
    {
        var (runner, options) = (new ToolRunner(), Options.Create(new ToolOptions()));
        var (pdf, tesseract) = (new PdfReader(runner, options), new TesseractReader(runner, options));
        var pages = new PdfPageReader(pdf, new ScanReader(pdf, tesseract));
        return new(pdf, pages, new TextPageMaker(new Weasyprint(runner, options), pages, new PictureReader(runner, options)), tesseract);
    }
}
