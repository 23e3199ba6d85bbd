using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Benchmarks;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Engine;

public sealed class NineStageTests
{
    [Fact(Timeout = 120000)]
    public async Task A_retry_after_a_failure_in_stage_eight_runs_only_stages_eight_and_nine()
    {
        using var folder = new TempFolder();
        await using var studio = await EngineHost.StartAsync(folder.Path, s => s.AddWorkflow<BrittleWorkflow>());
        var ticket = await studio.Jobs.SubmitAsync(new JobRequest("brittle", new EmptyInput(new Seed("seed")), new Dictionary<string, string>()));
        var failed = await studio.OverAsync(ticket.JobId);
        Assert.Equal(StageState.Failed, failed.Stages[7].State);
        Assert.Equal(StageState.Waiting, failed.Stages[8].State);

        await studio.Jobs.RetryAsync(ticket.JobId);
        var done = await studio.OverAsync(ticket.JobId);
        Assert.Equal(JobState.Completed, done.Summary.State);
        Assert.Equal(failed.Stages.Take(7).Select(s => s.StartedAt), done.Stages.Take(7).Select(s => s.StartedAt));
        Assert.All(done.Stages.Skip(7), s => Assert.True(s.StartedAt > failed.Stages[6].StartedAt && s.State == StageState.Completed));
    }

    private sealed class BrittleWorkflow : Workflow<EmptyInput, EmptySettings>
    {
        public override string Name => "brittle";
        public override string Title => "Brittle";
        public override string Description => "";

        protected override void Describe(Plan plan) => plan
            .Add<Empty1>().Add<Empty2>().Add<Empty3>().Add<Empty4>().Add<Empty5>().Add<Empty6>().Add<Empty7>().Add<FailsOnce>().Add<Empty9>();
    }

    private sealed class FailsOnce() : Pass<R7, R8>(r => r.Value)
    {
        private static int runs;

        public override Task<R8> RunAsync(R7 input, StageRun run) =>
            Interlocked.Increment(ref runs) == 1 ? throw new StudioException("Not this time.") : base.RunAsync(input, run);
    }
}
