using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Tests.Browser;

/// <summary>A studio that makes narrated videos of made-up pages.</summary>
public sealed class NarrationStudio : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public StudioServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await StudioServer.StartAsync(folder["data"], workflows: services =>
    {
        services.RemoveAll<Workflow>();
        services.AddWorkflow<NarrationWorkflow>();
    });

    /// <summary>A job that waits at the script, or one that runs through.</summary>
    public async Task<JobTicket> SubmitAsync(string title, bool review = false, string format = "16:9")
    {
        using var content = new MemoryStream(Guid.NewGuid().ToByteArray());
        var source = await Server.Get<SourceStore>().AddAsync("slides.pdf", content, null, null, CancellationToken.None);
        var settings = new Dictionary<string, string> { ["title"] = title, ["date"] = "2026-11-20", ["format"] = format, ["speed"] = "120", ["review"] = review ? "true" : "false" };
        var ticket = await Server.Get<Jobs>().SubmitAsync(new JobRequest("narrated-video", NarrationSource.Of(source), settings));
        if (review) await Server.UntilAsync(ticket.JobId, d => d.Stages.Any(s => s.State == StageState.AwaitingInput));
        else await Server.Get<Jobs>().WaitAsync(ticket.JobId);
        return ticket;
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
