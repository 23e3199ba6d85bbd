using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Workflows.Course.Exports.Site;

/// <summary>The fixture's site on the disk, once for all tests of a class, and tabs to look at it.</summary>
public sealed class SiteBrowser : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private IBrowser browser = null!;

    /// <summary>All pages, relative to the site.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var (course, run) = (await CourseFixture.WriteAsync(folder["source"]), Runs.In(folder, "site"));
        course = course with { Colours = await Exporters.Colouring().OfAsync(course.Course, run) };
        var files = await SiteWriterTests.WriteAsync(course, run);
        Pages = [.. files.Select(f => f.Name["course/".Length..]).Where(n => n.EndsWith(".html", StringComparison.Ordinal))];
        browser = await Chromium.Browser;
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A tab of a fresh person.</summary>
    public async Task<SiteTab> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options ?? new() { ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(30_000);
        return new SiteTab(context, await context.NewPageAsync(), new Uri(folder["site"] + "/course/"));
    }
}

/// <summary>A tab, and what it complained about.</summary>
public sealed class SiteTab : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri site;

    public SiteTab(IBrowserContext context, IPage page, Uri site)
    {
        (this.context, Page, this.site) = (context, page, site);
        page.Console += (_, message) => Faults.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => Faults.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) Faults.Add($"{page.Url}: asks for {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>What its console said, and what it asked for outside the site.</summary>
    public List<string> Faults { get; } = [];

    /// <param name="name">Relative to the site.</param>
    public Task GoAsync(string name) => Page.GotoAsync(new Uri(site, name).AbsoluteUri);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
