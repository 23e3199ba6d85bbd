using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights;

/// <summary>The real program, serving, with a job that waits for a person when it is killed.</summary>
public sealed class KilledAtTheGateTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HttpClient client = new();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact(Timeout = 180000)]
    public async Task A_studio_killed_while_a_job_waits_offers_the_same_clips_when_it_is_back()
    {
        string job, offered;
        await using (var first = await StudioProcess.ServeAsync(folder["data"]))
        {
            client.BaseAddress = new Uri(first.Url);
            job = await OrderAsync();
            await UntilAsync(job, "awaitingInput");
            offered = (await ReviewAsync(client, job)).GetProperty("output").GetRawText();
            await first.KillAsync();
        }
        await using var second = await StudioProcess.ServeAsync(folder["data"]);
        using var after = new HttpClient { BaseAddress = new Uri(second.Url) };
        var review = await ReviewAsync(after, job);
        Assert.Equal("awaitingInput", review.GetProperty("state").GetString());
        Assert.Equal(offered, review.GetProperty("output").GetRawText());
        using var edit = new StringContent(offered.Replace("\"layout\":\"auto\"", "\"layout\":\"full\"", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var saved = await after.PutAsync($"/api/jobs/{job}/review/SelectClips", edit);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        review = await ReviewAsync(after, job);
        Assert.NotEqual("awaitingInput", review.GetProperty("state").GetString());
        Assert.Equal(1, review.GetProperty("review").GetProperty("version").GetInt32());
    }

    private static Task<JsonElement> ReviewAsync(HttpClient studio, string job) => studio.GetFromJsonAsync<JsonElement>($"/api/jobs/{job}/review/SelectClips");

    private async Task<string> OrderAsync()
    {
        var sample = Path.Combine(Path.GetDirectoryName(StudioProcess.Dll)!, "wwwroot", "sample", "sample");
        using var cut = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-i", sample + ".mp4", "-t", "30", "-c", "copy", folder["lecture.mp4"]]) { UseShellExecute = false })!;
        await cut.WaitForExitAsync();
        var sources = new { recording = await GiveAsync("lecture.mp4", folder["lecture.mp4"]), captions = await GiveAsync("lecture.vtt", sample + ".vtt") };
        using var answer = await client.PostAsJsonAsync("/api/jobs", new { workflow = "highlights", sources, settings = new { title = "Killed at the gate", layout = "auto" } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jobId").GetString()!;
    }

    private async Task<object> GiveAsync(string name, string path)
    {
        var content = await File.ReadAllBytesAsync(path);
        using var begun = await client.PostAsJsonAsync("/api/uploads", new { name, bytes = content.Length });
        var id = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        using var piece = new HttpRequestMessage(HttpMethod.Patch, $"/api/uploads/{id}") { Content = new ByteArrayContent(content) };
        piece.Headers.Add("Upload-Offset", "0");
        using var sent = await client.SendAsync(piece);
        using var finished = await client.PostAsync($"/api/uploads/{id}/finish", null);
        return new { name, sha256 = (await finished.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("source").GetProperty("sha256").GetString() };
    }

    private async Task UntilAsync(string job, string wanted)
    {
        while (true)
        {
            var summary = (await client.GetFromJsonAsync<JsonElement>($"/api/jobs/{job}")).GetProperty("summary");
            var state = summary.GetProperty("state").GetString();
            if (state == wanted) return;
            Assert.Contains(state, new[] { "pending", "running" });
            await Task.Delay(50);
        }
    }
}
