using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Tools.Voices;

public sealed class VoiceEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly WebApplication server = WebApplication.CreateSlimBuilder().Build();
    private readonly List<(JsonElement Body, string? Key)> requests = [];
    private Func<int, IResult> answer = _ => Results.Bytes("RIFF…"u8.ToArray(), "audio/wav");

    public async Task InitializeAsync()
    {
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/v1/audio/speech", async (HttpRequest request) =>
        {
            requests.Add((await JsonSerializer.DeserializeAsync<JsonElement>(request.Body), request.Headers.Authorization));
            return answer(requests.Count);
        });
        await server.StartAsync();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task A_sentence_is_sent_with_model_voice_and_speed_and_its_sound_kept()
    {
        await SpeakAsync(125);
        var (body, key) = Assert.Single(requests);
        Assert.Equal("Bearer secret", key);
        Assert.Equal(["tts-1", "nova", "Hello there.", "wav"], ((string[])["model", "voice", "input", "response_format"]).Select(name => body.GetProperty(name).GetString()));
        Assert.Equal(1.25, body.GetProperty("speed").GetDouble(), 3);
        Assert.Equal("RIFF…", await File.ReadAllTextAsync(folder["sound"]));
    }

    [Fact(Timeout = 180000)]
    public async Task A_busy_server_is_asked_again()
    {
        answer = n => n < 3 ? Results.StatusCode(503) : Results.Bytes("RIFF"u8.ToArray(), "audio/wav");
        await SpeakAsync(100);
        Assert.Equal(3, requests.Count);
    }

    [Theory]
    [InlineData(401, 1, "Voices:ApiKey")]
    [InlineData(404, 1, "Voices:Model")]
    [InlineData(400, 1, "Voices:Voices")]
    [InlineData(429, 4, "Retry")]
    public async Task Refusals_are_told_in_words(int status, int asked, string remedy)
    {
        answer = _ => Results.StatusCode(status);
        var failure = await Assert.ThrowsAsync<VoiceFailedException>(() => SpeakAsync(100));
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(asked, requests.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task Its_voices_are_those_that_are_set_and_without_an_address_there_are_none()
    {
        Assert.Equal(["endpoint:alloy", "endpoint:nova"], (await Engine(server.Urls.First()).LookAsync(CancellationToken.None)).Voices.Select(v => v.Id));
        Assert.Contains("no text leaves this machine", (await Engine("").LookAsync(CancellationToken.None)).Absence, StringComparison.Ordinal);
        await Assert.ThrowsAsync<VoiceFailedException>(() => Engine("file:///etc").SpeakAsync(new(new("endpoint", "nova", "mul", "", 40), "Hello.", 100, folder["sound"]), CancellationToken.None));
    }

    private Task SpeakAsync(int speed) => Engine(server.Urls.First()).SpeakAsync(new(new("endpoint", "nova", "mul", "", 40), "Hello there.", speed, folder["sound"]), CancellationToken.None);

    private static VoiceEndpoint Engine(string address) => new(
        Options.Create(new VoicesOptions { Endpoint = address.StartsWith("http", StringComparison.Ordinal) ? address + "/v1" : address, ApiKey = "secret", Voices = "alloy, nova" }),
        Options.Create(new EngineOptions { RetryDelayMilliseconds = 1 }));
}
