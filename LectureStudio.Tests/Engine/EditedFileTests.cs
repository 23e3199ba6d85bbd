using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Tests.Engine;

/// <summary>Edits of an output that has files.</summary>
public sealed class EditedFileTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private EngineHost studio = null!;
    private Guid job;
    private ProposedParts proposed = null!;

    public async Task InitializeAsync()
    {
        studio = await EngineHost.StartAsync(folder["data"], s => s.AddWorkflow<GateWorkflow>());
        await File.WriteAllTextAsync(folder["recording.mp4"], "a recording");
        var recording = new Recording(await studio.Get<SourceStore>().ReferAsync(folder["recording.mp4"], default));
        job = (await studio.Jobs.SubmitAsync(new JobRequest("gate", new LectureRecording(recording, new GivenCaptions(null), new GivenDeck(null)), new Dictionary<string, string>()))).JobId;
        await studio.InStateAsync(job, JobState.AwaitingInput);
        proposed = (await studio.Jobs.OutputAsync<ProposedParts>(job))!;
    }

    public async Task DisposeAsync()
    {
        await studio.DisposeAsync();
        folder.Dispose();
    }

    [Fact(Timeout = 120000)]
    public async Task The_files_of_an_edit_outlive_those_it_was_made_from()
    {
        await studio.Jobs.ReviseAsync(job, proposed with { Parts = [new("Only", 0, 1)] });
        await studio.OverAsync(job);
        await EvictAsync();
        Assert.False(File.Exists(proposed.Picture.Path));
        Assert.Equal("a picture", await File.ReadAllTextAsync((await studio.Jobs.OutputAsync<ProposedParts>(job))!.Picture.Path));
        await studio.Jobs.RetryAsync(job, nameof(WriteParts));
        await studio.OverAsync(job);
        Assert.Equal("# Only\na picture", await File.ReadAllTextAsync((await studio.Jobs.OutputAsync<WrittenParts>(job))!.File.Path));
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.RevertAsync(job, nameof(ProposeParts), 0));
    }

    [Fact(Timeout = 120000)]
    public async Task A_file_that_comes_with_an_edit_takes_the_place_of_the_artifact_and_gives_it_back()
    {
        Directory.CreateDirectory(folder["mine"]);
        await File.WriteAllTextAsync(folder["mine/other.txt"], "another picture");
        Assert.Equal("a picture", await OnTheShelfAsync());
        await studio.Jobs.ReviseAsync(job, proposed with { Picture = new StageFile("other.txt", folder["mine"]) });
        await studio.OverAsync(job);
        Assert.Equal("another picture", await OnTheShelfAsync());
        await studio.Jobs.RevertAsync(job, nameof(ProposeParts), 0);
        await studio.OverAsync(job);
        Assert.Equal("a picture", await OnTheShelfAsync());
    }

    [Fact(Timeout = 120000)]
    public async Task A_file_that_is_not_there_is_refused()
    {
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.ReviseAsync(job, proposed with { Picture = new StageFile("none.txt", folder.Path) }));
        await Assert.ThrowsAsync<StudioException>(() => studio.Jobs.ReviseAsync(job, proposed with { Parts = [new("Endless", 0, double.PositiveInfinity)] }));
        Assert.Equal(JobState.AwaitingInput, (await studio.Jobs.FindAsync(job))!.Summary.State);
    }

    private async Task<string> OnTheShelfAsync()
    {
        var lecture = (await studio.Library.FindAsync((await studio.Jobs.FindAsync(job))!.Summary.LectureId))!;
        return await File.ReadAllTextAsync((await studio.Library.OpenAsync(lecture.Artifacts.Single(a => a.Name == "picture.txt").Id))!.Value.Path);
    }

    private async Task EvictAsync() => await new Housekeeping(
        studio.Get<IDbContextFactory<StudioDb>>(), studio.Get<StageCache>(), studio.Get<LiveJobs>(), studio.Get<StudioFolders>(), studio.Get<DiskReserve>(),
        Microsoft.Extensions.Options.Options.Create(new StorageOptions { Root = folder["data"], CacheLimitGigabytes = 0 }),
        Microsoft.Extensions.Logging.Abstractions.NullLogger<Housekeeping>.Instance).EvictAsync(default);
}
