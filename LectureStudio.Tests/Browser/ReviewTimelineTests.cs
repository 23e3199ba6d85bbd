using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The timeline of the clip editor: edges, playhead and zoom, by mouse and by keys.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewTimelineTests(StudioBrowser browser, ClipsStudio studio)
{
    [Fact(Timeout = 180000)]
    public async Task An_edge_that_is_dragged_comes_to_rest_between_words()
    {
        var ticket = await studio.WaitingAsync("Dragged");
        await using var tab = await browser.OpenAsync(studio, ticket);
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
        await using var tab = await browser.OpenAsync(studio, ticket);
        var words = await tab.WordsAsync();
        await words.GetByText("word4", new() { Exact = true }).ClickAsync();
        await words.GetByText("word6", new() { Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(tab.Rows().Nth(0)).ToContainTextAsync("1 cut");
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
    public async Task Everything_on_the_timeline_is_done_by_keys_too()
    {
        var ticket = await studio.WaitingAsync("By keys");
        await using var tab = await browser.OpenAsync(studio, ticket);
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
        await tab.Rows().Nth(0).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(tab.Rows().Nth(1)).ToContainTextAsync("Definitions first");
        await tab.Page.Keyboard.PressAsync("Control+z");
        await tab.Page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(tab.Rows().Nth(1)).ToContainTextAsync("Definitions first");
        Assert.Empty(tab.Problems);

        Task<int> WidthAsync() => tab.Page.EvaluateAsync<int>("() => document.querySelector('[data-part=track]').clientWidth");
    }
}
