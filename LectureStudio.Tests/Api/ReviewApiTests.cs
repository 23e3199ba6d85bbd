using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Api;

public sealed class ReviewApiTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private StudioServer studio = null!;

    public async Task InitializeAsync() => studio = await StudioServer.StartAsync(folder["data"], workflows: s => s.AddWorkflow<GateWorkflow>());

    public async Task DisposeAsync()
    {
        await studio.DisposeAsync();
        folder.Dispose();
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_offered_can_be_changed_and_sent_back()
    {
        var job = await studio.AtGateAsync("Offered");
        var offered = await studio.Client.GetFromJsonAsync<JsonElement>(Address(job));
        Assert.Equal(GateWorkflow.Invitation, offered.GetProperty("review").GetProperty("invitation").GetString());
        Assert.True(offered.GetProperty("review").TryGetProperty("waitingSince", out _));
        var edit = offered.GetProperty("output").GetRawText().Replace("Beginning", "Opening", StringComparison.Ordinal);
        using var answer = await PutAsync(job, edit, "note=a%20better%20name");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await studio.OverAsync(job);
        Assert.StartsWith("# Opening\n# End\na picture", await HandoutAsync(job), StringComparison.Ordinal);
        var shown = await studio.Client.GetFromJsonAsync<JsonElement>(Address(job));
        Assert.Equal("a better name", shown.GetProperty("versions")[0].GetProperty("note").GetString());
        Assert.Equal(1, shown.GetProperty("review").GetProperty("version").GetInt32());
    }

    [Fact(Timeout = 180000)]
    public async Task It_is_taken_as_it_is_and_a_version_is_gone_back_to()
    {
        var job = await studio.AtGateAsync("Taken");
        using var taken = await studio.Client.PostAsync(Address(job) + "/accept", null);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await studio.OverAsync(job);
        using var edited = await PutAsync(job, """{"parts":[{"title":"Only","start":0,"end":1}],"picture":"picture.txt"}""");
        await studio.OverAsync(job);
        Assert.StartsWith("# Only", await HandoutAsync(job), StringComparison.Ordinal);
        using var back = await studio.Client.PostAsync(Address(job) + "/revert?to=0", null);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        await studio.OverAsync(job);
        Assert.StartsWith("# Beginning", await HandoutAsync(job), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task An_edit_of_a_version_that_somebody_has_replaced_is_refused()
    {
        var job = await studio.AtGateAsync("Replaced");
        using var read = await studio.Client.GetAsync(Address(job));
        var tag = read.Headers.ETag!.Tag;
        using var first = await PutAsync(job, Only("First"), ifMatch: $"\"other\", {tag}");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotEqual(tag, first.Headers.ETag!.Tag);
        foreach (var stale in (string[])[tag, "W/" + first.Headers.ETag.Tag, "not a tag"])
        {
            using var second = await PutAsync(job, Only("Second"), ifMatch: stale);
            Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
            Assert.StartsWith("Somebody else has saved", (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        using var third = await PutAsync(job, Only("Third"), ifMatch: "*");
        using var fourth = await PutAsync(job, Only("Fourth"), ifMatch: third.Headers.ETag!.Tag);
        Assert.True(fourth.StatusCode == HttpStatusCode.OK, await fourth.Content.ReadAsStringAsync());
        await studio.OverAsync(job);
        Assert.StartsWith("# Fourth", await HandoutAsync(job), StringComparison.Ordinal);
        Assert.Equal(4, (await studio.Get<Jobs>().RevisionsAsync(job, nameof(ProposeParts))).Count);

        static string Only(string title) => $$"""{"parts":[{"title":"{{title}}","start":0,"end":1}],"picture":"picture.txt"}""";
    }

    [Theory(Timeout = 180000)]
    [InlineData("""{"parts":[{"title":"Late","start":9,"end":1}],"picture":"picture.txt"}""", "“Late” ends before")]
    [InlineData("""{"parts":[],"picture":"../../../../../../etc/hostname"}""", "is not there")]
    [InlineData("""{"parts":[],"picture":"/etc/hostname"}""", "is not there")]
    [InlineData("""{"parts":[],"picture":""}""", "is not there")]
    [InlineData("""{"parts":[{"start":1,"end":2}],"picture":"picture.txt"}""", "parts[0].title is missing")]
    [InlineData("""{"parts":""", "cannot be read")]
    [InlineData("", "cannot be read")]
    public async Task An_edit_that_cannot_be_used_is_refused_in_words(string edit, string said)
    {
        var job = await studio.AtGateAsync("Refused");
        using var answer = await PutAsync(job, edit);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(JobState.AwaitingInput, (await studio.Get<Jobs>().FindAsync(job))!.Summary.State);
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_not_there_is_not_found()
    {
        var job = await studio.AtGateAsync("Not found");
        foreach (var address in (string[])[$"/api/jobs/{Guid.NewGuid()}/review/ProposeParts", $"/api/jobs/{job}/review/WriteParts", $"/api/jobs/{job}/review/Nothing"])
        {
            using var shown = await studio.Client.GetAsync(address);
            using var taken = await studio.Client.PostAsync(address + "/accept", null);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, taken.StatusCode));
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Jobs_and_their_events_tell_who_is_waited_for()
    {
        var job = await studio.AtGateAsync("Told");
        var listed = Assert.Single((await studio.Client.GetFromJsonAsync<List<JobSummary>>("/api/jobs?state=awaitingInput", StudioJson.Compact))!, j => j.Id == job);
        Assert.Equal((nameof(ProposeParts), GateWorkflow.Invitation), (listed.WaitingFor!.Stage, listed.WaitingFor.Invitation));
        using var answer = await studio.Client.GetAsync($"/api/jobs/{job}/events", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        string? line;
        while ((line = await lines.ReadLineAsync()) is not null && !line.StartsWith("data: ", StringComparison.Ordinal)) await Task.Yield();
        Assert.Equal(GateWorkflow.Invitation, JsonDocument.Parse(line![6..]).RootElement.GetProperty("summary").GetProperty("waitingFor").GetProperty("invitation").GetString());
    }

    private static string Address(Guid job) => $"/api/jobs/{job}/review/{nameof(ProposeParts)}";

    private async Task<HttpResponseMessage> PutAsync(Guid job, string edit, string query = "", string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Address(job)}?{query}") { Content = new StringContent(edit, Encoding.UTF8, "application/json") };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await studio.Client.SendAsync(request);
    }

    private async Task<string> HandoutAsync(Guid job) =>
        await File.ReadAllTextAsync((await studio.Get<Jobs>().OutputAsync<WrittenParts>(job))!.File.Path);
}
