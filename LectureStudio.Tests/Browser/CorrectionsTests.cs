using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Handout.Corrections;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>Transcript and slides are corrected on the page before the handout is written.</summary>
[Collection(BrowserTests.Name)]
public sealed class CorrectionsTests(StudioBrowser browser, CorrectionsStudio corrections) : IClassFixture<CorrectionsStudio>
{
    private readonly StudioServer studio = corrections.Server;

    [Fact(Timeout = 120000)]
    public async Task Words_and_slides_are_corrected_by_keyboard_kept_over_a_reload_and_made_into_the_handout()
    {
        var job = await corrections.SubmitAsync("Lines", review: true);
        await using var tab = await browser.OpenAsync(studio.Url, "", dark: true);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at it: Fix the transcript and the slides, Lines" }).ClickAsync();
        var lines = page.GetByRole(AriaRole.List, new() { Name = "Lines" });
        var strip = page.GetByRole(AriaRole.List, new() { Name = "Slides in the order they were shown" });
        await lines.Locator("[data-row][tabindex='0']").WaitForAsync();
        await strip.Locator("[data-row][tabindex='0']").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        // A line is written anew, and one that nobody said is left out and comes back.
        await lines.Locator("[id='line-1']").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Line at 0:02" }).FillAsync("Small misses count for less.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lines.Locator("[id='line-2']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.GetByText("1 line changed, 1 line left out.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(lines.Locator("[data-out]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+Shift+Z");
        await Assertions.Expect(lines.Locator("[data-out]")).ToHaveCountAsync(1);

        // A name is replaced wherever it is.
        await page.GetByLabel("Find", new() { Exact = true }).FillAsync("ber nulli");
        await Assertions.Expect(page.GetByText("In 2 places.")).ToBeVisibleAsync();
        await Assertions.Expect(lines.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Assertions.Expect(lines.Locator("mark")).ToHaveTextAsync(["Ber Nulli", "Ber Nulli"]);
        await page.GetByLabel("Replace with").FillAsync("Bernoulli");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Replaced in 2 places.")).ToBeVisibleAsync();
        await Assertions.Expect(lines.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);

        // A slide that was taken for two is one, and a title is read right.
        await strip.GetByRole(AriaRole.Button, new() { NameRegex = new("0:02 · Slide 3") }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge with the one before" }).PressAsync("Enter");
        await Assertions.Expect(strip.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Slide 3" })).ToBeVisibleAsync();
        await strip.GetByRole(AriaRole.Button, new() { NameRegex = new("0:00 · Slide 1") }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("Fitting a lime");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Fitting a line");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(strip).ToContainTextAsync("Fitting a line");
        Assert.Empty(await tab.FaultsAsync());

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("They are not saved yet")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("3 lines changed, 1 line left out, 1 slide changed, slides merged or left out.")).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(await tab.FaultsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the handout" }).PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/jobs/{job}$"));
        await studio.OverAsync(job);
        Assert.Equal(["Welcome to Bernoulli.", "Squares punish, says Bernoulli.", "Small misses count for less."], (await studio.Get<Jobs>().OutputAsync<Transcript>(job))!.Cues.Select(c => c.Text));
        Assert.Equal([("Fitting a line", 1), ("Why squares", 3)], (await studio.Get<Jobs>().OutputAsync<Sections>(job))!.Items.Select(s => (s.Title, s.Slide!.Value)));
        Assert.Equal([(1, 0.0), (3, 1)], (await studio.Get<Jobs>().OutputAsync<SlideText>(job))!.Visits!.Select(v => (v.Slide, v.Start)));

        // It can be changed afterwards, and each part has its versions.
        await tab.GoAsync($"jobs/{job}/review/Transcribe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Versions" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go back to this: the proposal of the slides" }).PressAsync("Enter");
        await Assertions.Expect(strip.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await studio.OverAsync(job);
        Assert.Equal(3, (await studio.Get<Jobs>().OutputAsync<Sections>(job))!.Items.Count);
        Assert.Empty(await tab.FaultsAsync());
        Assert.Empty(tab.Problems);
    }
}
