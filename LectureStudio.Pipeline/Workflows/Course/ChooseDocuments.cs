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
        var (scan, settings) = input;
        if (!Enum.TryParse<Complexity>(settings.Complexity, ignoreCase: true, out var complexity) || !Enum.IsDefined(complexity))
            throw new StudioException($"“{settings.Complexity}” is no complexity.", "Choose beginner, intermediate or advanced.");
        var chosen = DocumentChoice.Of(scan, settings.Include, settings.Exclude, settings.Language);
        var overview = OverviewChoice.Of(scan, chosen.Documents, settings.Overview.Trim());
        IReadOnlyList<ScannedFile> documents = overview is null || chosen.Documents.Contains(overview) ? chosen.Documents : [.. chosen.Documents.Append(overview).OrderBy(d => d.Path, StringComparer.Ordinal)];
        var notChosen = chosen.LeftOut.Where(l => l.Value != DefaultChoice.NoText).GroupBy(l => l.Value, l => l.Key).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NotChosenFiles(g.Key, [.. g.Order(StringComparer.Ordinal).Take(NotChosenFiles.Most)], g.Count())).ToList();
        foreach (var left in notChosen)
            run.Log($"Not chosen, {left.Reason}: {string.Join(", ", left.Paths.Take(MostExamples))}{(left.Files > MostExamples ? $" and {left.Files - MostExamples} more" : "")}");
        var estimate = ScopeEstimate.Of([.. documents, .. chosen.Code]);
        run.Log(string.Create(CultureInfo.InvariantCulture, $"Chosen: {Counted.Of(estimate.Documents, "document")} and {Counted.Of(estimate.CodeFiles, "code file")}, {Counted.Of(estimate.Words, "word")}, about {Counted.Of((long)Math.Ceiling(estimate.Minutes), "minute")} of reading and {Counted.Of(estimate.Tokens, "token")}."));
        var scope = new CourseScope([.. documents.Select(d => d.Path)], [.. chosen.Code.Select(c => c.Path)], overview?.Path ?? "", complexity, settings.Wishes.Trim(), (int)Math.Min(int.MaxValue, estimate.Words),
            DefaultChoice.MainLanguage(scan.Files, settings.Language), LanguageShare.Of(scan.Files), notChosen);
        run.Report(1, scope.Remark());
        return Task.FromResult(scope);
    }
}
