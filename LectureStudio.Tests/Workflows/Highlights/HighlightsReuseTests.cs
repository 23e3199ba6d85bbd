using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LectureStudio.Tests.Workflows.Highlights;

/// <summary>The real workflow on a real, short recording with captions: what it makes, what it shares, what a changed weight runs again.</summary>
public sealed class HighlightsReuseTests
{
    private const string Captions = """
        WEBVTT

        00:00:00.200 --> 00:00:01.400
        Entropy is a measure of how uncertain we are.

        00:00:01.500 --> 00:00:02.800
        This is important and it will be in the exam.
        """;

    [Fact(Timeout = 180000)]
    public async Task A_changed_weight_chooses_anew_and_the_handout_of_the_same_recording_gives_it_its_first_half()
    {
        using var folder = new TempFolder();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Root"] = folder["data"] });
        builder.Services.AddPipeline(builder.Configuration);
        using var studio = builder.Build();
        await studio.StartAsync();
        var (jobs, sources) = (studio.Services.GetRequiredService<Jobs>(), studio.Services.GetRequiredService<SourceStore>());
        await File.WriteAllTextAsync(folder["talk.vtt"], Captions);
        var input = new LectureRecording(new(await sources.ReferAsync(await Clips.Lecture, default)), new(await sources.ReferAsync(folder["talk.vtt"], default)), new GivenDeck(null));

        await RunAsync(jobs, (await jobs.SubmitAsync(new JobRequest("handout", input, new Dictionary<string, string>()))).JobId);
        var first = await RunAsync(jobs, (await jobs.SubmitAsync(new JobRequest("highlights", input, new Dictionary<string, string> { ["review"] = "false" }))).JobId);
        Assert.Equal(JobState.Completed, first.Summary.State);
        string[] shared = ["ProbeMedia", "ExtractAudio", "Transcribe", "DetectSlides", "ReadSlides"];
        Assert.Equal(shared, first.Stages.Where(s => s.State == StageState.Reused).Select(s => s.Name));

        var again = await RunAsync(jobs, (await jobs.RunAgainAsync(first.Summary.Id, new Dictionary<string, string> { ["weightExamHint"] = "1" })).JobId);
        Assert.Equal("SelectClips", again.Stages.First(s => s.State != StageState.Reused).Name);
        Assert.Equal("the setting weightExamHint changed: 10 → 1", again.Stages.Single(s => s.Name == "SelectClips").Why);
        await studio.StopAsync();
    }

    private static async Task<JobDetails> RunAsync(Jobs jobs, Guid job)
    {
        await jobs.WaitAsync(job);
        return (await jobs.FindAsync(job))!;
    }
}
