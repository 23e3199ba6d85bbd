using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The studio with a storage root of its own and the quick <see cref="DemoWorkflow"/>, and a real Chromium. One for all browser tests.</summary>
public sealed class StudioBrowser : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private StudioServer server = null!;
    private IBrowser browser = null!;

    public string Url => server.Url;

    public Jobs Jobs => Get<Jobs>();

    public Library Library => Get<Library>();

    public string Folder => folder.Path;

    public T Get<T>()
        where T : notnull => server.Get<T>();

    public async Task InitializeAsync()
    {
        server = await StartAsync(folder["data"]);
        browser = await Chromium.Browser;
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A tab of a fresh person, on a page that is ready to be used.</summary>
    /// <param name="path">Relative: <c>new</c>.</param>
    public Task<StudioTab> OpenAsync(string path = "", int width = 1400, bool dark = false) => OpenAsync(Url, path, width, dark);

    /// <summary>The same at another studio.</summary>
    internal async Task<StudioTab> OpenAsync(string url, string path, int width = 1400, bool dark = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = url,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        var tab = new StudioTab(context, await context.NewPageAsync());
        await tab.GoAsync(path);
        return tab;
    }

    /// <summary>A studio with the demo in place of the real workflows.</summary>
    internal static Task<StudioServer> StartAsync(string root, string? url = null) => StudioServer.StartAsync(root, url, services =>
    {
        services.RemoveAll<Workflow>();
        services.AddWorkflow<DemoWorkflow>();
    });

    /// <summary>Submits a job on a made-up recording and returns at once.</summary>
    public async Task<JobTicket> SubmitAsync(string title, Dictionary<string, string>? settings = null, string date = "2026-11-20")
    {
        using var content = new MemoryStream(Guid.NewGuid().ToByteArray());
        var source = await Get<SourceStore>().AddAsync("lecture.mp4", content, null, null, CancellationToken.None);
        var input = new LectureRecording(new Recording(source), new GivenCaptions(null), new GivenDeck(null));
        return await Jobs.SubmitAsync(new JobRequest("handout", input, new Dictionary<string, string>(settings ?? []) { ["title"] = title, ["date"] = date }));
    }

    /// <summary>Makes a lecture with its artifacts.</summary>
    public async Task<JobTicket> MakeAsync(string title, string date = "2026-11-20")
    {
        var ticket = await SubmitAsync(title, date: date);
        await Jobs.WaitAsync(ticket.JobId);
        return ticket;
    }
}

/// <summary>All browser tests share one studio and one browser, and run one after the other. The tests of the clip editor share a studio too.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<StudioBrowser>, ICollectionFixture<ClipsStudio>
{
    public const string Name = "Browser";
}
