using LectureStudio.Tests.Browser;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>From a stage's report to changed text in a real browser, with fifty tabs open on the job.</summary>
[Trait("Category", "Benchmark")]
public sealed class LiveBenchmark(ITestOutputHelper output)
{
    private const int Tabs = 50;
    private const int Reports = 40;

    /// <summary>Notes for each report seen for the first time how long ago it was made; one clock, since browser and studio share the machine.</summary>
    private const string Observe = """
        window.seen = {};
        const look = () => {
          for (const [, at] of document.body.innerText.matchAll(/at (\d{13})/g)) window.seen[at] ??= Date.now() - Number(at);
        };
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
        """;

    [Fact]
    public async Task Progress_reaches_fifty_tabs()
    {
        var studio = new StudioBrowser();
        await studio.InitializeAsync();
        var open = new List<StudioTab>();
        try
        {
            var go = new TaskCompletionSource();
            var ticket = await studio.SubmitAsync("Live", DemoScript.Follow(async run =>
            {
                await go.Task;
                for (var i = 1; i <= Reports; i++)
                {
                    run.Report((double)i / Reports, $"at {DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}");
                    await Task.Delay(500);
                }
            }));
            for (var i = 0; i < Tabs; i++) open.Add(await studio.OpenAsync($"jobs/{ticket.JobId}"));
            foreach (var tab in open) await tab.Page.EvaluateAsync(Observe);
            await Task.Delay(2000);
            go.SetResult();
            await studio.Jobs.WaitAsync(ticket.JobId);
            var delays = new List<double>();
            foreach (var tab in open) delays.AddRange(await tab.Page.EvaluateAsync<double[]>("Object.values(window.seen)"));
            delays.Sort();
            Assert.True(delays.Count > Tabs * Reports / 2, $"only {delays.Count} of {Tabs * Reports} reports were seen");
            output.WriteLine($"BENCH page.progress_ms {delays[delays.Count * 95 / 100]:0} (p95 of {delays.Count} in {Tabs} tabs; median {delays[delays.Count / 2]:0})");
        }
        finally
        {
            foreach (var tab in open) await tab.DisposeAsync();
            await studio.DisposeAsync();
        }
    }
}
