using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Choosing;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Chooses what goes into the course: as the settings say, else what looks like documentation.</summary>
public sealed class ChooseDocuments : Stage<(SourceScan Scan, ChooseSettings Settings), CourseScope>
{
    private const int MostExamples = 5;

    public override string Doing => "Choosing the documents";

    public override int Version => 2; // 2: the languages and what is not chosen are told; a language can be asked for.

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 0.1;

    public override Task<CourseScope> RunAsync((SourceScan Scan, ChooseSettings Settings) input, StageRun run)
    {
        var scope = ScopeProposal.Of(input.Scan, input.Settings);
        foreach (var left in scope.NotChosen ?? [])
            run.Log($"Not chosen, {left.Reason}: {string.Join(", ", left.Paths.Take(MostExamples))}{(left.Files > MostExamples ? $" and {left.Files - MostExamples} more" : "")}");
        var estimate = ScopeEstimate.Of(input.Scan, scope);
        run.Log(string.Create(CultureInfo.InvariantCulture, $"Chosen: {Counted.Of(estimate.Documents, "document")} and {Counted.Of(estimate.CodeFiles, "code file")}, {Counted.Of(estimate.Words, "word")}, about {Counted.Of((long)Math.Ceiling(estimate.Minutes), "minute")} of reading and {Counted.Of(estimate.Tokens, "token")}."));
        run.Report(1, scope.Remark());
        return Task.FromResult(scope);
    }
}
