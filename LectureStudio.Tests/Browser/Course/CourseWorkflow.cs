using System.IO.Compression;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>A course of a made-up source in no time. Everything that a person sees of it is of the real types, and its stages have the real names.</summary>
public sealed class CourseWorkflow : Workflow<CourseSource, CourseSettings>
{
    public override string Name => "course";
    public override string Title => "Course";
    public override string Description => "A course of a repository or a folder of documents.";

    protected override void Describe(Plan plan) => plan.Add<FetchSource>().Add<ScanSource>().AddReviewed<ChooseDocuments>("Choose what to include").Add<AnalyseDocuments>().AddReviewed<ProposePathways>("Choose a pathway");

    public sealed class FetchSource : Stage<(GivenOrigin Origin, GivenArchive Archive), SourceTree>
    {
        public override string Doing => "Fetching the source";

        public override async Task<SourceTree> RunAsync((GivenOrigin Origin, GivenArchive Archive) input, StageRun run)
        {
            var address = input.Origin.Place?.Address ?? MadeUpSource.Small;
            var files = MadeUpSource.Files(address);
            var snapshot = run.NewFile("source.zip");
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
            var report = run.NewFile("source.json");
            await File.WriteAllTextAsync(report.Path, "{}");
            return MadeUpSource.Scan(input, report);
        }
    }

    public sealed class ChooseDocuments : Stage<(SourceScan Scan, ChooseSettings Settings), CourseScope>
    {
        public override string Doing => "Choosing what to include";

        public override Task<CourseScope> RunAsync((SourceScan Scan, ChooseSettings Settings) input, StageRun run)
        {
            var documents = input.Scan.Files.Where(f => f.Kind == FileKind.Documentation).ToList();
            return Task.FromResult(new CourseScope([.. documents.Select(f => f.Path)], [], "README.md", Complexity.Beginner, input.Settings.Wishes, documents.Sum(d => d.Words)));
        }
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

    public sealed class ProposePathways : Stage<(DocumentAnalyses Analyses, PathwaySettings Settings), Pathways>
    {
        public override string Doing => "Finding ways through the source";

        public override Task<Pathways> RunAsync((DocumentAnalyses Analyses, PathwaySettings Settings) input, StageRun run) => Task.FromResult(MadeUpPathways.Make() with { Chosen = input.Settings.Pathway });
    }
}
