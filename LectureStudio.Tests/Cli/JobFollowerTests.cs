using LectureStudio.Cli.Process;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Cli;

public sealed class JobFollowerTests
{
    [Fact(Timeout = 120000)]
    public async Task What_waits_at_a_gate_is_taken_as_it_is_where_nobody_looks()
    {
        using var folder = new TempFolder();
        await using var studio = await EngineHost.StartAsync(folder.Path, s => s.AddWorkflow<ReviewedWorkflow>());
        var ticket = await studio.Jobs.SubmitAsync(new JobRequest("reviewed", new LetterInput(new TextGiven("one two")), new Dictionary<string, string>()));
        var over = await new JobFollower(studio.Jobs, studio.Get<ProgressHub>()).FollowAsync(ticket.JobId, _ => { }, CancellationToken.None);
        Assert.Equal(JobState.Completed, over.Summary.State);
        Assert.Contains(await studio.Jobs.HistoryAsync(ticket.JobId), e => e.Text == "Taken as it is");
    }

    [Fact(Timeout = 120000)]
    public async Task Gates_are_open_unless_they_are_asked_to_wait()
    {
        using var folder = new TempFolder();
        await using var studio = await EngineHost.StartAsync(folder.Path, s => s.AddWorkflow<ReviewedWorkflow>().AddWorkflow<LetterWorkflow>());
        var catalog = studio.Get<WorkflowCatalog>();
        Assert.Equal("false", Unattended.Settings(catalog, "reviewed", new Dictionary<string, string>())["review"]);
        Assert.Empty(Unattended.Settings(catalog, "letters", new Dictionary<string, string>()));
        Assert.Empty(Unattended.Problems(catalog, "reviewed", new Dictionary<string, string> { ["review"] = "no" }));
        Assert.Single(Unattended.Problems(catalog, "reviewed", new Dictionary<string, string> { ["review"] = "yes" }));
    }
}
