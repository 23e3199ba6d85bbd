using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Writes the course in every format there is, reads each again, and keeps none that does not validate.</summary>
public sealed class ExportCourse(SiteWriter site, IEnumerable<ICourseExport> exports, DocumentTexts readers, CodeColouring colouring) : Stage<(WrittenCourse Course, SourceTree Tree, Pathways Pathways, ExportSettings Settings), CourseFiles>
{
    /// <summary>Share of the progress that is writing the pages, which several formats hold.</summary>
    private const double Pages = 0.15;

    /// <summary>Share of a format's progress that is writing; the rest is reading it again.</summary>
    private const double Writing = 0.7;

    public override string Doing => "Packing the course";

    public override int Version => 5; // 5: drawings of the source as sharp as they are, words of links in diagrams in gaps of their lines, paper that runs from right to left. 4: pictures of the source, colours of code, diagrams of sequences and states. 3: what is edited by hand and not supported by its citation is shown without it.

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 15;

    public override async Task<CourseFiles> RunAsync((WrittenCourse Course, SourceTree Tree, Pathways Pathways, ExportSettings Settings) input, StageRun run)
    {
        var formats = exports.OrderBy(e => e.Order).ThenBy(e => e.Name, StringComparer.Ordinal).ToList();
        // The parts tell their progress through runs of their own, which do not tell this one that its folder is in use.
        Directory.CreateDirectory(run.WorkFolder);
        var course = new CourseToExport(await HandEdits.MarkedAsync(input.Course, input.Tree, readers, run.Cancellation), input.Tree, input.Pathways) { PassMark = input.Settings.PassMark / 100.0 };
        if (course.Course.Citations.ByHand is > 0 and var byHand) run.Log($"{Counted.Of(byHand, "text edited by hand is", "texts edited by hand are")} shown without a source: the lines cited do not say {(byHand == 1 ? "it" : "them")}.");
        course = course with { Colours = await colouring.OfAsync(course.Course, run) };
        course = course with { Site = await site.WriteAsync(course, run.Telling((done, _) => run.Report(Pages * done, "the pages"))) };
        var results = new CourseExportResult[formats.Count];
        var progress = new FormatProgress([.. formats.Select(f => f.Name)], run.Telling((done, message) => run.Report(Pages + ((1 - Pages) * done), message)));
        var width = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation };
        await Parallel.ForAsync(0, formats.Count, width, async (i, _) =>
        {
            var format = formats[i];
            var written = await format.WriteAsync(course, run.Telling((done, message) => progress.Tell(i, Writing * done, message)));
            progress.Tell(i, Writing, "reading it again");
            var checks = await format.CheckAsync(course, written, run.Telling((done, message) => progress.Tell(i, Writing + ((1 - Writing) * done), message)));
            run.Log($"{format.Name}: {string.Join(", ", checks)}");
            results[i] = new(format.Name, written, checks);
            progress.Tell(i, 1, null);
        });
        RefuseTwins(results);
        return new(results);
    }

    private static void RefuseTwins(IEnumerable<CourseExportResult> results)
    {
        if (results.SelectMany(r => r.Files).GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twin)
            throw new InvalidOperationException($"Two formats write “{twin.Key}”.");
    }
}
