using System.Collections.Concurrent;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>A tab, and what went wrong in it.</summary>
public sealed class StudioTab : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> problems = [];

    public StudioTab(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type == "error") problems.Enqueue(message.Text); };
        page.PageError += (_, error) => problems.Enqueue(error);
        page.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https", Host: not "127.0.0.1" }) problems.Enqueue($"asks for {request.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, exceptions, and requests to anywhere else.</summary>
    public IReadOnlyCollection<string> Problems => problems;

    /// <summary>Opens a page and waits until it is alive: a circuit stands and the script is connected.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("html[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Waits until the page's lists listen to keys: their script brings a row into the tab order.</summary>
    public Task ListensAsync() => Page.Locator("[data-row][tabindex='0']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Serious and critical faults that axe finds, one a line.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        // Icons are ligatures: until their font is there they are words, and count as a button's text.
        await Page.EvaluateAsync("() => Promise.all([...document.fonts].map(font => font.load().catch(() => null)))");
        return await Axe.FaultsAsync(Page);
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
