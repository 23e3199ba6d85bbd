using System.Text.Json;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Drift;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LectureStudio.Tests.Workflows.Course.Drift;

/// <summary>A real course of a folder that changes: checked, brought up to date, with a person's edit in between.</summary>
public sealed class CourseDriftTests
{
    [Fact(Timeout = 180000)]
    public async Task A_course_is_checked_and_only_what_is_affected_is_written_again()
    {
        using var folder = new TempFolder();
        Garden.Write(folder["garden"]);
        using var studio = await StartAsync(folder);
        var (jobs, drift, origins) = (studio.Services.GetRequiredService<Jobs>(), studio.Services.GetRequiredService<CourseDrift>(), studio.Services.GetRequiredService<SourceOrigins>());

        var input = new CourseSource(new(await origins.PinAsync(folder["garden"])), new(null), new(null));
        var made = await jobs.SubmitAsync(new JobRequest("course", input, new Dictionary<string, string> { ["questions"] = "2", ["include"] = "docs" }));
        await CourseAsync(jobs, made.JobId);
        await jobs.ReviseAsync(made.JobId, Apart((await jobs.OutputAsync<Pathways>(made.JobId))!));
        var first = await CourseAsync(jobs, made.JobId);
        Assert.Equal(4, first.Modules.Count);
        var unchanged = await drift.CheckAsync(made.LectureId);
        Assert.Null(unchanged.Job);
        Assert.Equal((0, first.Modules.Count), (unchanged.Report!.Affected.Count, unchanged.Report.Unaffected));
        await Assert.ThrowsAsync<StudioException>(() => drift.BringUpToDateAsync(made.LectureId));

        var byPruning = first.Modules.Single(m => m.Hashes.ContainsKey("docs/pruning.md"));
        Directory.CreateDirectory(folder["shelf/2026-11-20/pruning"]);
        await File.WriteAllTextAsync(folder["shelf/2026-11-20/pruning/handout.pdf"], "%PDF of our own");
        var material = new CourseMaterial("How we prune", "application/pdf", new("2026-11-20/pruning/handout.pdf", folder["shelf"]), Guid.NewGuid());
        var edited = byPruning with { Title = "Pruning, by hand", IsEdited = true, Conclusion = [.. byPruning.Conclusion, new(BlockKind.Material, "", [], IsByHand: true, material)] };
        await jobs.ReviseAsync(made.JobId, first with { Modules = [.. first.Modules.Select(m => m.Id == edited.Id ? edited : m)] });
        await CourseAsync(jobs, made.JobId);

        Assert.Equal(first.Title, (await jobs.FindAsync(made.JobId))!.Summary.LectureTitle);

        Garden.Change(folder["garden"]);
        Directory.Delete(folder["shelf"], recursive: true);
        var check = await drift.CheckAsync(made.LectureId);
        await jobs.WaitAsync(check.Job!.JobId);
        var report = (await drift.FindAsync(made.LectureId))!;
        Assert.Equal(["docs/compost.md", "docs/pruning.md"], report.Affected.SelectMany(a => a.Changes).Select(c => c.Path).Distinct().Order());
        Assert.Equal([edited.Id], report.Affected.Where(a => a.IsEdited).Select(a => a.Id));
        Assert.All(report.Affected.SelectMany(a => a.Changes), c => Assert.StartsWith($"{c.Path} changed", c.Why, StringComparison.Ordinal));
        Assert.Equal(["docs/weeds.md"], report.NewDocuments);
        Assert.Equal(first.Modules.Count, report.Affected.Count + report.Unaffected);

        var update = await drift.BringUpToDateAsync(made.LectureId);
        var second = await CourseAsync(jobs, update.JobId);
        Assert.Equal(made.LectureId, update.LectureId);
        Assert.Equal(["FetchSource", "ScanSource"], (await jobs.FindAsync(update.JobId))!.Stages.Where(s => s.State == StageState.Reused).Select(s => s.Name).Take(2));
        Assert.Equal(first.Modules.Select(m => m.Id), second.Modules.Select(m => m.Id));
        var touched = report.Affected.Select(a => a.Id).ToHashSet();
        foreach (var (before, after) in first.Modules.Zip(second.Modules).Where(p => !touched.Contains(p.First.Id))) Assert.Equal(Json(before), Json(after));
        var kept = second.Modules.Single(m => m.Id == edited.Id);
        Assert.Equal((edited.Title, true, true), (kept.Title, kept.IsEdited, kept.Notice is { Length: > 0 }));
        Assert.Equal("%PDF of our own", await File.ReadAllTextAsync(kept.Conclusion[^1].Material!.File.Path));
        Assert.Contains("sieve", Json(second.Modules.Single(m => m.Hashes.ContainsKey("docs/compost.md"))), StringComparison.Ordinal);
        Assert.Null(await drift.FindAsync(made.LectureId)); // That check was of the course before.
        await studio.StopAsync();
    }

    [Fact(Timeout = 180000)]
    public async Task A_lecture_without_a_course_cannot_be_checked()
    {
        using var folder = new TempFolder();
        using var studio = await StartAsync(folder);
        var refusal = await Assert.ThrowsAsync<StudioException>(() => studio.Services.GetRequiredService<CourseDrift>().CheckAsync(Guid.NewGuid()));
        Assert.Equal("There is no course here that could be checked.", refusal.Message);
        await studio.StopAsync();
    }

    private static async Task<IHost> StartAsync(TempFolder folder)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Root"] = folder["data"], ["Course:Folders"] = folder.Path });
        builder.Services.AddPipeline(builder.Configuration);
        var studio = builder.Build();
        await studio.StartAsync();
        return studio;
    }

    private static async Task<WrittenCourse> CourseAsync(Jobs jobs, Guid job)
    {
        await jobs.WaitAsync(job);
        var details = (await jobs.FindAsync(job))!;
        Assert.True(details.Summary.State == JobState.Completed, $"{details.Summary.State}: {string.Join(" ", details.Stages.Select(s => s.Failure?.Message))}");
        return (await jobs.OutputAsync<WrittenCourse>(job))!;
    }

    /// <summary>A module for each document.</summary>
    private static Pathways Apart(Pathways pathways)
    {
        var parts = pathways.Choice.Modules.SelectMany(m => m.Parts).Select(p => p.Path).Distinct();
        return pathways with { Proposals = [pathways.Choice with { Modules = [.. parts.Select(p => new PlannedModule(Path.GetFileNameWithoutExtension(p), p, [], [], [], [new(p)], 5))] }], Chosen = 1 };
    }

    private static string Json(CourseModule module) => JsonSerializer.Serialize(module, StudioJson.Compact);
}
