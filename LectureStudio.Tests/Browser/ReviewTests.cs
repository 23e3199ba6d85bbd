using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The clip editor at the gate before rendering, and after it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewTests(StudioBrowser browser, ClipsStudio studio) : IClassFixture<ClipsStudio>
{
    [Fact(Timeout = 180000)]
    public async Task Renaming_and_removing_are_undone_kept_over_a_reload_and_rendered()
    {
        var ticket = await studio.WaitingAsync("Edited by hand");
        await using var tab = await OpenAsync(ticket);
        var rows = Rows(tab);
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
        await using var tab = await OpenAsync(ticket);
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
        await Assertions.Expect(Rows(tab)).ToHaveCountAsync(3);
        await Assertions.Expect(Rows(tab).Nth(1)).ToContainTextAsync("An example with numbers");
        Assert.Equal(proposals, studio.Seen.Proposals);
        Assert.Empty(await tab.FaultsAsync());
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task An_edge_that_is_dragged_comes_to_rest_between_words()
    {
        var ticket = await studio.WaitingAsync("Dragged");
        await using var tab = await OpenAsync(ticket);
        var edge = tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Ends, clip 1" });
        await edge.ScrollIntoViewIfNeededAsync();
        var from = (await edge.BoundingBoxAsync())!;
        var track = (await tab.Page.Locator("[data-part=track]").BoundingBoxAsync())!;
        await tab.Page.Mouse.MoveAsync(from.X + from.Width / 2, from.Y + from.Height / 2);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(track.X + (13.6f / 60 * track.Width), from.Y + 5, new() { Steps = 4 });
        await tab.Page.Mouse.UpAsync();
        // In the silence from 13.8 to 14.1.
        await Assertions.Expect(edge).ToHaveAttributeAsync("aria-valuenow", new Regex(@"^(13\.[89]|14\.0)"));

        await edge.FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(edge).ToHaveAttributeAsync("aria-valuenow", new Regex(@"^(12\.[89]|13\.0)"));
    }

    [Fact(Timeout = 180000)]
    public async Task An_outer_edge_follows_the_mouse_over_the_pieces_it_passes()
    {
        var ticket = await studio.WaitingAsync("Dragged over a cut");
        await using var tab = await OpenAsync(ticket);
        var words = await WordsAsync(tab);
        await words.GetByText("word4", new() { Exact = true }).ClickAsync();
        await words.GetByText("word6", new() { Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(Rows(tab).Nth(0)).ToContainTextAsync("1 cut");
        var edge = tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Ends, clip 1" });
        await edge.ScrollIntoViewIfNeededAsync();
        var from = (await edge.BoundingBoxAsync())!;
        var track = (await tab.Page.Locator("[data-part=track]").BoundingBoxAsync())!;
        await tab.Page.Mouse.MoveAsync(from.X + from.Width / 2, from.Y + from.Height / 2);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(track.X + (1.95f / 60 * track.Width), from.Y + 5, new() { Steps = 8 });
        var dragged = (await edge.BoundingBoxAsync())!;
        await tab.Page.Mouse.UpAsync();
        await Assertions.Expect(edge).ToHaveAttributeAsync("aria-valuenow", new Regex(@"^(1\.[89]|2\.0)"));
        Assert.InRange(dragged.X - (await edge.BoundingBoxAsync())!.X, -2, 2);
        Assert.InRange(from.X - dragged.X, 5.0 / 60 * track.Width, track.Width);
    }

    [Fact(Timeout = 180000)]
    public async Task Words_struck_out_cut_the_clip_and_come_back_by_a_click()
    {
        var ticket = await studio.WaitingAsync("Cut by words");
        await using var tab = await OpenAsync(ticket, 400, dark: true);
        var words = await WordsAsync(tab);
        await words.GetByText("word3", new() { Exact = true }).ClickAsync();
        await words.GetByText("word5", new() { Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Strike out" }).ClickAsync();
        await Assertions.Expect(words.GetByText("word4", new() { Exact = true })).ToHaveAttributeAsync("aria-checked", "false");
        await Assertions.Expect(Rows(tab).Nth(0)).ToContainTextAsync("1 cut");
        await words.GetByText("word8", new() { Exact = true }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(Rows(tab).Nth(0)).ToContainTextAsync("2 cuts");
        await words.GetByText("word4", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(Rows(tab).Nth(0)).ToContainTextAsync("1 cut");
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" }).ClickAsync();
        await studio.Server.OverAsync(ticket.JobId);
        var pieces = studio.Seen.Rendered.Last().Clips[0].Pieces;
        Assert.Equal(2, pieces.Count);
        Assert.Equal((0, 9.98), (pieces[0].Start, pieces[1].End));
        Assert.InRange(pieces[0].End, 7.8, 8.1);
        Assert.InRange(pieces[1].Start, 8.8, 9.1);
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task Words_selected_with_the_mouse_are_struck_out_by_Delete()
    {
        var ticket = await studio.WaitingAsync("Selected with the mouse");
        await using var tab = await OpenAsync(ticket);
        var words = await WordsAsync(tab);
        var last = words.GetByText("word4", new() { Exact = true });
        await last.ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await words.GetByText("word2", new() { Exact = true }).BoundingBoxAsync())!, (await last.BoundingBoxAsync())!);
        await tab.Page.Mouse.MoveAsync(from.X + 3, from.Y + from.Height / 2);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(to.X + to.Width - 4, to.Y + to.Height / 2, new() { Steps = 5 });
        await tab.Page.Mouse.UpAsync();
        await Assertions.Expect(tab.Page.GetByText("3 words selected")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(words.GetByRole(AriaRole.Checkbox, new() { Checked = false, Name = "word3", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(Rows(tab).Nth(0)).ToContainTextAsync("1 cut");
    }

    [Fact(Timeout = 180000)]
    public async Task The_preview_jumps_over_what_is_struck_out_and_its_captions_leave_it_out()
    {
        var ticket = await studio.WaitingAsync("Previewed");
        await using var tab = await OpenAsync(ticket);
        var words = await WordsAsync(tab);
        await words.GetByText("word1", new() { Exact = true }).ClickAsync();
        await words.GetByText("word7", new() { Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(Rows(tab).Nth(0)).ToContainTextAsync("1 cut");
        await tab.Page.EvaluateAsync("() => { [window.heard, window.read] = [[], []]; document.querySelector('[data-review]').addEventListener('playhead', e => { if (e.detail.playing) { window.heard.push(e.detail.time); window.read.push(document.querySelector('[data-part=captions]').textContent); } }); }");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Play the clip", Exact = true }).ClickAsync();
        await tab.Page.WaitForFunctionAsync("() => window.heard.some(time => time > 8.7)");
        var heard = await tab.Page.EvaluateAsync<double[]>("() => window.heard");
        Assert.Contains(heard, time => time < 1);
        Assert.DoesNotContain(heard, time => time is > 1.3 and < 7.6);
        var read = await tab.Page.EvaluateAsync<string[]>("() => window.read");
        Assert.Contains(read, text => text.Contains("word8", StringComparison.Ordinal));
        Assert.DoesNotContain(read, text => text.Contains("word4", StringComparison.Ordinal));
    }

    [Fact(Timeout = 180000)]
    public async Task Everything_on_the_timeline_is_done_by_keys_too()
    {
        var ticket = await studio.WaitingAsync("By keys");
        await using var tab = await OpenAsync(ticket);
        var playhead = tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Playhead" });
        await playhead.FocusAsync();
        foreach (var key in (string[])["Home", "Shift+ArrowRight", "Shift+ArrowRight", "ArrowLeft"]) await tab.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(playhead).ToHaveAttributeAsync("aria-valuenow", "19");
        await tab.Page.Keyboard.PressAsync("]");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Ends, clip 1" })).ToHaveAttributeAsync("aria-valuenow", new Regex(@"^(18\.[89]|19\.[01])"));
        var wide = await WidthAsync();
        await tab.Page.Keyboard.PressAsync("+");
        await tab.Page.WaitForFunctionAsync("wide => document.querySelector('[data-part=track]').clientWidth > wide", wide);
        await tab.Page.Keyboard.PressAsync("0");
        await tab.Page.WaitForFunctionAsync("wide => document.querySelector('[data-part=track]').clientWidth === wide", wide);

        await tab.ListensAsync();
        await Rows(tab).Nth(0).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(Rows(tab).Nth(1)).ToContainTextAsync("Definitions first");
        await tab.Page.Keyboard.PressAsync("Control+z");
        await tab.Page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(Rows(tab).Nth(1)).ToContainTextAsync("Definitions first");
        Assert.Empty(tab.Problems);

        Task<int> WidthAsync() => tab.Page.EvaluateAsync<int>("() => document.querySelector('[data-part=track]').clientWidth");
    }

    [Fact(Timeout = 180000)]
    public async Task A_version_saved_elsewhere_is_told_and_versions_can_be_gone_back_to()
    {
        var ticket = await studio.WaitingAsync("In two tabs");
        await using var mine = await OpenAsync(ticket);
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
        await Assertions.Expect(Rows(mine)).ToHaveCountAsync(2);
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Show the saved one" }).ClickAsync();
        await Assertions.Expect(Rows(mine)).ToHaveCountAsync(1);

        await studio.Server.OverAsync(ticket.JobId);
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Versions" }).ClickAsync();
        await Assertions.Expect(mine.Page.GetByText("One is enough")).ToBeVisibleAsync();
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Go back to this: the proposal" }).ClickAsync();
        await Assertions.Expect(Rows(mine)).ToHaveCountAsync(2);
        Assert.Empty(mine.Problems);
    }

    [Theory(Timeout = 180000)]
    [InlineData("sound.mp4", "This recording is sound alone.")]
    [InlineData("mute.mp4", "There is no transcript, so no topics were found.")]
    public async Task Sound_alone_and_a_recording_without_words_have_their_page(string name, string told)
    {
        var ticket = await studio.WaitingAsync("Without " + new string('x', 180), name);
        await using var tab = await OpenAsync(ticket, 400);
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
        await Assertions.Expect(Rows(tab)).ToHaveCountAsync(2);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" })).ToBeDisabledAsync();
        await tab.Page.GetByLabel("Captions").SelectOptionAsync("Large");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" }).ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        await studio.Server.OverAsync(ticket.JobId);
        Assert.Equal(CaptionStyle.Large, studio.Seen.Rendered.Last().Clips[0].Captions);
        Assert.Empty(tab.Problems);
    }

    /// <summary>The words of the selected clip, once their script listens.</summary>
    private static async Task<ILocator> WordsAsync(StudioTab tab)
    {
        var words = tab.Page.GetByRole(AriaRole.Group, new() { Name = "What is said in this clip" });
        await words.Locator("[data-w][tabindex='0']").First.WaitForAsync();
        return words;
    }

    private static ILocator Rows(StudioTab tab) => tab.Page.Locator("[data-place]");

    /// <summary>The editor with its scripts at work.</summary>
    private async Task<StudioTab> OpenAsync(JobTicket ticket, int width = 1400, bool dark = false)
    {
        var tab = await browser.OpenAsync(studio.Server.Url, $"jobs/{ticket.JobId}/review/SelectClips", width, dark);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Render" })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("[data-part=canvas][style]")).ToBeVisibleAsync();
        return tab;
    }
}
