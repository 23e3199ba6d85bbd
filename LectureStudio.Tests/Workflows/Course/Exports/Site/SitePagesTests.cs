using System.Text.RegularExpressions;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LectureStudio.Tests.Workflows.Course.Exports.Site;

/// <summary>The site in a real browser, opened from the disk.</summary>
public sealed class SitePagesTests(SiteBrowser site) : IClassFixture<SiteBrowser>
{
    [Theory(Timeout = 120000)]
    [InlineData(400, ColorScheme.Light)]
    [InlineData(1400, ColorScheme.Dark)]
    public async Task Every_page_fits_its_window_and_can_be_read_by_everyone(int width, ColorScheme scheme)
    {
        // axe is put into the page, which the page's own policy forbids; the other tests run under it.
        await using var tab = await site.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        foreach (var name in site.Pages)
        {
            await tab.GoAsync(name);
            Assert.True(await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} is wider than {width} px");

            // The rest are of the same kind as one of these, and axe takes its time.
            if (name is not ("index.html" or "glossary.html" or "source/README.md.html" or "modules/getting-started.html" or "modules/when-it-goes-wrong.html" or "modules/al-bidaya.html")) continue;
            Assert.Empty((await Axe.ViolationsAsync(tab.Page)).Select(v => $"{name}: {v.Id}: {v.Html[0]}"));
        }
    }

    [Fact(Timeout = 180000)]
    public async Task No_page_asks_for_anything_outside_or_complains()
    {
        await using var tab = await site.OpenAsync();
        foreach (var name in site.Pages) await tab.GoAsync(name);
        Assert.Empty(tab.Faults);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_a_script_the_text_can_be_read_and_the_answers_opened()
    {
        await using var tab = await site.OpenAsync(new() { JavaScriptEnabled = false });
        await tab.GoAsync("modules/getting-started.html");

        await Expect(tab.Page.GetByText("A queue keeps each job until a worker has finished it. Delivery is at least once")).ToBeVisibleAsync();
        var question = tab.Page.Locator("#q-q4");
        await question.GetByText("Show the answer").ClickAsync();
        await Expect(question.GetByText("dead letter; person")).ToBeVisibleAsync();
        await tab.Page.Locator(".cites a").First.ClickAsync();
        Assert.EndsWith("source/README.md.html#L3", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_citation_shows_its_lines_and_the_chosen_colours_stay()
    {
        await using var tab = await site.OpenAsync();
        await tab.GoAsync("modules/getting-started.html");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "README.md, lines 6–8", Exact = true }).ClickAsync();

        await Expect(tab.Page.Locator(".line.shown")).ToHaveCountAsync(3);
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Empty(tab.Faults);
    }

    [Fact(Timeout = 180000)]
    public async Task Search_finds_in_every_script_by_keyboard_alone()
    {
        await using var tab = await site.OpenAsync();
        await tab.GoAsync("glossary.html");
        await tab.Page.Keyboard.PressAsync("/");
        var field = tab.Page.GetByRole(AriaRole.Searchbox);
        var results = tab.Page.Locator("dialog li b");

        // A heading comes first; another ending, other case, no accents, no spaces, an article: all are found.
        foreach (var (query, first) in new[] { ("LEASES", "Leases"), ("idempotents", "What a queue does"), ("任务的数据", "任务"), ("المهمة", "الطابور"), ("donaudampfschifffahrtselektrizitatenhaupt", "Leases") })
        {
            await field.FillAsync(query);
            await Expect(results.First).ToContainTextAsync(first);
        }
        await field.FillAsync("xyzzy");
        await Expect(tab.Page.GetByText("Nothing found")).ToBeVisibleAsync();
        await field.FillAsync("lease timeout");
        await Expect(tab.Page.Locator("dialog li").First.Locator("mark")).Not.ToHaveCountAsync(0);
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/modules/when-it-goes-wrong\\.html#s-leases$"));
        Assert.Empty(tab.Faults);
    }
}
