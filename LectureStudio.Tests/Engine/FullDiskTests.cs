using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace LectureStudio.Tests.Engine;

public sealed class FullDiskTests
{
    private readonly string text = "full disk " + Guid.NewGuid();

    [SmallDiskFact(Timeout = 180000)]
    public async Task What_was_kept_aside_for_a_full_disk_is_put_aside_again_when_there_is_space()
    {
        using var disk = new SmallDisk(24);
        var root = Path.Combine(disk.Path, "data");
        await using var studio = await EngineHost.StartAsync(root, s => s.AddWorkflow<LetterWorkflow>());
        var housekeeping = studio.Get<IEnumerable<IHostedService>>().OfType<Housekeeping>().Single();
        Assert.True(File.Exists(Path.Combine(root, ".reserve")));

        var filler = disk.Fill();
        studio.Get<DiskReserve>().Release();
        await housekeeping.TidyAsync(1, default);
        Assert.False(File.Exists(Path.Combine(root, ".reserve")), "The space that was just given back was taken away again.");

        File.Delete(filler);
        await housekeeping.TidyAsync(2, default);
        Assert.True(File.Exists(Path.Combine(root, ".reserve")));
    }

    [SmallDiskFact(Timeout = 180000)]
    public async Task A_full_disk_fails_the_job_with_that_reason_and_nothing_is_lost()
    {
        using var disk = new SmallDisk(24);
        var script = LetterScript.ByText[text] = new LetterScript();
        var filler = "";
        script.Inside = async (stage, run) =>
        {
            if (stage != nameof(ShoutText) || filler.Length > 0) return;
            filler = disk.Fill();
            await File.WriteAllBytesAsync(run.NewFile("big.bin").Path, new byte[1 << 20]);
        };
        await using var studio = await EngineHost.StartAsync(Path.Combine(disk.Path, "data"), s => s.AddWorkflow<LetterWorkflow>());
        var ticket = await studio.Jobs.SubmitAsync(new JobRequest("letters", new LetterInput(new TextGiven(text)), new Dictionary<string, string>()));
        var failed = await studio.OverAsync(ticket.JobId);
        Assert.Equal(JobState.Failed, failed.Summary.State);
        Assert.Equal("The disk is full.", failed.Stages[2].Failure!.Message);
        Assert.Contains("nothing is lost", failed.Stages[2].Failure!.Remedy, StringComparison.Ordinal);

        File.Delete(filler);
        script.Ran.Clear();
        await studio.Jobs.RetryAsync(ticket.JobId);
        Assert.Equal(JobState.Completed, (await studio.OverAsync(ticket.JobId)).Summary.State);
        Assert.DoesNotContain(nameof(SplitText), script.Ran);
        LetterScript.ByText.TryRemove(text, out _);
    }
}
