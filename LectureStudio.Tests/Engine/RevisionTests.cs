using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Tests.Engine;

/// <summary>What a person edits is a version, and only what depends on it runs again.</summary>
public sealed class RevisionTests : GatedStudio
{
    [Fact(Timeout = 120000)]
    public async Task An_edit_after_the_job_is_over_runs_only_what_depends_on_it_also_after_a_restart()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one", "two");
        await JoinedAsync(job);
        await RestartAsync();
        script.Ran.Clear();
        await ReviseAsync(job, "one", "six");
        Assert.Equal("ONE SIX 6", await JoinedAsync(job));
        Assert.Equal([nameof(CountLetters), nameof(JoinParts), nameof(MakeParts), "part six"], script.Ran.Order());
        Assert.Equal([(2, true), (1, false), (0, false)], (await studio.Jobs.RevisionsAsync(job.Summary.Id, Gate)).Select(r => (r.Number, r.IsCurrent)));
        Assert.Equal("1 of 2, 1 kept", (await studio.Jobs.FindAsync(job.Summary.Id))!.Stages[3].Message);
    }

    [Fact(Timeout = 120000)]
    public async Task An_edit_that_changes_nothing_runs_nothing()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one");
        await JoinedAsync(job);
        script.Ran.Clear();
        await ReviseAsync(job, "one");
        Assert.Equal(JobState.Completed, (await studio.Jobs.FindAsync(job.Summary.Id))!.Summary.State);
        Assert.Equal(2, (await studio.Jobs.RevisionsAsync(job.Summary.Id, Gate)).Count);
        Assert.Empty(script.Ran);
    }

    [Fact(Timeout = 120000)]
    public async Task Going_back_to_an_earlier_version_reuses_what_was_made_of_it()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one");
        await JoinedAsync(job);
        await ReviseAsync(job, "two");
        await JoinedAsync(job);
        script.Ran.Clear();
        await studio.Jobs.RevertAsync(job.Summary.Id, Gate, 1);
        Assert.Equal("ONE 3", await JoinedAsync(job));
        Assert.Empty(script.Ran);
        await studio.Jobs.RevertAsync(job.Summary.Id, Gate, 0);
        Assert.StartsWith("ONE TWO THREE", await JoinedAsync(job), StringComparison.Ordinal);
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.RevertAsync(job.Summary.Id, Gate, 7));
    }

    [Fact(Timeout = 120000)]
    public async Task Going_back_while_the_gate_waits_leaves_it_waiting()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one");
        await JoinedAsync(job);
        await studio.Jobs.RetryAsync(job.Summary.Id, Gate);
        Assert.Equal(1, (await AtGateAsync(job.Summary.Id)).Stages[0].Review!.Version);
        await studio.Jobs.RevertAsync(job.Summary.Id, Gate, 0);
        Assert.Equal(JobState.AwaitingInput, (await studio.Jobs.FindAsync(job.Summary.Id))!.Summary.State);
        await studio.Jobs.AcceptAsync(job.Summary.Id, Gate);
        Assert.StartsWith("ONE TWO THREE", await JoinedAsync(job), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task What_is_known_but_not_yet_committed_is_waited_for()
    {
        var job = (await WaitingAsync()).Summary.Id;
        Assert.Equal(["one"], (await WhileCommittingAsync(job, "one", () => studio.Jobs.OutputAsync<Pieces>(job)))!.Items);
        Assert.Equal("""{"items":["two"]}""", await WhileCommittingAsync(job, "two", () => studio.Jobs.OutputJsonAsync(job, Gate)));
        await WhileCommittingAsync(job, "three", async () => await studio.Jobs.RevertAsync(job, Gate, 3));
        await WhileCommittingAsync(job, "four", async () => await studio.Jobs.ReviseAsync(job, new Pieces(["six"])));
        Assert.Equal(["six"], (await studio.Jobs.OutputAsync<Pieces>(job))!.Items);
    }

    [Theory(Timeout = 120000)]
    [InlineData("""{"items":["one",""]}""", "A word is empty.")]
    [InlineData("""{"items":null}""", "items is missing.")]
    [InlineData("""{}""", "items is missing.")]
    [InlineData("""{"items":["one",null]}""", "items[1] is missing.")]
    [InlineData("""{"items":7}""", "The edit cannot be read at $.items.")]
    [InlineData("""nonsense""", "The edit cannot be read")]
    [InlineData("""null""", "The edit cannot be read")]
    public async Task An_edit_that_cannot_be_used_is_refused_and_changes_nothing(string json, string problem)
    {
        var job = await WaitingAsync();
        var refused = await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.ReviseJsonAsync(job.Summary.Id, Gate, json));
        Assert.StartsWith(problem, refused.Message, StringComparison.Ordinal);
        Assert.Equal(JobState.AwaitingInput, (await studio.Jobs.FindAsync(job.Summary.Id))!.Summary.State);
        Assert.Single(await studio.Jobs.RevisionsAsync(job.Summary.Id, Gate));
    }

    [Fact(Timeout = 120000)]
    public async Task What_is_not_there_or_has_no_gate_cannot_be_edited()
    {
        var job = await WaitingAsync();
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.ReviseAsync(job.Summary.Id, new LetterCount(3)));
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.ReviseAsync(Guid.NewGuid(), new Pieces(["one"])));
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.AcceptAsync(job.Summary.Id, "Nothing"));
    }

    [Fact(Timeout = 120000)]
    public async Task An_edit_of_another_proposal_is_kept_in_the_history_but_not_used()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one");
        await JoinedAsync(job);
        // The same input gives something else, as after an improved engine.
        LetterScript.Instead[text] = "four five";
        await studio.Jobs.RetryAsync(job.Summary.Id, Gate);
        var asked = await AtGateAsync(job.Summary.Id);
        LetterScript.Instead.TryRemove(text, out _);
        Assert.Null(asked.Stages[0].Review!.Version);
        Assert.Equal(["four", "five"], (await studio.Jobs.OutputAsync<Pieces>(job.Summary.Id))!.Items);
        Assert.Equal(2, (await studio.Jobs.RevisionsAsync(job.Summary.Id, Gate)).Count);
        await studio.Jobs.RevertAsync(job.Summary.Id, Gate, 1);
        await studio.Jobs.AcceptAsync(job.Summary.Id, Gate);
        Assert.Equal("ONE 3", await JoinedAsync(job));
    }

    [Fact(Timeout = 120000)]
    public async Task An_edit_while_the_rest_runs_stops_that_and_runs_it_anew()
    {
        var inside = new TaskCompletionSource();
        script.Inside = async (stage, run) =>
        {
            if (stage != "part one") return;
            inside.TrySetResult();
            await Task.Delay(Timeout.Infinite, run.Cancellation);
        };
        var job = await WaitingAsync();
        await studio.Jobs.AcceptAsync(job.Summary.Id, Gate);
        await inside.Task;
        await ReviseAsync(job, "two");
        Assert.Equal("TWO 3", await JoinedAsync(job));
    }

    [Fact(Timeout = 120000)]
    public async Task Of_two_jobs_that_share_the_stage_one_edit_leaves_the_other_alone()
    {
        var first = await WaitingAsync();
        var second = await WaitingAsync(("glue", "-"));
        Assert.NotEqual(first.Summary.Id, second.Summary.Id);
        Assert.Single(script.Ran, Gate);
        await ReviseAsync(first, "one");
        Assert.Equal("ONE 3", await JoinedAsync(first));
        Assert.Equal(3, (await studio.Jobs.OutputAsync<Pieces>(second.Summary.Id))!.Items.Count);
        await studio.Jobs.AcceptAsync(second.Summary.Id, Gate);
        Assert.StartsWith("ONE-TWO-THREE", await JoinedAsync(second), StringComparison.Ordinal);
        Assert.Equal(StageState.Reused, (await studio.Jobs.FindAsync(second.Summary.Id))!.Stages[0].State);
    }

    [Fact(Timeout = 120000)]
    public async Task Eviction_leaves_what_a_waiting_job_needs_and_what_a_person_edited()
    {
        var job = await WaitingAsync();
        await ReviseAsync(job, "one");
        await JoinedAsync(job);
        var waiting = await WaitingAsync(("glue", "-"));
        Assert.True(await EvictAsync() > 0);
        Assert.NotNull(await studio.Jobs.OutputAsync<Pieces>(waiting.Summary.Id));
        Assert.Equal(["one"], (await studio.Jobs.OutputAsync<Pieces>(job.Summary.Id))!.Items);
        // The parts of the first job were dropped from the cache; its results are links of their own.
        Assert.Null(await studio.Jobs.OutputAsync<Parts>(job.Summary.Id));
        await studio.Jobs.AcceptAsync(waiting.Summary.Id, Gate);
        Assert.StartsWith("ONE-TWO-THREE", await JoinedAsync(waiting), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task Two_gated_jobs_that_make_the_same_items_at_once_make_each_once()
    {
        var first = await WaitingAsync();
        var second = await WaitingAsync(("glue", "-"));
        await ReviseAsync(first, "one", "two", "four");
        await ReviseAsync(second, "two", "four", "six");
        await JoinedAsync(first);
        await JoinedAsync(second);
        Assert.Equal(["part four", "part one", "part six", "part two"], script.Ran.Where(r => r.StartsWith("part ", StringComparison.Ordinal)).Order());
    }

    [Fact(Timeout = 120000)]
    public async Task Items_finished_before_a_failure_are_not_made_again()
    {
        var isBroken = true;
        var job = await WaitingAsync();
        script.Inside = async (stage, _) =>
        {
            if (stage != "part two" || !isBroken) return;
            while ((await studio.Jobs.FindAsync(job.Summary.Id))!.Stages[3].Message != "1 of 2") await Task.Delay(10);
            throw new StudioException("It broke.");
        };
        await ReviseAsync(job, "one", "two");
        Assert.Equal(JobState.Failed, (await studio.OverAsync(job.Summary.Id)).Summary.State);
        isBroken = false;
        script.Ran.Clear();
        await studio.Jobs.RetryAsync(job.Summary.Id);
        Assert.Equal("ONE TWO 6", await JoinedAsync(job));
        Assert.DoesNotContain("part one", script.Ran);
    }

    [Fact(Timeout = 120000)]
    public async Task Of_two_people_who_edit_the_same_version_the_second_is_told()
    {
        var job = (await WaitingAsync()).Summary.Id;
        var begun = Assert.Single(await studio.Jobs.RevisionsAsync(job, Gate)).Tag;
        var saves = await Task.WhenAll(SaveAsync("one"), SaveAsync("two"));
        Assert.Single(saves, isSaved => isSaved);
        var versions = await studio.Jobs.RevisionsAsync(job, Gate);
        Assert.Equal(2, versions.Count);
        var saved = (await studio.Jobs.OutputAsync<Pieces>(job))!.Items;
        Assert.Equal([saves[0] ? "one" : "two"], saved);
        // The same once more is no loss for anybody; one made from the version in force is taken.
        await studio.Jobs.ReviseAsync(job, new Pieces(saved), madeFrom: begun);
        await studio.Jobs.ReviseAsync(job, new Pieces(["six"]), madeFrom: versions[0].Tag);
        Assert.Equal(["six"], (await studio.Jobs.OutputAsync<Pieces>(job))!.Items);

        async Task<bool> SaveAsync(string word)
        {
            await Task.Yield();
            try
            {
                await studio.Jobs.ReviseAsync(job, new Pieces([word]), madeFrom: begun);
                return true;
            }
            catch (OvertakenException)
            {
                return false;
            }
        }
    }

    /// <summary>Does something while an edit is in memory and not yet in the database.</summary>
    private async Task<T> WhileCommittingAsync<T>(Guid id, string word, Func<Task<T>> act)
    {
        var job = studio.Get<LiveJobs>().Find(id) ?? (await studio.Get<JobLoader>().LoadAsync(id, default))!;
        var (entry, stored) = studio.Get<EditStore>().Keep(job.Stages[0], new Pieces([word]));
        var shown = await studio.Get<StageExecution>().ShowAsync(job.Stages[0], stored, default);
        var isKnown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var commit = new ManualResetEventSlim();
        studio.Get<Scheduler>().Post(m =>
        {
            m.Revise(job, Gate, entry, shown, new Edit(stored, null, null));
            isKnown.SetResult();
            commit.Wait();
        });
        await isKnown.Task;
        var acting = act();
        commit.Set();
        return await acting;
    }

    private Task WhileCommittingAsync(Guid id, string word, Func<Task> act) => WhileCommittingAsync(id, word, async () =>
    {
        await act();
        return true;
    });

    private async Task<int> EvictAsync() => await new Housekeeping(
        studio.Get<IDbContextFactory<StudioDb>>(), studio.Get<StageCache>(), studio.Get<LiveJobs>(), studio.Get<StudioFolders>(), studio.Get<DiskReserve>(),
        Microsoft.Extensions.Options.Options.Create(new StorageOptions { Root = folder.Path, CacheLimitGigabytes = 0 }),
        Microsoft.Extensions.Logging.Abstractions.NullLogger<Housekeeping>.Instance).EvictAsync(default);
}
