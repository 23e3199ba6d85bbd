using LectureStudio.Pipeline.Engine;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>Home.</summary>
[Collection(BrowserTests.Name)]
public sealed class HomeTests(StudioBrowser studio)
{
    [Fact(Timeout = 120000)]
    public async Task What_waits_for_a_person_comes_first_and_a_retry_makes_it_good()
    {
        var isBroken = true;
        var ticket = await studio.SubmitAsync("Broken at first", DemoScript.Follow(_ => isBroken ? throw new StudioException("The camera was off.", "Switch it on.") : Task.CompletedTask));
        await studio.Jobs.WaitAsync(ticket.JobId);
        await using var tab = await studio.OpenAsync();
        var row = tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The camera was off." });
        await Assertions.Expect(row).ToContainTextAsync("Broken at first");
        Assert.Empty(await tab.FaultsAsync());

        isBroken = false;
        await row.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Broken at first" }).First).ToBeVisibleAsync();
    }

    [Fact(Timeout = 120000)]
    public async Task A_lecture_that_is_made_appears_by_itself_under_any_name()
    {
        await using var tab = await studio.OpenAsync(width: 400);
        var title = "Ünïcode \"quotes\" <b>bold</b> ../.. مقدمة " + new string('x', 200);
        await studio.MakeAsync(title);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^(New on the shelf|To look at)$") }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = title })).ToBeVisibleAsync();
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(tab.Problems);
    }
}
