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

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 0.1;

    public override Task<CourseScope> RunAsync((SourceScan Scan, ChooseSettings Settings) input, StageRun run)
    {
        var (scan, settings) = input;
        if (!Enum.TryParse<Complexity>(settings.Complexity, ignoreCase: true, out var complexity) || !Enum.IsDefined(complexity))
            throw new StudioException($"“{settings.Complexity}” is no complexity.", "Choose beginner, intermediate or advanced.");
        var chosen = DocumentChoice.Of(scan, settings.Include, settings.Exclude);
        var overview = OverviewChoice.Of(scan, chosen.Documents, settings.Overview.Trim());
        IReadOnlyList<ScannedFile> documents = overview is null || chosen.Documents.Contains(overview) ? chosen.Documents : [.. chosen.Documents.Append(overview).OrderBy(d => d.Path, StringComparer.Ordinal)];
        foreach (var reason in chosen.LeftOut.Where(l => l.Value != "neither a document nor code").GroupBy(l => l.Value, l => l.Key).OrderBy(g => g.Key, StringComparer.Ordinal))
            run.Log($"Not chosen, {reason.Key}: {string.Join(", ", reason.Order(StringComparer.Ordinal).Take(MostExamples))}{(reason.Count() > MostExamples ? $" and {reason.Count() - MostExamples} more" : "")}");
        var estimate = ScopeEstimate.Of([.. documents, .. chosen.Code]);
        run.Log(string.Create(CultureInfo.InvariantCulture, $"Chosen: {Counted.Of(estimate.Documents, "document")} and {Counted.Of(estimate.CodeFiles, "code file")}, {Counted.Of(estimate.Words, "word")}, about {Counted.Of((long)Math.Ceiling(estimate.Minutes), "minute")} of reading and {Counted.Of(estimate.Tokens, "token")}."));
        var scope = new CourseScope([.. documents.Select(d => d.Path)], [.. chosen.Code.Select(c => c.Path)], overview?.Path ?? "", complexity, settings.Wishes.Trim(), (int)Math.Min(int.MaxValue, estimate.Words));
        run.Report(1, scope.Remark());
        return Task.FromResult(scope);
    }
}
