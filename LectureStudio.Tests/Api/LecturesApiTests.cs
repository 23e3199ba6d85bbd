using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Api;

public sealed class LecturesApiTests(ShelfStudio shelf) : IClassFixture<ShelfStudio>, IAsyncLifetime
{
    private readonly StudioServer studio = shelf.Server;
    private string address = "";

    public async Task InitializeAsync() => address = $"/api/lectures/{(await studio.MakeAsync("A lecture to change", content: Guid.NewGuid().ToString())).Summary.Id}";

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact(Timeout = 180000)]
    public async Task A_lecture_is_renamed_and_moved_and_its_files_stay_reachable()
    {
        using var answer = await studio.Client.PatchAsJsonAsync(address, new { title = "Newton's method", date = "2026-10-01" });
        var lecture = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Newton's method", lecture.GetProperty("summary").GetProperty("title").GetString());
        Assert.Equal("2026-10-01", lecture.GetProperty("summary").GetProperty("date").GetString());
        Assert.False(lecture.TryGetProperty("folder", out _));
        var artifact = lecture.GetProperty("artifacts")[0].GetProperty("id").GetGuid();
        using var file = await studio.Client.GetAsync($"/files/artifacts/{artifact}");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    [Fact(Timeout = 180000)]
    public async Task An_empty_title_is_refused_in_words()
    {
        using var answer = await studio.Client.PatchAsJsonAsync(address, new { title = "  " });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("title", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Fact(Timeout = 180000)]
    public async Task A_deleted_lecture_comes_back()
    {
        using var deleted = await studio.Client.DeleteAsync(address);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await studio.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var restored = await studio.Client.PostAsync(address + "/restore", null);
        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        Assert.Contains((await studio.Client.GetFromJsonAsync<List<LectureSummary>>("/api/lectures?text=to%20change", StudioJson.Compact))!, l => address.EndsWith(l.Id.ToString(), StringComparison.Ordinal));
    }
}
