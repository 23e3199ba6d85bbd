using LectureStudio.Pipeline.Catalog;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The clip editor in a tab.</summary>
internal static class ClipEditor
{
    /// <summary>The editor of a job that waits at its gate, with its scripts at work.</summary>
    public static async Task<StudioTab> OpenAsync(this StudioBrowser browser, ClipsStudio studio, JobTicket ticket, int width = 1400, bool dark = false)
    {
        var tab = await browser.OpenAsync(studio.Server.Url, $"jobs/{ticket.JobId}/review/SelectClips", width, dark);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("[data-part=canvas][style]")).ToBeVisibleAsync();
        return tab;
    }

    /// <summary>The clips.</summary>
    public static ILocator Rows(this StudioTab tab) => tab.Page.Locator("[data-place]");

    /// <summary>The words of the selected clip, once their script listens.</summary>
    public static async Task<ILocator> WordsAsync(this StudioTab tab)
    {
        var words = tab.Page.GetByRole(AriaRole.Group, new() { Name = "What is said in this clip" });
        await words.Locator("[data-w][tabindex='0']").First.WaitForAsync();
        return words;
    }
}
