using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LectureStudio.Tests.Workflows.Handout;

/// <summary>The real workflow on a real, short recording: what a second job takes over from the first.</summary>
public sealed class HandoutReuseTests
{
    [Fact(Timeout = 120000)]
    public async Task A_changed_summary_reruns_the_notes_and_what_follows_and_another_lecture_of_the_same_recording_shares_the_rest()
    {
        using var folder = new TempFolder();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Root"] = folder["data"] });
        builder.Services.AddPipeline(builder.Configuration);
        using var studio = builder.Build();
        await studio.StartAsync();
        var jobs = studio.Services.GetRequiredService<Jobs>();
        var recording = new Recording(await studio.Services.GetRequiredService<SourceStore>().ReferAsync(await Clips.Lecture, default));

        var first = await RunAsync(jobs, recording, ("title", "First"));
        Assert.All(first.Stages, s => Assert.Equal(StageState.Completed, s.State));

        var again = await jobs.RunAgainAsync(first.Summary.Id, new Dictionary<string, string> { ["summary"] = "long" });
        await jobs.WaitAsync(again.JobId);
        var changed = (await jobs.FindAsync(again.JobId))!;
        Assert.Equal("WriteNotes", changed.Stages.First(s => s.State != StageState.Reused).Name);
        Assert.Equal("the setting summary changed: normal → long", changed.Stages.Single(s => s.Name == "WriteNotes").Why);

        var other = await RunAsync(jobs, recording, ("title", "Second"));
        string[] shared = ["ProbeMedia", "ExtractAudio", "Transcribe", "DetectSlides", "ReadSlides", "AlignSections", "WriteNotes"];
        Assert.Equal(shared, other.Stages.Where(s => s.State == StageState.Reused).Select(s => s.Name));
        Assert.All(other.Stages.Take(4), s => Assert.Equal("reused from \"First\", handout", s.Why));
        Assert.NotEqual(first.Summary.LectureId, other.Summary.LectureId);
        await studio.StopAsync();
    }

    private static async Task<JobDetails> RunAsync(Jobs jobs, Recording recording, params (string Name, string Value)[] settings)
    {
        var input = new LectureRecording(recording, new GivenCaptions(null), new GivenDeck(null));
        var ticket = await jobs.SubmitAsync(new JobRequest("handout", input, settings.ToDictionary(s => s.Name, s => s.Value)));
        await jobs.WaitAsync(ticket.JobId);
        return (await jobs.FindAsync(ticket.JobId))!;
    }
}
