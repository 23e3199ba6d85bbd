using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>A studio whose jobs wait for a person.</summary>
public sealed class GateStudio : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public StudioServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await StudioServer.StartAsync(folder["data"], workflows: s => s.AddWorkflow<GateWorkflow>());

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>How a job that waits for a person is shown, and what they can do.</summary>
[Collection(BrowserTests.Name)]
public sealed class GateTests(StudioBrowser browser, GateStudio gates) : IClassFixture<GateStudio>
{
    private readonly StudioServer studio = gates.Server;

    [Fact(Timeout = 120000)]
    public async Task Home_and_the_list_of_jobs_tell_what_waits_and_the_keyboard_takes_it_as_it_is()
    {
        await studio.AtGateAsync("First in line");
        var job = await studio.AtGateAsync("Waiting room");
        await using var tab = await browser.OpenAsync(studio.Url, "", 400, dark: true);
        var row = tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Waiting room" });
        await Assertions.Expect(row).ToContainTextAsync(GateWorkflow.Invitation);
        await Assertions.Expect(tab.Page.Locator("nav.nav")).ToContainTextAsync("waiting for you");
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());

        await row.GetByRole(AriaRole.Button, new() { Name = "Take it as it is" }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(row.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Equal(JobState.Completed, (await studio.OverAsync(job)).Summary.State);

        await tab.GoAsync("jobs?state=awaitinginput");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "First in line" })).ToContainTextAsync(GateWorkflow.Invitation);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Waiting room" })).ToHaveCountAsync(0);
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task A_result_without_an_editor_is_shown_and_taken()
    {
        var job = await studio.AtGateAsync("To look at");
        await using var tab = await browser.OpenAsync(studio.Url, $"jobs/{job}", 400);
        var step = tab.Page.Locator("li.stage").Filter(new() { HasText = "Looking for parts" });
        await Assertions.Expect(step).ToContainTextAsync(GateWorkflow.Invitation);
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());

        await step.GetByRole(AriaRole.Link, new() { Name = "Look at it" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Cell, new() { Name = "Beginning" })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = GateWorkflow.Invitation })).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take it as it is" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("li.stage").Filter(new() { HasText = "Writing the parts down" })).ToHaveAttributeAsync("data-state", "Completed");
        await tab.GoAsync($"jobs/{job}/review/WriteParts");
        await Assertions.Expect(tab.Page.GetByText("nothing of this name to look at")).ToBeVisibleAsync();
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task An_edited_result_is_found_from_the_job_and_an_earlier_version_is_used_again()
    {
        var job = await studio.AtGateAsync("With versions");
        var proposed = (await studio.Get<Jobs>().OutputAsync<ProposedParts>(job))!;
        await studio.Get<Jobs>().ReviseAsync(job, proposed with { Parts = [new("Only", 1, 2)] }, "the rest is dull");
        await studio.OverAsync(job);
        await using var tab = await browser.OpenAsync(studio.Url, $"jobs/{job}", dark: true);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = $"{GateWorkflow.Invitation}, edited just now" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Cell, new() { Name = "Only" })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByText("the rest is dull")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Use this again: as proposed" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Cell, new() { Name = "Beginning" })).ToBeVisibleAsync();
        Assert.Equal(2, (await studio.Get<Jobs>().OutputAsync<ProposedParts>(job))!.Parts.Count);
        await studio.OverAsync(job);
        Assert.Empty(tab.Problems);
    }
}
