using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Workflows.Handout;

/// <summary>The self-contained page in a real browser, opened from the disk as a student would.</summary>
public sealed class WebPageTests(WebPageTests.Pages pages) : IClassFixture<WebPageTests.Pages>
{
    [Theory(Timeout = 180000)]
    [InlineData("lecture.mp4")]
    [InlineData("recording.mp4")]
    public async Task A_time_jumps_to_its_moment_in_the_recording_beside_the_page(string name)
    {
        using var folder = new TempFolder();
        File.Copy(pages.Beside, folder["handout.html"]);
        File.Copy(pages.Video, folder[name]);

        await using var context = await (await Chromium.Browser).NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        List<string> requests = [];
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(folder["handout.html"]).AbsoluteUri);
        await page.Locator("#player-bar[data-state=ready]").WaitForAsync();
        await page.Locator(".spoken button[data-t='75']").ClickAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('player').currentTime >= 75");

        Assert.InRange(await page.EvaluateAsync<double>("document.getElementById('player').currentTime"), 75, 80);
        Assert.All(requests, r => Assert.Matches("^(file|data|blob):", r));
        Assert.DoesNotContain(complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory(Timeout = 180000)]
    [InlineData(400, ColorScheme.Light)]
    [InlineData(1400, ColorScheme.Dark)]
    public async Task The_page_fits_its_window_and_can_be_read_by_everyone(int width, ColorScheme scheme)
    {
        await using var context = await (await Chromium.Browser).NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(pages.Wide).AbsoluteUri);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.Empty(await Axe.FaultsAsync(page));
    }

    /// <summary>Two handouts, once for all tests here.</summary>
    public sealed class Pages : IAsyncLifetime
    {
        private readonly TempFolder folder = new();

        /// <summary>The page of a lecture whose recording, <see cref="Video"/>, is to be put beside it.</summary>
        public string Beside { get; private set; } = "";

        /// <summary>The page of a lecture with the longest of titles.</summary>
        public string Wide { get; private set; } = "";

        public string Video => folder["lecture.mp4"];

        public async Task InitializeAsync()
        {
            var pictures = await HandoutStages.PicturesAsync(folder, colours: ["white"]);
            var lecture = SampleLecture.Make(pictures, 2);
            Beside = await RenderAsync(lecture with { Settings = lecture.Settings with { VideoUrl = "" }, Sections = lecture.Sections with { Video = new("lecture.mp4", "") } });
            var wide = SampleLecture.Make(pictures, 3);
            Wide = await RenderAsync(wide with { Sections = wide.Sections with { Items = [.. wide.Sections.Items.Select(s => s with { Title = new string('x', 120) + " שלום" })] } });
            await new ToolRunner().RunAsync(
                new ToolCommand("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=s=160x90:r=5:d=120", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", Video), default);
        }

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }

        private async Task<string> RenderAsync(SampleLecture lecture) =>
            (await HandoutStages.RenderAsync(await HandoutStages.ComposeAsync(lecture, folder), new RenderSettings(), folder)).Path("handout.html");
    }
}
