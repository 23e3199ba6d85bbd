using Microsoft.Playwright;

namespace LectureStudio.Tests.Support;

/// <summary>The system's Chromium, driven by Playwright, kept from calling home. One for all tests: to start it takes longer than most of them; each has contexts of its own.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly Lazy<Task<IBrowser>> Launched = new(LaunchAsync);

    /// <summary>It ends with this process, by the end of its pipe.</summary>
    public static Task<IBrowser> Browser => Launched.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        // Of a machine that does other things too nothing is expected within seconds.
        Assertions.SetDefaultExpectTimeout(25_000);
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            // The sandbox does not start for root, and tests in containers run as root.
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("The browser tests need chromium: apt-get install chromium");
}
