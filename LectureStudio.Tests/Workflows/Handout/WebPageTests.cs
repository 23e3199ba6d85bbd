using Deque.AxeCore.Playwright;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Workflows.Handout;

/// <summary>The self-contained page in a real browser, opened from the disk as a student would.</summary>
public sealed class WebPageTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory(Timeout = 60000)]
    [InlineData("lecture.mp4")]
    [InlineData("recording.mp4")]
    public async Task A_time_jumps_to_its_moment_in_the_recording_beside_the_page(string name)
    {
        var lecture = SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white"]), 2);
        var document = await HandoutStages.ComposeAsync(lecture with { Settings = lecture.Settings with { VideoUrl = "" }, Sections = lecture.Sections with { Video = new("lecture.mp4", "") } }, folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings(), folder);
        await new ToolRunner().RunAsync(
            new ToolCommand("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=s=160x90:r=5:d=120", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", Path.Combine(rendered.Files[0].Folder, name)), default);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        List<string> requests = [];
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(rendered.Path("handout.html")).AbsoluteUri);
        await page.Locator("#player-bar[data-state=ready]").WaitForAsync();
        await page.Locator(".spoken button[data-t='75']").ClickAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('player').currentTime >= 75");

        Assert.InRange(await page.EvaluateAsync<double>("document.getElementById('player').currentTime"), 75, 80);
        Assert.All(requests, r => Assert.Matches("^(file|data|blob):", r));
        Assert.DoesNotContain(complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory(Timeout = 60000)]
    [InlineData(400, ColorScheme.Light)]
    [InlineData(1400, ColorScheme.Dark)]
    public async Task The_page_fits_its_window_and_can_be_read_by_everyone(int width, ColorScheme scheme)
    {
        var lecture = SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white"]), 3);
        lecture = lecture with { Sections = lecture.Sections with { Items = [.. lecture.Sections.Items.Select(s => s with { Title = new string('x', 120) + " שלום" })] } };
        var rendered = await HandoutStages.RenderAsync(await HandoutStages.ComposeAsync(lecture, folder), new RenderSettings(), folder);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
        await page.GotoAsync(new Uri(rendered.Path("handout.html")).AbsoluteUri);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
    }
}
