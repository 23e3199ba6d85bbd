using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>Narrated videos from New over the script to the result and the gallery.</summary>
[Collection(BrowserTests.Name)]
public sealed class NarrationTests(StudioBrowser browser, NarrationStudio studio) : IClassFixture<NarrationStudio>
{
    [Fact(Timeout = 120000)]
    public async Task Chosen_pages_of_a_PDF_become_a_job()
    {
        using var folder = new TempFolder();
        await Pdfs.WriteAsync(folder["Fitting a line.pdf"], "", ["One", "is first"], ["Two"], ["Three"], ["Four"]);
        await using var tab = await OpenAsync("new");
        var page = tab.Page;
        await page.Locator("input[type=file]").First.SetInputFilesAsync(folder["Fitting a line.pdf"]);
        await Assertions.Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("One");
        await page.GetByRole(AriaRole.Button, new() { Name = "Page 2", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Page 4", Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(page.GetByLabel("Only these pages")).ToHaveValueAsync("2-4");
        await Assertions.Expect(page.GetByText("explains 3 of 4 pages")).ToBeVisibleAsync();

        // Under a name that another preset has not, the pages are kept for the next document.
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as preset" }).ClickAsync();
        await page.GetByLabel("Name of the preset").FillAsync("No title");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename “No title”" }).ClickAsync();
        await page.GetByLabel("Name of the preset").FillAsync("From page two");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Delete “From page two”" })).ToBeVisibleAsync();
        Assert.Equal("2-4", Assert.Single(await studio.Server.Get<Presets>().ListAsync("narrated-video")).Settings["pages"]);
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the narrated video" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/[^/]+$"));
        var job = (await studio.Server.Get<Jobs>().FindAsync(Guid.Parse(new Uri(page.Url).Segments[^1])))!;
        Assert.Equal("2-4", job.Settings["pages"]);
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task Pictures_are_put_in_order_by_pointer_and_by_keys_and_the_video_has_that_order()
    {
        using var folder = new TempFolder();
        var picture = await Clips.MakeAsync("page.png", ["-f", "lavfi", "-i", "testsrc2=size=640x360", "-frames:v", "1"]);
        string[] names = ["one.png", "two.png", "three.png"];
        foreach (var name in names) File.Copy(picture, folder[name]);
        await using var tab = await OpenAsync("new?workflow=narrated-video", dark: true);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Text and pictures" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).FillAsync("# Lines\n\nA line leans towards its points.");
        await page.Locator("input[type=file]").First.SetInputFilesAsync(names.Select(name => folder[name]));
        var rows = page.GetByRole(AriaRole.List, new() { Name = "Pictures in order" }).GetByRole(AriaRole.Listitem);
        var make = page.GetByRole(AriaRole.Button, new() { Name = "Make the narrated video" });
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(make).ToBeEnabledAsync();
        await tab.ListensAsync();

        await rows.Nth(2).ScrollIntoViewIfNeededAsync();
        var grip = (await rows.Nth(0).Locator("[data-grip]").BoundingBoxAsync())!;
        var last = (await rows.Nth(2).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(grip.X + grip.Width / 2, grip.Y + grip.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(grip.X, last.Y + last.Height - 4, new() { Steps = 3 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(rows).ToContainTextAsync(["two.png", "three.png", "one.png"]);
        await rows.Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(rows).ToContainTextAsync(["two.png", "one.png", "three.png"]);
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        Assert.Empty(await tab.FaultsAsync());

        await make.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/[^/]+$"));
        var source = await studio.Server.Get<Jobs>().InputAsync<NarrationSource>(Guid.Parse(new Uri(page.Url).Segments[^1]));
        Assert.Equal(["two.png", "one.png", "three.png"], source.Pictures.Files.Select(p => p.Name));
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task A_script_is_edited_by_keyboard_kept_over_a_reload_and_made()
    {
        var ticket = await studio.SubmitAsync("Edited by hand", review: true);
        await using var tab = await OpenAsync($"jobs/{ticket.JobId}/review/WriteScript");
        var page = tab.Page;
        var sentence = page.GetByRole(AriaRole.Button, new() { Name = "It leans towards the points.", Exact = true });
        await sentence.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Sentence" }).FillAsync("It bends towards them.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "It bends towards them.", Exact = true })).ToBeVisibleAsync();
        await tab.ListensAsync();
        await page.Locator("#scene-s2").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(page.Locator("[data-scene]").First).ToContainTextAsync("What squares do");
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.Locator("[data-scene]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("[data-scene]")).ToHaveCountAsync(2);
        Assert.Empty(await tab.FaultsAsync());

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("They are not saved yet")).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the video" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        await studio.Server.OverAsync(ticket.JobId);
        var saved = (await studio.Server.Get<Jobs>().OutputAsync<Script>(ticket.JobId))!;
        Assert.Equal(["s2", "s1"], saved.Scenes.Select(s => s.Id));
        Assert.Equal("It bends towards them.", saved.Scenes[1].Sentences[1].Text);

        // Once it is made, an edit says what it makes anew; a box is moved by keys.
        await tab.GoAsync($"jobs/{ticket.JobId}/review/WriteScript");
        await page.Locator("#scene-s2[data-row]").WaitForAsync();
        await page.Locator("[data-row][tabindex='0']").First.WaitForAsync();
        await page.Locator("#scene-s2-1").FocusAsync();
        await page.Keyboard.PressAsync("b");
        var box = page.GetByRole(AriaRole.Application, new() { Name = "Place on the page" });
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await Assertions.Expect(page.GetByText("11 % from the left, 50 % from the top, 80 % wide, 19 % high")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(box).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("No sentence is spoken anew, 1 of 2 scenes is rendered anew")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.GetByText("Nothing is changed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Then they are added.", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Sentence" }).FillAsync("Then all are added.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("1 sentence is spoken anew, 1 of 2 scenes is rendered anew")).ToBeVisibleAsync();
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task A_result_has_its_script_chapters_and_files_and_another_like_it_takes_its_settings()
    {
        var ticket = await studio.SubmitAsync("A result", format: "1:1");
        await using var tab = await OpenAsync($"lectures/{ticket.LectureId}", dark: true);
        var page = tab.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Errors are squared." })).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await tab.ListensAsync();
        await page.EvaluateAsync("() => { document.querySelector('video').play = async () => { document.title = 'played'; }; }");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page).ToHaveTitleAsync("played");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chapters" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "Chapters" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Video", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("1920 × 1080")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("−16.1 LUFS")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Make another like this" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Speed, percent")).ToHaveValueAsync("120");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Square, for feeds" })).ToBeCheckedAsync();
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task Videos_are_found_selected_by_keyboard_deleted_together_and_restored()
    {
        foreach (var title in (string[])["Gallery one", "Gallery two", "Gallery three"]) await studio.SubmitAsync(title);
        await using var tab = await OpenAsync("videos?text=Gallery&sort=title", dark: true);
        var page = tab.Page;
        var cards = page.GetByRole(AriaRole.List, new() { Name = "Videos" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(cards).ToHaveCountAsync(3);
        await tab.ListensAsync();
        await cards.Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByText("1 video selected")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(page.GetByText("2 videos selected")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await tab.GoAsync(new Uri(page.Url).PathAndQuery);
        await Assertions.Expect(page.GetByText("2 videos selected")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Assertions.Expect(cards).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Assertions.Expect(cards).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new() { Name = "List", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=list"));
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(await tab.FaultsAsync());
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task How_a_word_is_said_is_added_and_removed_with_undo()
    {
        await using var tab = await OpenAsync("settings/voices", dark: true);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Written" }).FillAsync("SQL");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Said" }).FillAsync("sequel");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hear SQL" })).ToBeVisibleAsync();
        Assert.Equal("sequel", studio.Server.Get<StudioPronunciations>().With("").Apply("SQL"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove SQL" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No entries yet")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hear SQL" })).ToBeVisibleAsync();
        await page.GetByText("Hear the voices of").Or(page.GetByText("piper")).First.WaitForAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(tab.Problems);
    }

    private Task<StudioTab> OpenAsync(string path, bool dark = false) => browser.OpenAsync(studio.Server.Url, path, dark: dark);
}
