using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>What is said in a clip, in the clip editor: struck out, selected, left out of the preview.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewWordsTests(StudioBrowser browser, ClipsStudio studio)
{
    [Fact(Timeout = 180000)]
    public async Task Words_struck_out_cut_the_clip_and_come_back_by_a_click()
    {
        var ticket = await studio.WaitingAsync("Cut by words");
        await using var tab = await browser.OpenAsync(studio, ticket, 400, dark: true);
        var words = await tab.WordsAsync();
        await words.GetByText("word3", new() { Exact = true }).ClickAsync();
        await words.GetByText("word5", new() { Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Strike out" }).ClickAsync();
        await Assertions.Expect(words.GetByText("word4", new() { Exact = true })).ToHaveAttributeAsync("aria-checked", "false");
        await Assertions.Expect(tab.Rows().Nth(0)).ToContainTextAsync("1 cut");
        await words.GetByText("word8", new() { Exact = true }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(tab.Rows().Nth(0)).ToContainTextAsync("2 cuts");
        await words.GetByText("word4", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Rows().Nth(0)).ToContainTextAsync("1 cut");
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
        await using var tab = await browser.OpenAsync(studio, ticket);
        var words = await tab.WordsAsync();
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
        await Assertions.Expect(tab.Rows().Nth(0)).ToContainTextAsync("1 cut");
    }

    [Fact(Timeout = 180000)]
    public async Task The_preview_jumps_over_what_is_struck_out_and_its_captions_leave_it_out()
    {
        var ticket = await studio.WaitingAsync("Previewed");
        await using var tab = await browser.OpenAsync(studio, ticket);
        var words = await tab.WordsAsync();
        await words.GetByText("word1", new() { Exact = true }).ClickAsync();
        await words.GetByText("word7", new() { Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(tab.Rows().Nth(0)).ToContainTextAsync("1 cut");
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
}
