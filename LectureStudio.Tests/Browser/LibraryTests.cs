using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The library and a lecture's page.</summary>
[Collection(BrowserTests.Name)]
public sealed class LibraryTests(StudioBrowser browser, ShelfStudio shelf) : IClassFixture<ShelfStudio>
{
    private readonly StudioServer studio = shelf.Server;

    [Fact(Timeout = 180000)]
    public async Task The_keyboard_opens_renames_deletes_and_takes_back()
    {
        var lecture = await studio.MakeAsync("Keyboard lecture", "2026-01-05", "keyboard");
        await using var tab = await OpenAsync("library?text=Keyboard");
        var row = tab.Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex(@"^Keyboard lecture \d") });
        await tab.Page.Locator("[role=tree] [tabindex='0']").FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(row).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex("^Handout, web page handout.html") })).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tab.Page.Locator("[role=treeitem][aria-level='3']").First).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(row).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("F2");
        var field = tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await field.FillAsync("Keyboard lecture, renamed");
        await tab.Page.Keyboard.PressAsync("Enter");
        var renamed = tab.Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex("^Keyboard lecture, renamed") });
        await Assertions.Expect(renamed).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(renamed).ToHaveCountAsync(0);
        Assert.Null(await studio.Get<Library>().FindAsync(lecture.Summary.Id));
        await tab.Page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Button, new() { Name = "Undo" }).Last.ClickAsync();
        await Assertions.Expect(renamed).ToBeVisibleAsync();
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_open_and_looked_for_survives_a_reload()
    {
        await using var tab = await OpenAsync("library?text=Gradient");
        var row = tab.Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex("^Gradient descent") });
        await row.Locator("[data-toggle]").ClickAsync();
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
        await tab.Page.WaitForFunctionAsync("() => location.search.includes('open=')");
        await tab.Page.ReloadAsync();
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex("Upside") })).ToHaveCountAsync(0);
    }

    [Fact(Timeout = 180000)]
    public async Task A_line_of_the_transcript_moves_the_recording_and_the_address_can_name_a_moment()
    {
        await using var tab = await OpenAsync($"lectures/{shelf.Lecture.Summary.Id}?t=2");
        await tab.Page.WaitForFunctionAsync("() => Math.abs(document.querySelector('video').currentTime - 2) < 0.2");
        var line = tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Line 0 of what was said") });
        await line.ClickAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime < 0.2");
        await Assertions.Expect(line).ToHaveAttributeAsync("aria-current", "true");
        await tab.Page.GetByRole(AriaRole.Slider).FocusAsync();
        await tab.Page.Keyboard.PressAsync("End");
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 2");
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task A_hostile_handout_is_shown_but_does_not_run()
    {
        var handout = shelf.Lecture.Artifacts.Single(a => a.Name == "handout.html");
        await using var tab = await OpenAsync($"lectures/{shelf.Lecture.Summary.Id}?tab=files&file={handout.Id}");
        var page = tab.Page.FrameLocator("iframe");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Handout" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("taken over")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = shelf.Lecture.Summary.Title })).ToBeVisibleAsync();
    }

    [Theory(Timeout = 90000)]
    [InlineData(1400, false)]
    [InlineData(400, true)]
    public async Task Pages_are_usable_by_everyone_at_any_width(int width, bool dark)
    {
        // Not the handout: a page in a sandbox without scripts cannot be examined by a script.
        var text = shelf.Lecture.Artifacts.Single(a => a.Name == "transcript.txt").Id;
        await using var tab = await OpenAsync("library", width, dark);
        foreach (var path in (string[])["library", "library?view=grid", "library?text=nothing-like-it", $"library?open={shelf.Lecture.Summary.Id:N}", $"lectures/{shelf.Lecture.Summary.Id}", $"lectures/{shelf.Lecture.Summary.Id}?tab=notes", $"lectures/{shelf.Lecture.Summary.Id}?tab=files&file={text}", $"lectures/{Guid.NewGuid()}"])
        {
            await tab.GoAsync(path);
            Assert.Equal((path, ""), (path, string.Join('\n', await tab.FaultsAsync())));
            Assert.Equal((path, 0), (path, await tab.OverhangAsync()));
        }
    }

    private Task<StudioTab> OpenAsync(string path, int width = 1400, bool dark = false) => browser.OpenAsync(studio.Url, path, width, dark);
}
