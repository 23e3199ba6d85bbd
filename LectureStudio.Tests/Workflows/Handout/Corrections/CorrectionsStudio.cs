using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Tests.Workflows.Handout.Corrections;

/// <summary>A studio that makes handouts of a made-up lecture.</summary>
public sealed class CorrectionsStudio : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public StudioServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await StudioServer.StartAsync(folder["data"], workflows: services =>
    {
        services.RemoveAll<Workflow>();
        services.AddSingleton<MadeUpHandout.Ran>().AddWorkflow<MadeUpHandout>();
    });

    /// <summary>A job that waits at its gate, or one that has run through.</summary>
    /// <param name="content">Makes recordings differ; null for one that plays.</param>
    public async Task<Guid> SubmitAsync(string title, bool review, string? content = null)
    {
        var input = new LectureRecording(new Recording(await Server.GiveAsync("lecture.mp4", content)), new GivenCaptions(null), new GivenDeck(null));
        var settings = new Dictionary<string, string> { ["title"] = title, ["date"] = "2026-11-20", ["shortestSection"] = "0", ["chapterVideo"] = "false", ["review"] = review ? "true" : "false" };
        var ticket = await Server.Get<Jobs>().SubmitAsync(new JobRequest("handout", input, settings));
        if (review) await Server.UntilAsync(ticket.JobId, d => d.Summary.State == JobState.AwaitingInput);
        else await Server.OverAsync(ticket.JobId);
        return ticket.JobId;
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
