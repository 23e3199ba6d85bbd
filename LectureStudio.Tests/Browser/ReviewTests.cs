using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The clip editor at the gate before rendering, and after it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewTests(StudioBrowser browser, ClipsStudio studio)
{
    [Fact(Timeout = 180000)]
    public async Task Renaming_and_removing_are_undone_kept_over_a_reload_and_rendered()
    {
        var ticket = await studio.WaitingAsync("Edited by hand");
        await using var tab = await browser.OpenAsync(studio, ticket);
        var rows = tab.Rows();
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await tab.ListensAsync();
        await rows.Nth(0).FocusAsync();
        await tab.Page.Keyboard.PressAsync("F2");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("How it begins");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("How it begins");
        await rows.Nth(1).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await rows.Nth(1).HoverAsync();
        await rows.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Earlier" }).ClickAsync();
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("What the exam asks");
        await tab.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("How it begins");

        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.GetByText("They are not saved yet")).ToBeVisibleAsync();
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("How it begins");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" }).ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        await studio.Server.OverAsync(ticket.JobId);
        Assert.Equal(["How it begins", "What the exam asks"], studio.Seen.Rendered.Last().Clips.Select(c => c.Title));
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task Weights_rank_the_topics_anew_without_running_a_stage()
    {
        var ticket = await studio.WaitingAsync("Weighed");
        await using var tab = await browser.OpenAsync(studio, ticket);
        var proposals = studio.Seen.Proposals;
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Topics" }).ClickAsync();
        var topics = tab.Page.GetByRole(AriaRole.List, new() { Name = "Topics" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(topics.Nth(0)).ToContainTextAsync("What the exam asks");
        foreach (var kind in (string[])["Exam hints", "Emphasis"])
        {
            await tab.Page.GetByRole(AriaRole.Slider, new() { Name = kind }).FocusAsync();
            await tab.Page.Keyboard.PressAsync("Home");
        }
        await Assertions.Expect(topics.Nth(0)).ToContainTextAsync("Definitions first");
        await Assertions.Expect(topics.Nth(0)).ToContainTextAsync("▲ 1");
        await topics.Filter(new() { HasText = "An example" }).GetByRole(AriaRole.Button, new() { Name = "Make a clip" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clips" }).First.ClickAsync();
        await Assertions.Expect(tab.Rows()).ToHaveCountAsync(3);
        await Assertions.Expect(tab.Rows().Nth(1)).ToContainTextAsync("An example with numbers");
        Assert.Equal(proposals, studio.Seen.Proposals);
        Assert.Empty(await tab.FaultsAsync());
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task A_version_saved_elsewhere_is_told_and_versions_can_be_gone_back_to()
    {
        var ticket = await studio.WaitingAsync("In two tabs");
        await using var mine = await browser.OpenAsync(studio, ticket);
        await mine.Page.GetByLabel("Captions").SelectOptionAsync("Large");
        await Assertions.Expect(mine.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: captions (Ctrl+Z)" })).ToBeEnabledAsync();
        await mine.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('ls-review:'))");
        await mine.Page.EvaluateAsync("() => addEventListener('storage', event => { if (event.newValue === null) window.taken = event.key; })");
        // Another tab that drops its own edits leaves this one's safe, should it be closed.
        var other = await mine.Page.Context.NewPageAsync();
        await other.GotoAsync($"{studio.Server.Url.TrimEnd('/')}/tokens.css");
        await other.EvaluateAsync("() => Object.keys(localStorage).filter(key => key.startsWith('ls-review:')).forEach(key => localStorage.removeItem(key))");
        await other.CloseAsync();
        await mine.Page.WaitForFunctionAsync("() => window.taken?.startsWith('ls-review:') && localStorage.getItem(window.taken) !== null");
        var plan = (await studio.Server.Get<Jobs>().OutputAsync<ClipPlan>(ticket.JobId))!;
        await studio.Server.Get<Jobs>().ReviseAsync(ticket.JobId, plan with { Clips = [plan.Clips[1]] }, "One is enough");
        await Assertions.Expect(mine.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Version 1 was made the current one elsewhere");
        await Assertions.Expect(mine.Rows()).ToHaveCountAsync(2);
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Show the saved one" }).ClickAsync();
        await Assertions.Expect(mine.Rows()).ToHaveCountAsync(1);

        await studio.Server.OverAsync(ticket.JobId);
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Versions" }).ClickAsync();
        await Assertions.Expect(mine.Page.GetByText("One is enough")).ToBeVisibleAsync();
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Go back to this: the proposal" }).ClickAsync();
        await Assertions.Expect(mine.Rows()).ToHaveCountAsync(2);
        Assert.Empty(mine.Problems);
    }

    [Theory(Timeout = 180000)]
    [InlineData("sound.mp4", "This recording is sound alone.")]
    [InlineData("mute.mp4", "There is no transcript, so no topics were found.")]
    public async Task Sound_alone_and_a_recording_without_words_have_their_page(string name, string told)
    {
        var ticket = await studio.WaitingAsync("Without " + new string('x', 180), name);
        await using var tab = await browser.OpenAsync(studio, ticket, 400);
        await Assertions.Expect(tab.Page.GetByText(told).First).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task Rendered_clips_are_on_the_lectures_page_with_a_way_back_to_the_editor()
    {
        var ticket = await studio.WaitingAsync("On the shelf");
        await studio.Server.Get<Jobs>().AcceptAsync(ticket.JobId, nameof(SelectClips));
        await studio.Server.OverAsync(ticket.JobId);
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"lectures/{ticket.LectureId}?tab=clips");
        var clips = tab.Page.GetByRole(AriaRole.List, new() { Name = "Clips" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(clips).ToHaveCountAsync(3);
        await clips.Nth(2).GetByRole(AriaRole.Button, new() { Name = "What the exam asks" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-clip-player] track")).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Page.Locator("[data-clip-player]")).ToHaveAttributeAsync("aria-label", "What the exam asks");
        await Assertions.Expect(clips.Nth(2).GetByRole(AriaRole.Link, new() { Name = "Download What the exam asks" })).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await tab.Page.SetViewportSizeAsync(400, 800);
        Assert.Equal(4, await tab.Page.Locator(".tabs button").CountAsync());
        Assert.All(await tab.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('.tabs button')].map(tab => { const text = document.createRange(); text.selectNodeContents(tab.lastChild); return text.getClientRects().length; })"), lines => Assert.Equal(1, lines));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('nav.tabs')].every(tabs => tabs.scrollWidth <= tabs.clientWidth)"));
        Assert.Equal(0, await tab.OverhangAsync());
        await tab.Page.SetViewportSizeAsync(1400, 900);

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Change clips" }).ClickAsync();
        await Assertions.Expect(tab.Rows()).ToHaveCountAsync(2);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" })).ToBeDisabledAsync();
        await tab.Page.GetByLabel("Captions").SelectOptionAsync("Large");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" }).ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        await studio.Server.OverAsync(ticket.JobId);
        Assert.Equal(CaptionStyle.Large, studio.Seen.Rendered.Last().Clips[0].Captions);
        Assert.Empty(tab.Problems);
    }
}
