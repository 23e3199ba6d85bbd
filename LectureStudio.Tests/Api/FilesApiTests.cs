using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Api;

public sealed class FilesApiTests(ShelfStudio shelf) : IClassFixture<ShelfStudio>, IAsyncLifetime
{
    private readonly StudioServer studio = shelf.Server;
    private LectureDetails lecture = null!;

    public async Task InitializeAsync()
    {
        studio.Script.Inside = (_, _) => Task.CompletedTask;
        lecture = await studio.MakeAsync("../../Lecture: \"one\" / \\ <b>\u202Egpj.exe");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact(Timeout = 180000)]
    public async Task An_artifact_is_sent_whole_with_its_type_and_its_hash()
    {
        var artifact = Find("recording.mp4");
        using var answer = await studio.Client.GetAsync(Address(artifact));
        Assert.Equal("video/mp4", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"\"{artifact.Sha256}\"", answer.Headers.ETag?.Tag);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.Equal(await File.ReadAllBytesAsync(await Clips.Lecture), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact(Timeout = 180000)]
    public async Task A_file_says_what_it_was_made_from()
    {
        Assert.Equal(["recording.mp4"], await ParentsAsync("poster.png"));
        Assert.Equal(["poster.png", "recording.mp4", "slides.json", "slides/001.png", "slides/002.png", "slides/003.png", "waveform.peaks"], (await ParentsAsync("handout.md")).Order(StringComparer.Ordinal));
        Assert.Empty(await ParentsAsync("recording.mp4"));
        using var unknown = await studio.Client.GetAsync($"/api/artifacts/{Guid.NewGuid()}/parents");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        async Task<IEnumerable<string>> ParentsAsync(string name) =>
            (await studio.Client.GetFromJsonAsync<List<ArtifactSummary>>($"/api/artifacts/{Find(name).Id}/parents", StudioJson.Compact))!.Select(a => a.Name);
    }

    [Fact(Timeout = 180000)]
    public async Task A_player_gets_the_part_it_asks_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(Find("recording.mp4"))) { Headers = { Range = new RangeHeaderValue(100, 199) } };
        using var answer = await studio.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal((await File.ReadAllBytesAsync(await Clips.Lecture))[100..200], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact(Timeout = 180000)]
    public async Task What_the_browser_has_already_is_not_sent_again()
    {
        var artifact = Find("handout.md");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(artifact)) { Headers = { IfNoneMatch = { new EntityTagHeaderValue($"\"{artifact.Sha256}\"") } } };
        using var answer = await studio.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact(Timeout = 180000)]
    public async Task A_page_made_from_untrusted_text_is_put_into_a_sandbox()
    {
        using var answer = await studio.Client.GetAsync(Address(Find("handout.html")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox", policy);
        Assert.DoesNotContain("allow-scripts", policy);
        Assert.DoesNotContain("allow-same-origin", policy);
        Assert.Contains("default-src 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact(Timeout = 180000)]
    public async Task A_download_has_the_files_name()
    {
        using var answer = await studio.Client.GetAsync(Address(Find("slides/002.png")) + "?download");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("002.png", answer.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact(Timeout = 180000)]
    public async Task A_thumbnail_is_made_once_and_is_small()
    {
        var slide = Find("slides/001.png");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => studio.Client.GetByteArrayAsync(Address(slide) + "/thumb?w=160")));
        Assert.All(answers, a => Assert.Equal([0xFF, 0xD8, 0xFF], a[..3]));
        Assert.Single(answers.Select(Convert.ToHexString).Distinct());
        Assert.Single(Directory.GetFiles(Path.Combine(studio.Get<StudioFolders>().Root, "thumbnails"), slide.Sha256 + "*"));
    }

    [Theory(Timeout = 180000)]
    [InlineData("transcript.txt")]
    [InlineData("recording.mp4")]
    public async Task What_has_no_picture_has_no_thumbnail(string name)
    {
        using var answer = await studio.Client.GetAsync(Address(Find(name)) + "/thumb");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact(Timeout = 180000)]
    public async Task A_lecture_comes_as_a_zip_that_opens_and_holds_every_file()
    {
        using var answer = await studio.Client.GetAsync($"/files/lectures/{lecture.Summary.Id}.zip");
        var name = answer.Content.Headers.ContentDisposition!.FileNameStar!;
        Assert.StartsWith("2026-11-20 ", name);
        Assert.Equal(-1, name.IndexOfAny(['/', '\\', '"', '<', '>', ':', '\u202E']));
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(lecture.Artifacts.Select(a => a.Name).Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.All(zip.Entries, e => Assert.Equal(lecture.Artifacts.Single(a => a.Name == e.FullName).Bytes, e.Length));
        using var text = new StreamReader(zip.GetEntry("handout.html")!.Open());
        Assert.Equal(WriteDown.Hostile, await text.ReadToEndAsync());
    }

    [Theory(Timeout = 180000)]
    [InlineData("/files/artifacts/..%2F..%2Fstudio.db")]
    [InlineData("/files/artifacts/0198a000-0000-7000-8000-000000000000")]
    [InlineData("/files/lectures/0198a000-0000-7000-8000-000000000000.zip")]
    [InlineData("/files/jobs/0198a000-0000-7000-8000-000000000000/..%2F../0")]
    [InlineData("/files/jobs/0198a000-0000-7000-8000-000000000000/ShowSlides/0")]
    public async Task Nothing_is_found_by_anything_but_an_id(string address)
    {
        using var answer = await studio.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact(Timeout = 180000)]
    public async Task Pictures_of_a_running_step_can_be_seen_also_when_it_has_just_ended()
    {
        var (shown, seen) = (new TaskCompletionSource(), new TaskCompletionSource());
        studio.Script.Inside = (stage, _) => stage == "ShowSlides" ? shown.Task : seen.Task;
        var ticket = await studio.SubmitAsync(content: "another recording");
        await studio.UntilAsync(ticket.JobId, j => j.Stages[0].Pictures == 3);
        using var answer = await studio.Client.GetAsync($"/files/jobs/{ticket.JobId}/ShowSlides/2");
        shown.SetResult();
        await studio.UntilAsync(ticket.JobId, j => j.Stages[0].State == StageState.Completed);
        using var late = await studio.Client.GetAsync($"/files/jobs/{ticket.JobId}/ShowSlides/2");
        seen.SetResult();
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await ShelfPictures.SlideAsync(3), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(await ShelfPictures.SlideAsync(3), await late.Content.ReadAsByteArrayAsync());
        await studio.OverAsync(ticket.JobId);
    }

    private static string Address(ArtifactSummary artifact) => $"/files/artifacts/{artifact.Id}";

    private ArtifactSummary Find(string name) => lecture.Artifacts.Single(a => a.Name == name);
}
