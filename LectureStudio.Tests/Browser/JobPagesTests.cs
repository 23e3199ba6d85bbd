using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>The list of jobs and a job's page.</summary>
[Collection(BrowserTests.Name)]
public sealed class JobPagesTests(StudioBrowser browser, ShelfStudio shelf) : IClassFixture<ShelfStudio>
{
    private readonly StudioServer studio = shelf.Server;

    [Fact(Timeout = 180000)]
    public async Task Two_tabs_see_a_job_go_on_and_one_reloaded_in_the_middle_sees_the_same()
    {
        var gate = new TaskCompletionSource();
        studio.Script.Inside = async (stage, run) =>
        {
            if (stage != nameof(WriteDown)) return;
            run.Report(0.5, "7 of 14");
            await gate.Task.WaitAsync(run.Cancellation);
        };
        var ticket = await studio.SubmitAsync("Watched by two", content: "watched");
        await using var one = await OpenAsync($"jobs/{ticket.JobId}");
        await using var two = await OpenAsync("jobs?text=Watched");
        await Assertions.Expect(Step(one, "Writing the notes")).ToContainTextAsync("7 of 14");
        await Assertions.Expect(two.Page.GetByText("7 of 14").First).ToBeVisibleAsync();
        await one.Page.ReloadAsync();
        await Assertions.Expect(Step(one, "Writing the notes")).ToContainTextAsync("7 of 14");
        await Assertions.Expect(one.Page.GetByRole(AriaRole.Link, new() { Name = "3 slides" })).ToBeVisibleAsync();
        Assert.Empty(await one.FaultsAsync());
        Assert.Empty(await two.FaultsAsync());

        gate.SetResult();
        await Assertions.Expect(Step(one, "Writing the notes")).ToHaveAttributeAsync("data-state", "Completed");
        await Assertions.Expect(one.Page.GetByRole(AriaRole.Link, new() { Name = "Handout, web page", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(two.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Watched by two" })).ToContainTextAsync("Done");
        Assert.Empty(one.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task A_failed_step_opens_by_itself_and_is_made_good_from_there()
    {
        var isBroken = true;
        studio.Script.Inside = (stage, _) => stage == nameof(WriteDown) && isBroken
            ? throw new StudioException("The pen is empty.", "Fill it and choose Retry.") { Details = ["pen: no ink"] }
            : Task.CompletedTask;
        var ticket = await studio.SubmitAsync("Fails at first", content: "fails");
        await studio.OverAsync(ticket.JobId);
        await using var tab = await OpenAsync($"jobs/{ticket.JobId}", 400, dark: true);
        var card = Step(tab, "Writing the notes");
        await Assertions.Expect(card).ToContainTextAsync("The pen is empty.");
        await Assertions.Expect(card).ToContainTextAsync("Fill it and choose Retry.");
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());

        isBroken = false;
        await card.GetByRole(AriaRole.Button, new() { Name = "Retry from here" }).ClickAsync();
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "Completed");
        Assert.Equal(JobState.Completed, (await studio.OverAsync(ticket.JobId)).Summary.State);
    }

    [Fact(Timeout = 180000)]
    public async Task Other_settings_make_a_new_job_that_reuses_what_they_do_not_touch()
    {
        studio.Script.Inside = (_, _) => Task.CompletedTask;
        var ticket = await studio.SubmitAsync("Edited", content: "edited");
        await studio.OverAsync(ticket.JobId);
        await using var tab = await OpenAsync($"jobs/{ticket.JobId}");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Edit and retry" }).ClickAsync();
        var questions = tab.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Review questions" });
        await questions.FillAsync("4");
        await questions.BlurAsync();
        Assert.Empty(await tab.FaultsAsync());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run again", Exact = true }).ClickAsync();
        await tab.Page.WaitForFunctionAsync("old => !location.pathname.endsWith(old)", ticket.JobId.ToString());
        await Assertions.Expect(Step(tab, "Finding the slides")).ToHaveAttributeAsync("data-state", "Reused");
        await Assertions.Expect(Step(tab, "Writing the notes")).ToHaveAttributeAsync("data-state", "Completed");
    }

    [Fact(Timeout = 180000)]
    public async Task A_job_is_paused_between_its_steps_and_goes_on()
    {
        var gate = new TaskCompletionSource();
        studio.Script.Inside = (stage, run) => stage == nameof(ShowSlides) ? gate.Task.WaitAsync(run.Cancellation) : Task.CompletedTask;
        var ticket = await studio.SubmitAsync("To be paused", content: "paused");
        await using var tab = await OpenAsync($"jobs/{ticket.JobId}", 400);
        var main = tab.Page.GetByRole(AriaRole.Main);
        await main.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Assertions.Expect(main.GetByText("Pausing after the step that runs now")).ToBeVisibleAsync();

        gate.SetResult();
        await Assertions.Expect(Step(tab, "Finding the slides")).ToHaveAttributeAsync("data-state", "Completed");
        await Assertions.Expect(main.Locator(".progress")).ToContainTextAsync("Paused");
        await Assertions.Expect(Step(tab, "Writing the notes")).Not.ToHaveAttributeAsync("data-state", "Running");
        Assert.Equal(JobState.Paused, (await studio.UntilAsync(ticket.JobId, d => d.Summary.State != JobState.Running)).Summary.State);
        Assert.Empty(await tab.FaultsAsync());
        Assert.Equal(0, await tab.OverhangAsync());

        await main.GetByRole(AriaRole.Button, new() { Name = "Resume", Exact = true }).ClickAsync();
        await Assertions.Expect(Step(tab, "Writing the notes")).ToHaveAttributeAsync("data-state", "Completed");
        Assert.Equal(JobState.Completed, (await studio.OverAsync(ticket.JobId)).Summary.State);
    }

    [Fact(Timeout = 180000)]
    public async Task A_running_job_is_cancelled_after_a_question()
    {
        studio.Script.Inside = (_, run) => Task.Delay(Timeout.Infinite, run.Cancellation);
        var ticket = await studio.SubmitAsync("To be cancelled", content: "cancelled");
        await using var tab = await OpenAsync($"jobs/{ticket.JobId}");
        await tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the job" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToBeVisibleAsync();
        Assert.Equal(JobState.Cancelled, (await studio.OverAsync(ticket.JobId)).Summary.State);
    }

    [Fact(Timeout = 180000)]
    public async Task Filters_are_in_the_address()
    {
        await using var tab = await OpenAsync("jobs");
        await tab.Page.GetByLabel("State").SelectOptionAsync("failed");
        await tab.Page.WaitForFunctionAsync("() => location.search.includes('state=failed')");
        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the jobs" }).FillAsync("no such job");
        await tab.Page.WaitForFunctionAsync("() => location.search.includes('text=no')");
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.GetByText("No job matches these filters.")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByLabel("State")).ToHaveValueAsync("failed");
        Assert.Empty(await tab.FaultsAsync());
    }

    private static ILocator Step(StudioTab tab, string doing) => tab.Page.Locator("li.stage").Filter(new() { HasText = doing });

    private Task<StudioTab> OpenAsync(string path, int width = 1400, bool dark = false) => browser.OpenAsync(studio.Url, path, width, dark);
}
