using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LectureStudio.Tests.Workflows.Course.Exports.Site;

/// <summary>The questions of the site in a real browser, opened from the disk, under the page's own policy.</summary>
public sealed class SiteQuizTests(SiteBrowser site) : IClassFixture<SiteBrowser>
{
    [Fact(Timeout = 120000)]
    public async Task Each_kind_of_question_gives_its_points_and_the_progress_survives_a_reload()
    {
        await using var tab = await site.OpenAsync();
        await tab.GoAsync("modules/getting-started.html");
        ILocator Question(int number) => tab.Page.Locator($"#q-q{number}");
        async Task CheckAsync(int number, string verdict)
        {
            await Question(number).GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
            await Expect(Question(number)).ToHaveAttributeAsync("data-checked", verdict);
        }

        await Question(1).GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(Question(1).GetByRole(AriaRole.Status)).ToHaveTextAsync("Answer the question first.");
        await Question(1).GetByLabel("A worker").CheckAsync();
        await CheckAsync(1, "wrong");
        await Expect(Question(1).GetByRole(AriaRole.Status)).ToContainTextAsync("A worker takes one job at a time.");
        await Question(1).GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Question(1).GetByLabel("A queue").CheckAsync();
        await CheckAsync(1, "right");
        await Expect(Question(1).Locator(".why")).ToContainTextAsync("A queue keeps each job");

        await Question(2).GetByLabel("It has a name").CheckAsync();
        await CheckAsync(2, "partly");
        foreach (var box in await Question(2).GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
        await CheckAsync(2, "wrong");
        await Question(2).GetByLabel("exactly once").UncheckAsync();
        await Question(2).GetByLabel("two workers").UncheckAsync();
        await CheckAsync(2, "right");

        // By keyboard alone.
        await Question(3).GetByLabel("True").FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(Question(3)).ToHaveAttributeAsync("data-checked", "right");

        await Question(4).GetByLabel("Gap 1").FillAsync("  DEAD   letter ");
        await Question(4).GetByLabel("Gap 2").FillAsync("machine");
        await CheckAsync(4, "partly");

        await Question(5).GetByLabel("attempts").SelectOptionAsync("how often a job is tried");
        await Question(5).GetByLabel("timeout").SelectOptionAsync("after which a worker is thought dead");
        await CheckAsync(5, "partly");
        await Question(5).GetByLabel("backoff").SelectOptionAsync("by what each pause grows");
        await CheckAsync(5, "right");

        await Question(6).GetByLabel("Your answer").FillAsync("64 KILOBYTES");
        await CheckAsync(6, "right");

        await Expect(tab.Page.Locator(".score")).ToHaveTextAsync("5.5 of 6 points");
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.Locator(".score")).ToHaveTextAsync("5.5 of 6 points");
        await Expect(Question(4).GetByLabel("Gap 2")).ToHaveValueAsync("machine");
        await tab.GoAsync("index.html");
        await Expect(tab.Page.Locator("[data-progress-of=getting-started]")).ToContainTextAsync("Done");
        await Expect(tab.Page.Locator("#begin")).ToHaveAttributeAsync("href", "modules/when-it-goes-wrong.html");
        Assert.Empty(tab.Faults);
    }

    [Fact(Timeout = 180000)]
    public async Task A_store_that_was_there_before_keeps_the_state_and_hears_when_all_is_done()
    {
        await using var tab = await site.OpenAsync();
        await tab.Page.AddInitScriptAsync("window.courseStore = { load() { return JSON.parse(sessionStorage.getItem('kept')) }, save(state) { sessionStorage.setItem('kept', JSON.stringify(state)) } }");
        await tab.GoAsync("modules/shuju.html");
        await tab.Page.GetByLabel("Gap 1").FillAsync("队列");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(tab.Page.Locator(".score")).ToHaveTextAsync("1 of 1 points");

        using var state = JsonDocument.Parse(await tab.Page.EvaluateAsync<string>("sessionStorage.getItem('kept')"));
        Assert.Equal(0.1, state.RootElement.GetProperty("score").GetDouble(), 6);
        Assert.False(state.RootElement.GetProperty("completed").GetBoolean());
        Assert.Equal(1, state.RootElement.GetProperty("answers").GetProperty("shuju/q1").GetProperty("right").GetDouble());
        Assert.True(await tab.Page.EvaluateAsync<bool>("localStorage.getItem(course.id) === null"));
    }
}
