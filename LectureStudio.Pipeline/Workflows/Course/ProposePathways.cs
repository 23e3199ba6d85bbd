using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Finds what must be known before what, and proposes ways to learn it in which nothing is used before it is taught.</summary>
public sealed class ProposePathways : Stage<(SourceScan Scan, CourseScope Scope, DocumentAnalyses Analyses, GivenCourse Earlier, PathwaySettings Settings), Pathways>
{
    public override string Doing => "Proposing pathways";

    public override int Version => 4; // 4: modules are named by folder, contents or theme; none is larger than one can read.

    public override double UsualSeconds => 2;

    public override bool GrowsWithRecording => false;

    public override async Task<Pathways> RunAsync((SourceScan Scan, CourseScope Scope, DocumentAnalyses Analyses, GivenCourse Earlier, PathwaySettings Settings) input, StageRun run)
    {
        var (scan, scope, analyses, earlier, settings) = input;
        var documents = InReadingOrder(scan, scope, analyses);
        if (documents.Count == 0) throw new StudioException("None of the chosen documents could be read, so there is nothing to make a course of.", "Choose other documents.");
        if (earlier.File is null && documents.All(d => d.Words == 0 && d.Examples.Count == 0)) throw new StudioException("There is no text in the chosen files that a course could be made of, neither documents nor comments in code.", "Choose other files, or add a document that tells what there is to learn, such as a README.");
        var places = new ConceptPlaces(documents, analyses.Documents);
        run.Report(0.2, "concepts");
        var graph = ConceptGraph.Of(places);
        run.Cancellation.ThrowIfCancellationRequested();
        run.Report(0.5, "pathways");
        List<Pathway> given = [];
        if (earlier.File is { } file)
        {
            given.Add(EarlierPathway.Carried(await CourseAsync(file, run), places));
            if (EarlierPathway.WithNew(given[0], places, scope.Overview) is { } more) given.Add(more);
        }
        var proposals = Proposals.Of(new PathwayIdeas(places, graph, scope).All(), places, scope, given);
        if (settings.Pathway > proposals.Count)
            throw new StudioException(proposals.Count == 1 ? $"There is only one pathway, so pathway {settings.Pathway} cannot be chosen." : $"There are {proposals.Count} pathways, so pathway {settings.Pathway} cannot be chosen.", $"Choose {(proposals.Count == 1 ? "1" : $"one from 1 to {proposals.Count}")}.");
        run.Report(1);
        return new Pathways(graph.Nodes, graph.Links, graph.Circles, proposals, settings.Pathway);
    }

    /// <summary>The documents to learn from; code is looked at for its concepts elsewhere.</summary>
    private static IReadOnlyList<DocumentAnalysis> InReadingOrder(SourceScan scan, CourseScope scope, DocumentAnalyses analyses)
    {
        var known = analyses.Documents.GroupBy(d => d.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. ReadingOrder.Of([.. scope.Documents.Where(known.ContainsKey)], scan.Files, scope.Overview).Select(p => known[p])];
    }

    private static async Task<WrittenCourse> CourseAsync(SourceFile file, StageRun run)
    {
        try
        {
            return StudioJson.Read<WrittenCourse>(await File.ReadAllTextAsync(file.Path, run.Cancellation), Path.GetDirectoryName(file.Path) ?? "");
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new StudioException($"“{file.Name}” is not a course that was made here.", "Give the course.json of an earlier job.", e);
        }
    }
}
