using System.IO.Compression;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Choosing;
using LectureStudio.Pipeline.Workflows.Course.Scanning;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>A course of a made-up source in no time. Everything that a person sees of it is of the real types, and its stages have the real names.</summary>
public sealed class CourseWorkflow : Workflow<CourseSource, CourseSettings>
{
    public override string Name => "course";
    public override string Title => "Course";
    public override string Description => "A course of a repository or a folder of documents.";

    protected override void Describe(Plan plan) => plan.Add<FetchSource>().Add<ScanSource>().AddReviewed<ChooseDocuments>("Choose what to include").Add<AnalyseDocuments>().AddReviewed<ProposePathways>("Choose a pathway")
        .AddEditable<WriteModules>("Edit the course").Add<ExportCourse>();

    public sealed class FetchSource : Stage<(GivenOrigin Origin, GivenArchive Archive), SourceTree>
    {
        public override string Doing => "Fetching the source";

        public override async Task<SourceTree> RunAsync((GivenOrigin Origin, GivenArchive Archive) input, StageRun run)
        {
            var address = input.Origin.Place?.Address ?? MadeUpSource.Small;
            var files = MadeUpSource.Files(address);
            var snapshot = run.NewFile("source.zip");
            if (address == MadeUpSource.Parcel) return FixtureSource.Write(snapshot.Folder);
            await using (var archive = await ZipFile.OpenAsync(snapshot.Path, ZipArchiveMode.Create))
            {
                foreach (var (name, text) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
                {
                    await using var content = await archive.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync();
                    await content.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
                }
            }
            return new("fitting-lines", address, input.Origin.Place?.Reference ?? "", MadeUpSource.Commit, snapshot, files.Count, files.Values.Sum(f => f.Length), ["The link docs/all.md leads out of the source."]);
        }
    }

    public sealed class ScanSource : Stage<SourceTree, SourceScan>
    {
        public override string Doing => "Looking through the files";

        public override async Task<SourceScan> RunAsync(SourceTree input, StageRun run)
        {
            var scan = MadeUpSource.Scan(input, run.NewFile("source.json"));
            await File.WriteAllTextAsync(scan.Report.Path, JsonSerializer.Serialize(ScanReport.Of(input, scan.Files, scan.LeftOut, scan.Overviews), StudioJson.Indented));
            return scan;
        }
    }

    public sealed class ChooseDocuments : Stage<(SourceScan Scan, ChooseSettings Settings), CourseScope>
    {
        public override string Doing => "Choosing what to include";

        public override Task<CourseScope> RunAsync((SourceScan Scan, ChooseSettings Settings) input, StageRun run) => Task.FromResult(ScopeProposal.Of(input.Scan, input.Settings) with { Code = [] });
    }

    public sealed class AnalyseDocuments : Stage<CourseScope, DocumentAnalyses>
    {
        public override string Doing => "Reading the documents";

        public override async Task<DocumentAnalyses> RunAsync(CourseScope input, StageRun run)
        {
            var report = run.NewFile("analysis.json");
            await File.WriteAllTextAsync(report.Path, "{}");
            return MadeUpPathways.Analyses(input, report);
        }
    }

    public sealed class ProposePathways : Stage<(SourceTree Source, DocumentAnalyses Analyses, PathwaySettings Settings), Pathways>
    {
        public override string Doing => "Finding ways through the source";

        public override Task<Pathways> RunAsync((SourceTree Source, DocumentAnalyses Analyses, PathwaySettings Settings) input, StageRun run) => Task.FromResult(
            input.Source.Address == MadeUpSource.Parcel
                ? CourseFixture.Make(input.Source, new("clip.mp4", ""), new("handout.pdf", "")).Pathways
                : MadeUpPathways.Make() with { Chosen = input.Settings.Pathway });
    }

    public sealed class WriteModules : Stage<(SourceTree Source, Pathways Pathways), WrittenCourse>
    {
        public override string Doing => "Writing the modules";

        public override async Task<WrittenCourse> RunAsync((SourceTree Source, Pathways Pathways) input, StageRun run)
        {
            var (source, choice) = (input.Source, input.Pathways.Choice);
            if (source.Address == MadeUpSource.Parcel)
            {
                var (clip, handout) = (run.NewFile("clip.mp4"), run.NewFile("handout.pdf"));
                File.Copy(await Clips.Lecture, clip.Path);
                await Pdfs.WriteAsync(handout.Path, "", ["Queues"]);
                await File.WriteAllBytesAsync(run.NewFile("queue.png").Path, Pictures.Png(120, 80));
                return CourseFixture.Make(source, clip, handout).Course;
            }
            return new(choice.Title, "en", choice.Description, new(source.Name, source.Address, source.Reference, source.Commit), choice, [.. choice.Modules.Select(Module)], [], new(choice.Modules.Count, 0, 0), "builtin");
        }

        private static CourseModule Module(PlannedModule planned) => new(
            planned.Id, planned.Title, planned.Objectives, planned.Prerequisites, planned.Teaches, planned.Minutes, [],
            [new("main", planned.Title, [.. planned.Parts.Select(p => new CourseBlock(BlockKind.Paragraph, $"What {p.Path} says.", [new(p.Path, 3, 3)]))])], [], [], [], new Dictionary<string, string>());
    }

    public sealed class ExportCourse : Stage<(WrittenCourse Course, Pathways Pathways), CourseFiles>
    {
        public override string Doing => "Packing the course";

        public override async Task<CourseFiles> RunAsync((WrittenCourse Course, Pathways Pathways) input, StageRun run) => new(
        [
            new("Web site",
            [
                await WriteAsync(run, "course/index.html", ArtifactKind.Document, "<!doctype html><html lang=en><title>Course</title><link rel=stylesheet href=assets/course.css><script src=assets/course.js defer></script><h1>The course</h1><p id=origin></p>"),
                await WriteAsync(run, "course/assets/course.css", ArtifactKind.Data, "h1 { color: rgb(1, 2, 3) }"),
                await WriteAsync(run, "course/assets/course.js", ArtifactKind.Data, "document.getElementById('origin').textContent = self.origin"),
            ], ["1 page, 0 dead links", $"{input.Course.Modules.Count} modules"]),
            new("PDF", [await PdfAsync(run)], ["1 page"]),
            new("Markdown", [await WriteAsync(run, "course.md", ArtifactKind.Document, $"# {input.Course.Title}\n")], ["1 heading"]),
        ]);

        private static async Task<StageArtifact> PdfAsync(StageRun run)
        {
            var file = run.NewFile("course.pdf");
            await Pdfs.WriteAsync(file.Path, "", ["The course"]);
            return new("course.pdf", ArtifactKind.Document, file);
        }

        private static async Task<StageArtifact> WriteAsync(StageRun run, string name, ArtifactKind kind, string text)
        {
            var file = run.NewFile(name);
            await File.WriteAllTextAsync(file.Path, text);
            return new(name, kind, file);
        }
    }
}
