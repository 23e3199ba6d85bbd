using LectureStudio.Api;
using LectureStudio.Components;
using LectureStudio.Features.Library;
using LectureStudio.Hosting;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The real host on a free port with a storage root of its own and the quick <see cref="DemoWorkflow"/>, and a real Chromium. One for all browser tests.</summary>
public sealed class StudioBrowser : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private WebApplication app = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public string Url { get; private set; } = "";

    public Jobs Jobs => Get<Jobs>();

    public Library Library => Get<Library>();

    public string Folder => folder.Path;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        app = Create(folder["data"]);
        await app.StartAsync();
        Url = AddressOf(app);
        playwright = await Playwright.CreateAsync();
        // Of a machine that does other things too nothing is expected within seconds.
        Assertions.SetDefaultExpectTimeout(25_000);
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
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

    internal static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

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

    /// <summary>The host as Program.cs puts it together, with the demo in place of the real workflows.</summary>
    /// <param name="root">The storage root.</param>
    /// <param name="url">Where to serve; a free port unless a studio is to come back where it was.</param>
    internal static WebApplication Create(string root, string url = "http://127.0.0.1:0")
    {
        var wwwroot = Path.Combine(Path.GetDirectoryName(StudioProcess.Dll)!, "wwwroot");
        var builder = StudioHost.CreateBuilder(["--applicationName=LectureStudio", "--environment=Production", $"--webroot={wwwroot}", $"--urls={url}", $"--Storage:Root={root}", "--Logging:LogLevel:Default=Warning"]);
        builder.Services.AddPipeline(builder.Configuration);
        builder.Services.AddMedia();
        builder.Services.RemoveAll<Workflow>();
        builder.Services.AddWorkflow<DemoWorkflow>();
        builder.Services.AddStudioApi().AddLibraryPages();
        builder.Services.AddPages();
        var built = builder.Build();
        built.UseSecurityHeaders();
        built.UseOriginCheck();
        built.MapStudioApi();
        built.MapPages();
        return built;
    }
}

/// <summary>All browser tests share one studio and one browser, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<StudioBrowser>
{
    public const string Name = "Browser";
}
