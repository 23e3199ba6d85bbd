using System.Net;
using LectureStudio.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Hosting;

/// <summary>One studio for all tests that do not stop it.</summary>
public sealed class ServingStudio : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public StudioProcess Studio { get; private set; } = null!;

    public async Task InitializeAsync() => Studio = await StudioProcess.ServeAsync(Folder["data"]);

    public async Task DisposeAsync()
    {
        await Studio.DisposeAsync();
        Folder.Dispose();
    }
}

/// <summary>The built host, as people start it.</summary>
public sealed class ServeTests(ServingStudio serving) : IClassFixture<ServingStudio>, IDisposable
{
    private readonly HttpClient client = new();
    private readonly StudioProcess studio = serving.Studio;

    public void Dispose() => client.Dispose();

    [Theory(Timeout = 180000)]
    [InlineData("")]
    [InlineData("tokens.css")]
    [InlineData("_framework/blazor.web.js")]
    [InlineData("_content/Radzen.Blazor/Radzen.Blazor.js")]
    public async Task Pages_scripts_and_styles_are_served_from_the_build_output(string path)
    {
        using var answer = await client.GetAsync(new Uri($"{studio.Url}/{path}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("default-src 'self'; script-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory(Timeout = 180000)]
    [InlineData("studio.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Only_this_machines_own_names_are_answered(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, studio.Url) { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory(Timeout = 180000)]
    [InlineData("https://elsewhere.example", true)]
    [InlineData("null", true)]
    [InlineData(null, false)]
    public async Task What_other_sites_send_is_refused(string? origin, bool isRefused)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, studio.Url + "/no-such-place");
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var answer = await client.SendAsync(request);
        Assert.Equal(isRefused, answer.StatusCode == HttpStatusCode.Forbidden);
    }

    [Fact(Timeout = 180000)]
    public async Task A_second_studio_at_the_same_address_says_so()
    {
        var (code, _, errors) = await StudioProcess.RunAsync("serve", "--url", studio.Url, $"--Storage:Root={serving.Folder["other"]}", "--Sample:Enabled=false");
        Assert.Equal(1, code);
        Assert.Contains("Another program serves at this address", errors, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task The_page_is_interactive_in_a_real_browser_and_breaks_no_rule_of_its_own()
    {
        await using var context = await (await Chromium.Browser).NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        var circuit = page.WaitForWebSocketAsync();
        await page.GotoAsync(studio.Url);
        await circuit;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.True(await page.EvaluateAsync<bool>("() => typeof Blazor === 'object' && typeof Radzen === 'object'"));
        Assert.Empty(complaints);
    }

    [Fact(Timeout = 180000)]
    public async Task A_second_studio_on_the_same_storage_says_so()
    {
        var (code, _, errors) = await StudioProcess.RunAsync("serve", "--url", "http://127.0.0.1:0", $"--Storage:Root={serving.Folder["data"]}", "--Sample:Enabled=false");
        Assert.Equal(1, code);
        Assert.Contains("Another LectureStudio is working in", errors, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_studio_that_died_while_it_made_its_database_starts_again_and_a_stop_signal_ends_it_cleanly()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["data"]);
        await using (var database = new SqliteConnection($"Data Source={folder["data/studio.db"]};Pooling=False"))
        {
            await database.OpenAsync();
            await using var lockRow = database.CreateCommand();
            lockRow.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');";
            await lockRow.ExecuteNonQueryAsync();
        }
        await using var another = await StudioProcess.ServeAsync(folder["data"]);
        using var answer = await client.GetAsync(new Uri(another.Url));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        another.Signal(StudioProcess.Terminate);
        Assert.Equal(0, await another.WaitAsync());
    }
}
