using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>A studio that makes courses of made-up sources.</summary>
public sealed class CourseStudio : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public StudioServer Server { get; private set; } = null!;

    /// <summary>A folder that courses may be made of.</summary>
    public string Folder => folder["documents-of-the-team"];

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "README.md"), "# Documents\n\nThere is one.\n");
        Server = await StudioServer.StartAsync(folder["data"], workflows: services =>
        {
            services.RemoveAll<Workflow>();
            services.AddWorkflow<CourseWorkflow>();
            services.AddSingleton(Options.Create(new CourseOptions { Folders = folder.Path }));
        });
    }

    /// <summary>A job that waits at a gate, or one that runs through.</summary>
    /// <param name="gate">The stage it waits at; null for none.</param>
    public async Task<JobTicket> SubmitAsync(string title, string? gate = null, string address = MadeUpSource.Small)
    {
        var settings = new Dictionary<string, string> { ["title"] = title, ["date"] = "2026-11-20", ["wishes"] = title, ["review"] = gate is null ? "false" : "true" };
        var origin = new SourceOrigin(OriginKind.Repository, address, "main", MadeUpSource.Commit);
        var ticket = await Server.Get<Jobs>().SubmitAsync(new JobRequest("course", new CourseSource(new(origin), new(null), new(null)), settings));
        if (gate is null)
        {
            await Server.OverAsync(ticket.JobId);
            return ticket;
        }
        while (true)
        {
            var job = await Server.UntilAsync(ticket.JobId, d => d.Stages.Any(s => s.State == StageState.AwaitingInput));
            var waiting = job.Stages.First(s => s.State == StageState.AwaitingInput).Name;
            if (waiting == gate) return ticket;
            await Server.Get<Jobs>().AcceptAsync(ticket.JobId, waiting);
            await Server.UntilAsync(ticket.JobId, d => d.Stages.First(s => s.Name == waiting).State != StageState.AwaitingInput);
        }
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
