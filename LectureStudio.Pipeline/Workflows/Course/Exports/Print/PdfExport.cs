using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Print;

/// <summary><c>course.pdf</c>: A4, tagged, with contents, notes, questions and their answers at the end.</summary>
internal sealed class PdfExport(Weasyprint weasyprint, PdfReader reader, ToolRunner tools, IOptions<ToolOptions> options) : ICourseExport
{
    private const string FileName = "course.pdf";

    /// <summary>What stands for "now", as in the packages: 1 January 1980. A course has no date; its commit is on the cover.</summary>
    private const long Epoch = 315_532_800;

    public string Name => "PDF";

    public int Order => 3;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var page = run.NewFile("course.print.html");
        var diagrams = await new PrintedDiagrams(new(tools, options)).DrawAsync(course.Course, run);
        using (var text = new StreamWriter(page.Path)) PrintedCourse.Write(course, diagrams, new HtmlWriter(text));
        var pdf = run.NewFile(FileName);
        await weasyprint.PrintAsync(page.Path, pdf.Path, Epoch, run.LogFile, run.Cancellation);
        return [new(FileName, ArtifactKind.Document, pdf)];
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var path = written[0].File.Path;
        var (info, title, _) = await reader.DescribeAsync(path, run.Cancellation);
        if (info.Pages < course.Course.Modules.Count + 1) throw ExportFailure.In(FileName, $"it has {info.Pages} pages for {course.Course.Modules.Count} modules");
        if (PrintedText.Letters(title) != PrintedText.Letters(PlainText.OneLine(InlineText.Plain(course.Course.Title)))) throw ExportFailure.In(FileName, $"it is called “{title}”");
        var output = await tools.RunAsync(new ToolCommand(options.Value.Pdftotext, "-q", "-enc", "UTF-8", path, "-") { Timeout = TimeSpan.FromMinutes(2) }, run.Cancellation);
        var text = new PrintedText(output.Output);

        // Once in the contents, once above its own text.
        if (course.Course.Modules.FirstOrDefault(m => !text.Has(InlineText.Plain(m.Title), times: 2)) is { } lost) throw ExportFailure.In(FileName, $"the title of the module “{lost.Title}” is not in its text");
        return [Counted.Of(info.Pages, "page"), $"the titles of {Counted.Of(course.Course.Modules.Count, "module")} read back"];
    }
}
