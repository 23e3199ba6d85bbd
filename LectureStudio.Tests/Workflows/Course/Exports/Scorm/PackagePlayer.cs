using System.IO.Compression;
using System.Text.Json.Nodes;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Workflows.Course.Exports.Scorm;

/// <summary>A learning platform as small as it can be: plays a package in a real browser, and holds every call to the run-time API against the data model.</summary>
public sealed class PackagePlayer : IAsyncDisposable
{
    private const string Host = "http://player.example";

    private readonly IBrowserContext context;
    private readonly IPage page;
    private readonly string address;
    private readonly List<string> errors = [];

    private PackagePlayer(IBrowserContext context, IPage page, string address)
    {
        (this.context, this.page, this.address) = (context, page, address);
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, said) => { if (said.Type == "error") errors.Add(said.Text); };
    }

    /// <summary>What the pages complained of.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <param name="package">The ZIP.</param>
    /// <param name="edition"><c>12</c> or <c>2004</c>.</param>
    /// <param name="pass">From the manifest, 0 to 1.</param>
    public static async Task<PackagePlayer> OpenAsync(string package, string edition, double pass)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using (var zip = await ZipFile.OpenReadAsync(package))
        {
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                await using var from = await entry.OpenAsync();
                await from.CopyToAsync(content);
                files[$"/package/{entry.FullName}"] = content.ToArray();
            }
        }
        foreach (var own in new[] { "player.html", "player.js", "api.js", "types.js", "model12.js", "model2004.js" }) files["/" + own] = Own(own);
        var fresh = await (await Chromium.Browser).NewContextAsync();
        var tab = await fresh.NewPageAsync();
        await tab.RouteAsync("**/*", route => ServeAsync(route, files));
        return new(fresh, tab, FormattableString.Invariant($"{Host}/player.html?edition={edition}&pass={pass}"));
    }

    /// <summary>Launches the package, as often as one likes.</summary>
    /// <returns>The page of the course that is open.</returns>
    public async Task<IFrame> LaunchAsync()
    {
        await page.GotoAsync(address);
        return await ShownAsync("");
    }

    /// <summary>Waits for a page of the course.</summary>
    /// <param name="name">What its address ends with.</param>
    public async Task<IFrame> ShownAsync(string name)
    {
        await page.WaitForFunctionAsync(
            "name => { const f = document.getElementById('sco').contentDocument?.getElementById('course'); return f?.contentWindow.courseParts && f.contentDocument.readyState === 'complete' && f.contentWindow.location.pathname.endsWith(name) }", name);
        return page.Frames.Single(f => f.ParentFrame?.ParentFrame is not null);
    }

    /// <summary>Leaves the package, as a learner who closes it.</summary>
    public Task LeaveAsync() => page.EvaluateAsync("document.getElementById('sco').remove()");

    /// <summary>What the platform has kept.</summary>
    public async Task<JsonNode> KeptAsync() => JsonNode.Parse(await page.EvaluateAsync<string>("JSON.stringify(platform())"))!;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static Task ServeAsync(IRoute route, Dictionary<string, byte[]> files)
    {
        var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath);
        return files.TryGetValue(path, out var content) && route.Request.Url.StartsWith(Host, StringComparison.Ordinal)
            ? route.FulfillAsync(new() { BodyBytes = content, ContentType = TypeOf(path) })
            : route.FulfillAsync(new() { Status = 404, Body = path });
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch { ".html" => "text/html; charset=utf-8", ".js" => "text/javascript; charset=utf-8", ".css" => "text/css", ".svg" => "image/svg+xml", ".mp4" => "video/mp4", _ => "application/octet-stream" };

    private static byte[] Own(string name)
    {
        using var stream = typeof(PackagePlayer).Assembly.GetManifestResourceStream($"{typeof(PackagePlayer).Namespace}.Player.{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
