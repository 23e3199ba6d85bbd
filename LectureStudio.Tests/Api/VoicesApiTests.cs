using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Api;

public sealed class VoicesApiTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Voices_are_listed_and_can_be_heard()
    {
        await using var studio = await StudioServer.StartAsync(folder.Path);
        var list = await studio.Client.GetFromJsonAsync<JsonElement>("api/voices?language=en");
        var english = list.GetProperty("languages").EnumerateArray().Single(l => l.GetProperty("language").GetString() == "en");
        Assert.Equal("flite:slt", english.GetProperty("auto").GetString());
        Assert.Contains("espeak-ng:en-gb", english.GetProperty("voices").EnumerateArray().Select(v => v.GetProperty("id").GetString()));
        Assert.Contains("piper", list.GetProperty("engines").EnumerateArray().Select(e => e.GetProperty("name").GetString()));

        using var sample = await studio.Client.GetAsync("api/voices/espeak-ng:de/sample");
        Assert.Equal(("audio/wav", "espeak-ng:de"), (sample.Content.Headers.ContentType!.MediaType, sample.Headers.GetValues("Voice").Single()));

        using var said = await studio.Client.PostAsJsonAsync("api/voices/speak", new { text = "One <b>sentence</b>.", voice = "espeak-ng:en-gb", speed = 150 });
        var sound = await said.Content.ReadAsByteArrayAsync();
        Assert.True("RIFF"u8.SequenceEqual(sound.AsSpan(0, 4)));
        // It is kept, and can be had again by its name.
        Assert.Equal(sound, await studio.Client.GetByteArrayAsync($"api/voices/spoken/{said.Headers.ETag!.Tag.Trim('"')}"));
    }

    [Fact(Timeout = 180000)]
    public async Task What_cannot_be_said_is_refused_in_words()
    {
        await using var studio = await StudioServer.StartAsync(folder.Path);
        foreach (var (order, word) in ((object, string)[])[
            (new { text = "…" }, "nothing"), (new { }, "nothing"), (new { text = new string('a', 2001) }, "2000"), (new { text = "Yes.", speed = 20 }, "between 50 and 200"),
            (new { text = "Yes.", voice = "espeak-ng:xx-none" }, "There is no voice"), (new { text = "Yes.", language = "xx" }, "No voice on this machine")])
        {
            using var refused = await studio.Client.PostAsJsonAsync("api/voices/speak", order);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(word, (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        foreach (var address in (string[])["api/voices/spoken/..%2Fstudio.db", "api/voices/spoken/0123456789abcdef0123456789abcdef"])
            Assert.Equal(HttpStatusCode.NotFound, (await studio.Client.GetAsync(address)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "api/voices/speak") { Content = JsonContent.Create(new { text = "Yes." }), Headers = { { "Origin", "https://elsewhere.example" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await studio.Client.SendAsync(foreign)).StatusCode);
        Assert.False(Directory.Exists(folder["voice-samples"]));
    }
}
