using LectureStudio.Api;
using LectureStudio.Components;
using LectureStudio.Features.Library;
using LectureStudio.Hosting;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Support;

/// <summary>The studio's own pages and API in this process, put together as Program.cs does, on a free port of this machine.</summary>
public sealed class StudioServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private StudioServer(WebApplication app)
    {
        this.app = app;
        Url = app.Urls.Single();
        Client = new HttpClient { BaseAddress = new Uri(Url) };
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }

    public HttpClient Client { get; }

    public ShelfScript Script => Get<ShelfScript>();

    /// <param name="root">The storage root.</param>
    /// <param name="url">Where to listen, such as where a studio before it was; a free port when null.</param>
    /// <param name="workflows">Adds or takes away; <see cref="ShelfWorkflow"/> is added when null.</param>
    public static async Task<StudioServer> StartAsync(string root, string? url = null, Action<IServiceCollection>? workflows = null)
    {
        // The test host's own name and place would make it look for the static files of another program.
        var wwwroot = Path.Combine(Path.GetDirectoryName(StudioProcess.Dll)!, "wwwroot");
        var builder = StudioHost.CreateBuilder(["--applicationName=LectureStudio", "--environment=Production", $"--webroot={wwwroot}", $"--Storage:Root={root}", $"--urls={url ?? "http://127.0.0.1:0"}", "--Logging:LogLevel:Default=Warning"]);
        builder.Services.AddPipeline(builder.Configuration);
        builder.Services.AddStudioApi().AddLibraryPages().AddPages();
        (workflows ?? (s => s.AddSingleton<ShelfScript>().AddWorkflow<ShelfWorkflow>()))(builder.Services);
        var built = builder.Build();
        built.UseSecurityHeaders();
        built.UseOriginCheck();
        built.MapStudioApi();
        built.MapPages();
        await built.StartAsync();
        return new StudioServer(built);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A lecture with a job that has been submitted.</summary>
    /// <param name="content">Makes recordings differ; equal ones share what was made of them.</param>
    public async Task<JobTicket> SubmitAsync(string title = "Gradient descent", string date = "2026-11-20", string? content = null)
    {
        var file = await GiveAsync("recording.mp4", content);
        var input = new LectureRecording(new Recording(file), new GivenCaptions(null), new GivenDeck(null));
        return await Get<Jobs>().SubmitAsync(new JobRequest("demo", input, new Dictionary<string, string> { ["title"] = title, ["date"] = date }));
    }

    /// <summary>A job of the <see cref="GateWorkflow"/> that waits for a person.</summary>
    public async Task<Guid> AtGateAsync(string title)
    {
        var input = new LectureRecording(new Recording(await GiveAsync("recording.mp4", title)), new GivenCaptions(null), new GivenDeck(null));
        var ticket = await Get<Jobs>().SubmitAsync(new JobRequest("gate", input, new Dictionary<string, string> { ["title"] = title, ["date"] = "2026-11-20" }));
        await UntilAsync(ticket.JobId, d => d.Summary.State == JobState.AwaitingInput);
        return ticket.JobId;
    }

    /// <summary>A source as if it had been uploaded.</summary>
    public async Task<SourceFile> GiveAsync(string name, string? content = null)
    {
        var bytes = content is null ? await File.ReadAllBytesAsync(await Clips.Lecture) : System.Text.Encoding.UTF8.GetBytes(content);
        await using var stream = new MemoryStream(bytes);
        return await Get<SourceStore>().AddAsync(name, stream, bytes.Length, null, CancellationToken.None);
    }

    /// <summary>A lecture with everything made of it.</summary>
    public async Task<LectureDetails> MakeAsync(string title = "Gradient descent", string date = "2026-11-20", string? content = null)
    {
        var ticket = await SubmitAsync(title, date, content);
        var job = await OverAsync(ticket.JobId);
        Assert.True(job.Summary.State == JobState.Completed, job.Stages.Select(s => s.Failure).FirstOrDefault(f => f is not null)?.ToString());
        return (await Get<Library>().FindAsync(ticket.LectureId))!;
    }

    /// <summary>Waits until the job is over.</summary>
    public Task<JobDetails> OverAsync(Guid job) => UntilAsync(
        job, d => d.Summary.State is JobState.Completed or JobState.Failed or JobState.Cancelled && Get<Jobs>().Active().All(j => j.Id != job));

    /// <summary>Waits until the job looks like this.</summary>
    public async Task<JobDetails> UntilAsync(Guid job, Predicate<JobDetails> isSo)
    {
        // What a test's own timeout does not cover: its preparation.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(100));
        while (true)
        {
            var details = (await Get<Jobs>().FindAsync(job, patience.Token))!;
            if (isSo(details)) return details;
            await Task.Delay(10, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
