using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Engine;

/// <summary>A job waits for a person, and goes on.</summary>
public sealed class ReviewTests : GatedStudio
{
    [Fact(Timeout = 120000)]
    public async Task A_job_waits_at_its_gate_while_what_does_not_depend_on_it_goes_on()
    {
        var job = await WaitingAsync();
        Assert.Equal([StageState.AwaitingInput, StageState.Completed, StageState.Waiting, StageState.Waiting, StageState.Waiting], job.Stages.Select(s => s.State));
        Assert.Equal((Gate, ReviewedWorkflow.Invitation), (job.Summary.WaitingFor!.Stage, job.Summary.WaitingFor.Invitation));
        Assert.Equal(3, (await studio.Jobs.OutputAsync<Pieces>(job.Summary.Id))!.Items.Count);
        Assert.Null(await studio.Jobs.OutputAsync<Parts>(job.Summary.Id));
    }

    [Fact(Timeout = 120000)]
    public async Task Nobody_is_asked_before_all_is_there_that_is_looked_at_together()
    {
        var measured = new TaskCompletionSource();
        script.Inside = (stage, run) => stage == nameof(MeasureText) ? measured.Task.WaitAsync(run.Cancellation) : Task.CompletedTask;
        var id = (await SubmitToAsync("together")).JobId;
        JobDetails job;
        while ((job = (await studio.Jobs.FindAsync(id))!).Stages[1].State != StageState.AwaitingInput) await Task.Delay(5);
        Assert.Null(job.Summary.WaitingFor);
        Assert.Null(job.Stages[1].Review!.WaitingSince);
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.AcceptAsync(id, Gate));
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.ReviseAsync(id, new Pieces(["one"])));
        Assert.Equal(StageState.AwaitingInput, (await studio.Jobs.FindAsync(id))!.Stages[1].State);
        measured.SetResult();
        job = await AtGateAsync(id);
        Assert.Equal((Gate, "Look at both"), (job.Summary.WaitingFor!.Stage, job.Summary.WaitingFor.Invitation));
        Assert.NotNull(job.Stages[1].Review!.WaitingSince);
    }

    [Fact(Timeout = 120000)]
    public async Task Taken_as_it_is_it_goes_on_to_the_end()
    {
        var job = await WaitingAsync();
        await studio.Jobs.AcceptAsync(job.Summary.Id, Gate);
        var done = await studio.OverAsync(job.Summary.Id);
        Assert.Equal(JobState.Completed, done.Summary.State);
        Assert.Null(done.Summary.WaitingFor);
        Assert.Null(done.Stages[0].Review!.Version);
        await studio.Jobs.AcceptAsync(job.Summary.Id, Gate);
        Assert.Equal(JobState.Completed, (await studio.Jobs.FindAsync(job.Summary.Id))!.Summary.State);
    }

    [Fact(Timeout = 120000)]
    public async Task A_gate_survives_the_end_of_the_studio()
    {
        var job = await WaitingAsync();
        await RestartAsync();
        var waiting = (await studio.Jobs.FindAsync(job.Summary.Id))!;
        Assert.Equal(JobState.AwaitingInput, waiting.Summary.State);
        Assert.Equal(job.Summary.WaitingFor, waiting.Summary.WaitingFor! with { Since = job.Summary.WaitingFor!.Since });
        await ReviseAsync(job, "four");
        Assert.Equal("FOUR 4", await JoinedAsync(job));
    }

    [Fact(Timeout = 120000)]
    public async Task A_gate_and_an_edit_survive_the_death_of_the_studio()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one");
        await JoinedAsync(job);
        var waiting = await WaitingAsync(("glue", "-"));
        // What lies on the disk at this moment is what a studio that dies now would leave.
        using var left = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(left[Path.GetRelativePath(folder.Path, file)])!);
            File.Copy(file, left[Path.GetRelativePath(folder.Path, file)]);
        }
        await using var next = await EngineHost.StartAsync(left.Path, s => s.AddWorkflow<ReviewedWorkflow>());
        Assert.Equal(waiting.Summary.WaitingFor!.Stage, (await next.InStateAsync(waiting.Summary.Id, JobState.AwaitingInput)).Summary.WaitingFor!.Stage);
        Assert.Equal(["one"], (await next.Jobs.OutputAsync<Pieces>(job.Summary.Id))!.Items);
        await next.Jobs.ReviseAsync(waiting.Summary.Id, new Pieces(["two", "one"]));
        await next.OverAsync(waiting.Summary.Id);
        Assert.Equal("TWO-ONE-6", await File.ReadAllTextAsync((await next.Jobs.OutputAsync<Joined>(waiting.Summary.Id))!.File.Path));
    }

    [Fact(Timeout = 120000)]
    public async Task An_edit_opens_the_gate_and_says_why_what_follows_ran()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one", "two");
        Assert.Equal("ONE TWO 6", await JoinedAsync(job));
        var done = (await studio.Jobs.FindAsync(job.Summary.Id))!;
        Assert.StartsWith("SplitText was edited by hand at 20", done.Stages[3].Why, StringComparison.Ordinal);
        Assert.Equal(1, done.Stages[0].Review!.Version);
        Assert.Equal(["one", "two"], (await studio.Jobs.OutputAsync<Pieces>(job.Summary.Id))!.Items);
    }

    [Fact(Timeout = 120000)]
    public async Task A_waiting_job_can_be_cancelled_and_retried_and_asks_again()
    {
        var job = await WaitingAsync();
        await studio.Jobs.CancelAsync(job.Summary.Id);
        Assert.Equal(JobState.Cancelled, (await studio.OverAsync(job.Summary.Id)).Summary.State);
        await Assert.ThrowsAsync<StudioException>(() => ReviseAsync(job, "one"));
        script.Ran.Clear();
        await studio.Jobs.RetryAsync(job.Summary.Id);
        var again = await AtGateAsync(job.Summary.Id);
        Assert.Equal(StageState.AwaitingInput, again.Stages[0].State);
        Assert.Empty(script.Ran);
    }

    [Fact(Timeout = 120000)]
    public async Task A_waiting_job_can_be_paused_and_answered_meanwhile()
    {
        var job = await WaitingAsync();
        await studio.Jobs.PauseAsync(job.Summary.Id);
        await studio.Jobs.ResumeAsync(job.Summary.Id);
        Assert.Equal(JobState.AwaitingInput, (await studio.Jobs.FindAsync(job.Summary.Id))!.Summary.State);
        await studio.Jobs.PauseAsync(job.Summary.Id);
        await ReviseAsync(job, "one");
        Assert.Equal(JobState.Paused, (await studio.Jobs.FindAsync(job.Summary.Id))!.Summary.State);
        Assert.DoesNotContain(nameof(MakeParts), script.Ran);
        await studio.Jobs.ResumeAsync(job.Summary.Id);
        Assert.Equal("ONE 3", await JoinedAsync(job));
    }

    [Fact(Timeout = 120000)]
    public async Task A_retry_after_the_gate_keeps_the_edit_and_one_from_before_asks_again()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one");
        await JoinedAsync(job);
        await studio.Jobs.RetryAsync(job.Summary.Id, nameof(JoinParts));
        Assert.Equal("ONE 3", await JoinedAsync(job));
        await studio.Jobs.RetryAsync(job.Summary.Id, Gate);
        var asked = await AtGateAsync(job.Summary.Id);
        Assert.Equal(1, asked.Stages[0].Review!.Version);
        await studio.Jobs.RetryAsync(job.Summary.Id, Gate);
        Assert.Equal(JobState.AwaitingInput, (await AtGateAsync(job.Summary.Id)).Summary.State);
        await studio.Jobs.AcceptAsync(job.Summary.Id, Gate);
        Assert.Equal("ONE 3", await JoinedAsync(job));
    }

    [Fact(Timeout = 120000)]
    public async Task With_the_setting_off_nobody_is_asked_but_an_edit_is_still_possible()
    {
        var ticket = await SubmitAsync(("review", "false"));
        var done = await studio.OverAsync(ticket.JobId);
        Assert.Equal(JobState.Completed, done.Summary.State);
        await ReviseAsync(done, "one");
        Assert.Equal("ONE 3", await JoinedAsync(done));
    }

    [Fact(Timeout = 120000)]
    public async Task A_failure_beside_a_waiting_gate_ends_the_job_and_a_retry_asks_again()
    {
        var isBroken = true;
        script.Inside = (stage, _) => stage == nameof(MeasureText) && isBroken ? throw new StudioException("It broke.") : Task.CompletedTask;
        var ticket = await SubmitAsync();
        var failed = await studio.OverAsync(ticket.JobId);
        Assert.Equal(JobState.Failed, failed.Summary.State);
        Assert.Null(failed.Summary.WaitingFor);
        isBroken = false;
        await studio.Jobs.RetryAsync(ticket.JobId);
        Assert.Equal(StageState.AwaitingInput, (await AtGateAsync(ticket.JobId)).Stages[0].State);
    }

    [Fact(Timeout = 120000)]
    public async Task A_gate_behind_a_gate_asks_again_when_the_first_is_answered_otherwise()
    {
        var job = (await studio.Jobs.SubmitAsync(new JobRequest("two-gates", new LetterInput(new TextGiven(text)), new Dictionary<string, string>()))).JobId;
        Assert.Equal(Gate, (await AtGateAsync(job)).Summary.WaitingFor!.Stage);
        await studio.Jobs.ReviseAsync(job, new Pieces(["one"]));
        Assert.Equal(nameof(CountLetters), (await AtGateAsync(job)).Summary.WaitingFor!.Stage);
        await studio.Jobs.ReviseAsync(job, new LetterCount(7));
        Assert.Equal(JobState.Completed, (await studio.OverAsync(job)).Summary.State);
        await studio.Jobs.ReviseAsync(job, new Pieces(["three"]));
        Assert.Equal(nameof(CountLetters), (await AtGateAsync(job)).Summary.WaitingFor!.Stage);
        Assert.Equal(5, (await studio.Jobs.OutputAsync<LetterCount>(job))!.Count);
    }
}
