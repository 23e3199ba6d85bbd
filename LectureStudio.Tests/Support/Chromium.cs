using Microsoft.Playwright;

namespace LectureStudio.Tests.Support;

/// <summary>The system's Chromium, driven by Playwright, kept from calling home.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find(),
        // The sandbox does not start for root, and tests in containers run as root.
        Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
    });

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("The browser tests need chromium: apt-get install chromium");
}
