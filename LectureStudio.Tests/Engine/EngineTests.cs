using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Engine;

public sealed class EngineTests() : LetterStudio("some text " + Guid.NewGuid())
{
    [Fact(Timeout = 120000)]
    public async Task A_job_runs_its_stages_and_publishes_what_they_made()
    {
        var done = await RunAsync();
        Assert.Equal(JobState.Completed, done.Summary.State);
        Assert.All(done.Stages, s => Assert.Equal(StageState.Completed, s.State));
        var lecture = (await studio.Library.FindAsync(done.Summary.LectureId))!;
        var artifact = Assert.Single(lecture.Artifacts);
        var (_, path) = (await studio.Library.OpenAsync(artifact.Id))!.Value;
        Assert.EndsWith(" 44", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["work"]));
        Assert.Empty(Directory.EnumerateFiles(folder["cache"], "left-over.tmp", SearchOption.AllDirectories));
    }

    [Fact(Timeout = 120000)]
    public async Task A_changed_setting_reruns_only_what_depends_on_it_and_says_why()
    {
        await RunAsync();
        script.Ran.Clear();
        var again = await RunAsync(("mark", "?"));
        Assert.Equal(["ShoutText", "JoinText"], script.Ran);
        Assert.Equal("the setting mark changed: ! → ?", again.Stages[2].Why);
        Assert.Equal("ShoutText gave another result", again.Stages[3].Why);
        Assert.Contains("reused", again.Stages[0].Why, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task What_a_person_should_know_of_a_result_stays_at_its_step_when_it_is_reused_and_after_a_restart()
    {
        await RunAsync();
        var reused = await RunAsync(("mark", "?"));
        Assert.Equal((StageState.Reused, "44 letters are many."), (reused.Stages[1].State, reused.Stages[1].Message));
        Assert.Null(reused.Stages[0].Message);
        await studio.DisposeAsync();
        studio = await StartAsync();
        Assert.Equal("44 letters are many.", (await studio.Jobs.FindAsync(reused.Summary.Id))!.Stages[1].Message);
    }

    [Fact(Timeout = 120000)]
    public async Task A_step_that_a_failed_job_never_came_to_is_compared_with_the_job_before()
    {
        await RunAsync();
        script.Inside = (stage, _) => stage == nameof(ShoutText) ? throw new StudioException("It broke.") : Task.CompletedTask;
        Assert.Equal(JobState.Failed, (await RunAsync(("mark", "?"))).Summary.State);
        script.Inside = (_, _) => Task.CompletedTask;
        var again = await RunAsync(("glue", "-"));
        Assert.Equal("the setting glue changed:   → -", again.Stages[3].Why);
    }

    [Fact(Timeout = 120000)]
    public async Task Retry_goes_on_at_the_stage_that_failed()
    {
        script.Inside = (stage, _) => stage == nameof(JoinText) ? throw new StudioException("It broke.", "Mend it.") : Task.CompletedTask;
        var failed = await RunAsync();
        Assert.Equal(JobState.Failed, failed.Summary.State);
        Assert.Equal("It broke.", failed.Stages[3].Failure!.Message);
        Assert.Equal("Mend it.", failed.Stages[3].Failure!.Remedy);
        (script.Inside, _) = ((_, _) => Task.CompletedTask, script.Ran);
        script.Ran.Clear();
        await studio.Jobs.RetryAsync(failed.Summary.Id);
        var done = await studio.OverAsync(failed.Summary.Id);
        Assert.Equal(JobState.Completed, done.Summary.State);
        Assert.Equal([nameof(JoinText)], script.Ran);
    }

    [Fact(Timeout = 120000)]
    public async Task Running_a_finished_stage_again_reruns_it_and_keeps_the_rest_when_its_result_is_the_same()
    {
        var done = await RunAsync();
        script.Ran.Clear();
        await studio.Jobs.RetryAsync(done.Summary.Id, nameof(CountLetters));
        var again = await studio.OverAsync(done.Summary.Id);
        Assert.Equal(JobState.Completed, again.Summary.State);
        Assert.Equal([nameof(CountLetters)], script.Ran);
        Assert.Equal("you asked to run it again", again.Stages[1].Why);
        Assert.Equal(StageState.Reused, again.Stages[3].State);
    }

    [Fact(Timeout = 120000)]
    public async Task An_unexpected_failure_is_told_as_such_and_its_stack_is_in_the_log()
    {
        script.Inside = (stage, _) => stage == nameof(SplitText) ? throw new InvalidOperationException("a bug") : Task.CompletedTask;
        var failed = await RunAsync();
        Assert.True(failed.Stages[0].Failure!.IsUnexpected);
        Assert.Contains(await studio.Jobs.LogTailAsync(failed.Summary.Id), l => l.Contains("a bug", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120000)]
    public async Task A_transient_fault_is_tried_again_three_times_at_most()
    {
        var tries = 0;
        script.Inside = (stage, _) => stage == nameof(SplitText) && ++tries < 4 ? throw new HttpRequestException("busy", null, System.Net.HttpStatusCode.TooManyRequests) : Task.CompletedTask;
        Assert.Equal(JobState.Completed, (await RunAsync()).Summary.State);
        Assert.Equal(4, tries);
    }

    [Fact(Timeout = 120000)]
    public async Task Cancel_stops_the_running_stage_and_removes_its_files()
    {
        var inside = new TaskCompletionSource();
        script.Inside = async (stage, run) =>
        {
            if (stage != nameof(ShoutText)) return;
            await File.WriteAllTextAsync(run.NewFile("half.txt").Path, "half");
            inside.SetResult();
            await Task.Delay(Timeout.Infinite, run.Cancellation);
        };
        var ticket = await SubmitAsync();
        await inside.Task;
        await studio.Jobs.CancelAsync(ticket.JobId);
        var over = await studio.OverAsync(ticket.JobId);
        Assert.Equal(JobState.Cancelled, over.Summary.State);
        Assert.Equal(StageState.Cancelled, over.Stages[2].State);
        Assert.Equal(StageState.Cancelled, over.Stages[3].State);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["work"]));
    }

    [Fact(Timeout = 120000)]
    public async Task A_paused_job_holds_between_stages_until_it_is_resumed()
    {
        var (inside, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        script.Inside = async (stage, _) =>
        {
            if (stage != nameof(SplitText)) return;
            inside.SetResult();
            await go.Task;
        };
        var ticket = await SubmitAsync();
        await inside.Task;
        await studio.Jobs.PauseAsync(ticket.JobId);
        Assert.True((await studio.Jobs.FindAsync(ticket.JobId))!.IsPausing);
        go.SetResult();
        await studio.InStateAsync(ticket.JobId, JobState.Paused);
        Assert.Equal([nameof(SplitText)], script.Ran);
        await studio.Jobs.ResumeAsync(ticket.JobId);
        Assert.Equal(JobState.Completed, (await studio.OverAsync(ticket.JobId)).Summary.State);
    }

    [Fact(Timeout = 180000)]
    public async Task Two_hundred_jobs_queued_at_once_all_finish_and_start_in_order_of_submission()
    {
        var go = new TaskCompletionSource();
        var started = new System.Collections.Concurrent.ConcurrentQueue<int>();
        var texts = Enumerable.Range(0, 200).Select(i => $"{i} {text}").ToList();
        foreach (var (t, i) in texts.Select((t, i) => (t, i)))
        {
            LetterScript.ByText[t] = new LetterScript
            {
                Inside = (stage, _) =>
                {
                    if (stage != nameof(SplitText)) return Task.CompletedTask;
                    started.Enqueue(i);
                    return go.Task;
                },
            };
        }
        await using var narrow = await EngineHost.StartAsync(folder["narrow"], s => s.AddWorkflow<LetterWorkflow>(), new EngineOptions { Lanes = new LaneWidths { Cpu = 1 } });
        var tickets = new List<JobTicket>();
        foreach (var t in texts) tickets.Add(await narrow.Jobs.SubmitAsync(Request(t)));
        go.SetResult();
        foreach (var ticket in tickets) Assert.Equal(JobState.Completed, (await narrow.OverAsync(ticket.JobId)).Summary.State);
        Assert.Equal(Enumerable.Range(0, 200), started);
    }

    [Fact(Timeout = 120000)]
    public async Task Equal_jobs_that_wait_or_run_are_one()
    {
        var go = new TaskCompletionSource();
        script.Inside = (stage, _) => stage == nameof(SplitText) ? go.Task : Task.CompletedTask;
        var first = await SubmitAsync();
        var second = await SubmitAsync();
        Assert.True(second.IsExisting);
        Assert.Equal(first.JobId, second.JobId);
        go.SetResult();
        await studio.OverAsync(first.JobId);
        Assert.Single(script.Ran, nameof(SplitText));
    }

    [Fact(Timeout = 120000)]
    public async Task Two_jobs_that_need_the_same_result_at_once_make_it_once()
    {
        var (inside, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        script.Inside = (stage, _) =>
        {
            if (stage != nameof(SplitText)) return Task.CompletedTask;
            inside.TrySetResult();
            return go.Task;
        };
        var first = await SubmitAsync();
        // Which of two that start together is the quicker to know its key is open; the second comes when the first is at work.
        await inside.Task;
        var second = await SubmitAsync(("mark", "?"));
        Assert.False(second.IsExisting);
        await Task.Delay(100);
        go.SetResult();
        await studio.OverAsync(first.JobId);
        var other = await studio.OverAsync(second.JobId);
        Assert.Equal(StageState.Reused, other.Stages[0].State);
        Assert.Single(script.Ran, nameof(SplitText));
    }

    [Fact(Timeout = 120000)]
    public async Task A_stopped_studio_goes_on_where_it_was()
    {
        var inside = new TaskCompletionSource();
        script.Inside = async (stage, run) =>
        {
            if (stage != nameof(ShoutText) || inside.Task.IsCompleted) return;
            inside.SetResult();
            await Task.Delay(Timeout.Infinite, run.Cancellation);
        };
        var ticket = await SubmitAsync();
        await inside.Task;
        await studio.DisposeAsync();
        script.Ran.Clear();
        studio = await StartAsync();
        Assert.Equal(JobState.Completed, (await studio.OverAsync(ticket.JobId)).Summary.State);
        Assert.DoesNotContain(nameof(SplitText), script.Ran);
        Assert.Contains(nameof(ShoutText), script.Ran);
    }

    [Fact(Timeout = 120000)]
    public async Task A_lost_result_is_made_again()
    {
        script.Inside = (stage, _) => stage == nameof(JoinText) ? throw new StudioException("Not yet.") : Task.CompletedTask;
        var failed = await RunAsync();
        foreach (var file in Directory.EnumerateFiles(folder["cache"], "text.txt", SearchOption.AllDirectories).ToList()) File.Delete(file);
        script.Inside = (_, _) => Task.CompletedTask;
        script.Ran.Clear();
        await studio.Jobs.RetryAsync(failed.Summary.Id);
        var done = await studio.OverAsync(failed.Summary.Id);
        Assert.Equal(JobState.Completed, done.Summary.State);
        Assert.Equal([nameof(ShoutText), nameof(JoinText)], script.Ran);
    }

    [Fact(Timeout = 120000)]
    public async Task Bad_settings_are_all_named_and_nothing_is_queued()
    {
        var problem = await Assert.ThrowsAsync<StudioException>(() => SubmitAsync(("colour", "red"), ("mark", new string('x', 5000))));
        Assert.Contains("colour", problem.Message, StringComparison.Ordinal);
        Assert.Contains("mark", problem.Message, StringComparison.Ordinal);
        Assert.Empty(await studio.Jobs.ListAsync(new JobFilter()));
    }

    [Fact(Timeout = 120000)]
    public async Task A_watcher_sees_the_newest_state_and_never_an_old_one()
    {
        using var watch = studio.Get<ProgressHub>().Subscribe();
        script.Inside = (stage, run) =>
        {
            for (var i = 0; i <= 1000; i++) run.Report(i / 1000.0, i.ToString());
            return Task.CompletedTask;
        };
        await RunAsync();
        // Who waits for a job hears of its end a moment before the watchers do; what is asked after that is answered after both.
        await studio.Get<Scheduler>().AskAsync(m => m.UnderWay);
        Assert.True(watch.Changes.TryRead(out _));
        Assert.False(watch.Changes.TryRead(out _), "a slow watcher must find one change waiting, not a thousand");
    }

    private protected override Task<EngineHost> StartAsync() => EngineHost.StartAsync(folder.Path, s => s.AddWorkflow<LetterWorkflow>());

    private JobRequest Request(string given, params (string Name, string Value)[] settings) =>
        new("letters", new LetterInput(new TextGiven(given)), settings.Append(("title", "Letters")).Append(("date", "2026-01-02")).ToDictionary(s => s.Item1, s => s.Item2), LectureId: null);

    private Task<JobTicket> SubmitAsync(params (string Name, string Value)[] settings) => studio.Jobs.SubmitAsync(Request(text, settings));

    private async Task<JobDetails> RunAsync(params (string Name, string Value)[] settings)
    {
        var first = (await studio.Jobs.ListAsync(new JobFilter())).LastOrDefault();
        var ticket = first is null ? await SubmitAsync(settings) : await studio.Jobs.RunAgainAsync(first.Id, settings.ToDictionary(s => s.Name, s => s.Value));
        return await studio.OverAsync(ticket.JobId);
    }
}
