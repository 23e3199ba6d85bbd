using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Engine;

/// <summary>Jobs with a gate behind their first stage.</summary>
public abstract class GatedStudio() : LetterStudio("one two three" + Guid.NewGuid().ToString("N"))
{
    private protected const string Gate = nameof(SplitText);

    private protected override Task<EngineHost> StartAsync() => EngineHost.StartAsync(folder.Path, s => s.AddWorkflow<ReviewedWorkflow>().AddWorkflow<TwoGatesWorkflow>().AddWorkflow<TogetherWorkflow>());

    private protected async Task<JobTicket> SubmitAsync(params (string Name, string Value)[] settings) => await SubmitToAsync("reviewed", settings);

    private protected async Task<JobTicket> SubmitToAsync(string workflow, params (string Name, string Value)[] settings) =>
        await studio.Jobs.SubmitAsync(new JobRequest(workflow, new LetterInput(new TextGiven(text)), settings.Append(("title", "Words")).Append(("date", "2026-01-02")).ToDictionary(s => s.Item1, s => s.Item2)));

    private protected async Task<JobDetails> WaitingAsync(params (string Name, string Value)[] settings) => await AtGateAsync((await SubmitAsync(settings)).JobId);

    private protected Task<JobDetails> AtGateAsync(Guid job) => studio.InStateAsync(job, JobState.AwaitingInput);

    private protected Task ReviseAsync(JobDetails job, params string[] words) => studio.Jobs.ReviseAsync(job.Summary.Id, new Pieces(words), "by hand");

    private protected async Task<string> JoinedAsync(JobDetails job)
    {
        var over = await studio.OverAsync(job.Summary.Id);
        Assert.Equal(JobState.Completed, over.Summary.State);
        return await File.ReadAllTextAsync((await studio.Jobs.OutputAsync<Joined>(job.Summary.Id))!.File.Path);
    }
}
