using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Tests.Engine;

public sealed class RecoveryTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string text = "recovery " + Guid.NewGuid();
    private readonly LetterScript script;

    public RecoveryTests() => script = LetterScript.ByText[text] = new LetterScript();

    public void Dispose()
    {
        LetterScript.ByText.TryRemove(text, out _);
        folder.Dispose();
    }

    [Fact(Timeout = 180000)]
    public async Task A_job_interrupted_three_times_in_the_same_stage_is_failed_and_can_be_retried()
    {
        script.Inside = (stage, run) => stage == nameof(ShoutText) ? Task.Delay(Timeout.Infinite, run.Cancellation) : Task.CompletedTask;
        var job = Guid.Empty;
        for (var round = 0; round < 3; round++)
        {
            await using var studio = await StartAsync();
            if (job == Guid.Empty) job = (await studio.Jobs.SubmitAsync(new JobRequest("letters", new LetterInput(new TextGiven(text)), new Dictionary<string, string>()))).JobId;
            while ((await studio.Jobs.FindAsync(job))!.Stages[2].State != StageState.Running) await Task.Delay(10);
            await studio.DisposeAsync();
            await PretendKilledAsync(job);
        }
        await using var last = await StartAsync();
        var failed = await last.OverAsync(job);
        Assert.Equal(JobState.Failed, failed.Summary.State);
        Assert.Contains("ended 3 times", failed.Stages[2].Failure!.Message, StringComparison.Ordinal);

        script.Inside = (_, _) => Task.CompletedTask;
        await last.Jobs.RetryAsync(job);
        Assert.Equal(JobState.Completed, (await last.OverAsync(job)).Summary.State);
    }

    [Fact(Timeout = 180000)]
    public async Task What_a_dead_studio_left_in_the_work_folder_is_removed_at_the_next_start()
    {
        Directory.CreateDirectory(folder["work/old"]);
        await File.WriteAllTextAsync(folder["work/old/half.png"], "half");
        await using var studio = await StartAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["work"]));
    }

    [Fact(Timeout = 180000)]
    public async Task A_cache_above_its_limit_drops_what_was_not_used_for_longest_and_what_is_missing_is_made_again()
    {
        await using var studio = await StartAsync(new StorageOptions { Root = folder.Path, CacheLimitGigabytes = 0 });
        var request = new JobRequest("letters", new LetterInput(new TextGiven(text)), new Dictionary<string, string>());
        var first = await studio.Jobs.SubmitAsync(request);
        await studio.OverAsync(first.JobId);
        var housekeeping = new Housekeeping(
            studio.Get<IDbContextFactory<StudioDb>>(), studio.Get<StageCache>(), studio.Get<LiveJobs>(), studio.Get<StudioFolders>(), studio.Get<DiskReserve>(),
            Microsoft.Extensions.Options.Options.Create(new StorageOptions { Root = folder.Path, CacheLimitGigabytes = 0 }), Microsoft.Extensions.Logging.Abstractions.NullLogger<Housekeeping>.Instance);
        Assert.Equal(4, await housekeeping.EvictAsync(default));
        script.Ran.Clear();
        var again = await studio.OverAsync((await studio.Jobs.RunAgainAsync(first.JobId, new Dictionary<string, string>())).JobId);
        Assert.Equal(4, script.Ran.Count);
        Assert.Equal("its stored result was no longer there", again.Stages[0].Why);
        Assert.Single((await studio.Library.FindAsync(again.Summary.LectureId))!.Artifacts);
    }

    private Task<EngineHost> StartAsync(StorageOptions? storage = null) =>
        EngineHost.StartAsync(storage?.Root ?? folder.Path, s => s.AddWorkflow<LetterWorkflow>(), new EngineOptions { ShutdownSeconds = 0, RetryDelayMilliseconds = 10 });

    /// <summary>A clean stop puts the stage back into the queue; a killed studio would have left it running.</summary>
    private async Task PretendKilledAsync(Guid job)
    {
        await using var db = new StudioDb(new DbContextOptionsBuilder<StudioDb>().UseSqlite($"Data Source={folder["studio.db"]}").Options);
        await db.StageRuns.Where(s => s.JobId == job && s.Stage == nameof(ShoutText)).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, StageState.Running));
    }
}
