using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Api;

public sealed class JobsApiTests(ShelfStudio shelf) : IClassFixture<ShelfStudio>, IAsyncLifetime
{
    private readonly StudioServer studio = shelf.Server;

    public Task InitializeAsync()
    {
        studio.Script.Inside = (_, _) => Task.CompletedTask;
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact(Timeout = 180000)]
    public async Task A_job_is_ordered_with_files_that_were_uploaded_and_found_again()
    {
        var file = await studio.GiveAsync("talk.mp4");
        using var answer = await OrderAsync(new { workflow = "demo", sources = new { recording = new { name = "talk.mp4", sha256 = file.Sha256 } }, settings = new { title = "Ordered", questions = "1" } });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var ticket = await answer.Content.ReadFromJsonAsync<JobTicket>(StudioJson.Compact);
        await studio.OverAsync(ticket!.JobId);
        var job = await studio.Client.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
        Assert.Equal("completed", job.GetProperty("summary").GetProperty("state").GetString());
        Assert.Equal("1", job.GetProperty("settings").GetProperty("questions").GetString());
        Assert.False(job.TryGetProperty("logPath", out _));
        var listed = await studio.Client.GetFromJsonAsync<List<JobSummary>>("/api/jobs?state=completed&workflow=demo&text=order", StudioJson.Compact);
        Assert.Equal(ticket.JobId, Assert.Single(listed!).Id);
        Assert.Empty((await studio.Client.GetFromJsonAsync<List<JobSummary>>("/api/jobs?state=failed", StudioJson.Compact))!);
    }

    [Theory(Timeout = 180000)]
    [InlineData("""{"workflow":"no-such","sources":{}}""", "no-such")]
    [InlineData("""{"workflow":"demo","sources":{}}""", "There is no recording")]
    [InlineData("""{"workflow":"demo","sources":{"recording":{"name":"x.mp4","sha256":"00"}}}""", "does not have")]
    [InlineData("""{"workflow":"demo","sources":{"music":{"name":"x.mp3","sha256":"00"}}}""", "music")]
    [InlineData("""{"workflow":"demo","sources":{"recording":{"name":"../../../etc/passwd","sha256":"../../../etc/passwd"}}}""", "does not have")]
    [InlineData("""{"workflow":"demo","sources":{"recording":[{"name":"x.mp4","sha256":"00"}]}}""", "does not have")]
    [InlineData("""{"workflow":"demo","sources":{"recording":[]}}""", "There is no recording")]
    [InlineData("""{"workflow":"demo","sources":{"recording":[{"name":"x.mp4"}]}}""", "could not be read")]
    [InlineData("not json", "could not be read")]
    public async Task An_order_that_makes_no_sense_is_refused_in_words(string order, string said)
    {
        using var content = new StringContent(order, System.Text.Encoding.UTF8, "application/json");
        using var answer = await studio.Client.PostAsync("/api/jobs", content);
        await AssertProblemAsync(answer, HttpStatusCode.BadRequest, said);
    }

    [Fact(Timeout = 180000)]
    public async Task A_bad_setting_is_refused_in_words()
    {
        var file = await studio.GiveAsync("talk.mp4");
        using var answer = await OrderAsync(new { workflow = "demo", sources = new { recording = new { name = "talk.mp4", sha256 = file.Sha256 } }, settings = new { questions = "99" } });
        await AssertProblemAsync(answer, HttpStatusCode.BadRequest, "questions");
    }

    [Fact(Timeout = 180000)]
    public async Task A_running_job_is_cancelled_and_goes_on_again()
    {
        var gate = new TaskCompletionSource();
        studio.Script.Inside = (_, run) => gate.Task.WaitAsync(run.Cancellation);
        var ticket = await studio.SubmitAsync("Held up", content: Guid.NewGuid().ToString());
        await studio.UntilAsync(ticket.JobId, j => j.Stages[0].State == StageState.Running);
        using var cancelled = await ActAsync(ticket.JobId, "cancel");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        await studio.UntilAsync(ticket.JobId, j => j.Summary.State == JobState.Cancelled);
        using var again = await ActAsync(ticket.JobId, "cancel");
        await AssertProblemAsync(again, HttpStatusCode.Conflict, "");
        gate.SetResult();
        using var retried = await ActAsync(ticket.JobId, "retry");
        Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        Assert.Equal(JobState.Completed, (await studio.OverAsync(ticket.JobId)).Summary.State);
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_not_there_is_said_so()
    {
        using var answer = await ActAsync(Guid.NewGuid(), "cancel");
        await AssertProblemAsync(answer, HttpStatusCode.NotFound, "job");
    }

    [Fact(Timeout = 180000)]
    public async Task Other_sites_cannot_change_anything()
    {
        var lecture = await studio.MakeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/lectures/{lecture.Summary.Id}") { Headers = { { "Origin", "https://elsewhere.example" } } };
        using var answer = await studio.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.NotNull(await studio.Get<Library>().FindAsync(lecture.Summary.Id));
    }

    [Fact(Timeout = 180000)]
    public async Task Events_tell_each_change_and_the_newest_wins()
    {
        var gate = new TaskCompletionSource();
        studio.Script.Inside = (_, run) => gate.Task.WaitAsync(run.Cancellation);
        var ticket = await studio.SubmitAsync("Held up", content: Guid.NewGuid().ToString());
        using var answer = await studio.Client.GetAsync($"/api/jobs/{ticket.JobId}/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var states = new List<string>();
        while (states.LastOrDefault() != "completed")
        {
            if (await lines.ReadLineAsync() is not { } line) break;
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            states.Add(JsonDocument.Parse(line[6..]).RootElement.GetProperty("summary").GetProperty("state").GetString()!);
            if (states[^1] == "running") gate.TrySetResult();
        }
        Assert.Contains("running", states);
        Assert.Equal("completed", states[^1]);
    }

    [Fact(Timeout = 180000)]
    public async Task An_open_stream_does_not_hold_up_a_shutdown()
    {
        using var folder = new TempFolder();
        await using var own = await StudioServer.StartAsync(folder["data"]);
        using var answer = await own.Client.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await lines.ReadLineAsync();
        own.Get<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().StopApplication();
        while (await lines.ReadLineAsync() is not null) await Task.Yield();
    }

    [Fact(Timeout = 180000)]
    public async Task Workflows_tell_what_they_take()
    {
        var demo = (await studio.Client.GetFromJsonAsync<JsonElement>("/api/workflows")).EnumerateArray().Single(w => w.GetProperty("name").GetString() == "demo");
        var sources = demo.GetProperty("sources").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!, s => s.GetProperty("isRequired").GetBoolean());
        Assert.Equal(new Dictionary<string, bool> { ["recording"] = true, ["captions"] = false, ["deck"] = false }, sources);
        Assert.Contains(demo.GetProperty("settings").EnumerateArray(), s => s.GetProperty("name").GetString() == "questions" && s.GetProperty("max").GetInt32() == 5);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string said)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(problem.GetProperty("remedy").GetString());
    }

    private Task<HttpResponseMessage> OrderAsync(object order) => studio.Client.PostAsJsonAsync("/api/jobs", order);

    private Task<HttpResponseMessage> ActAsync(Guid job, string what) => studio.Client.PostAsync($"/api/jobs/{job}/{what}", null);
}
