using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.OpenAi;
using LectureStudio.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Stages.Speech;

public sealed class EndpointRecogniserTests : IAsyncLifetime, IDisposable
{
    private const string Heard = """
        {"task":"transcribe","language":"english","duration":6.0,"text":"So the gradient vanishes. Why?",
         "words":[{"word":"So","start":0.5,"end":0.7},{"word":"the","start":0.7,"end":0.9},{"word":"gradient","start":0.9,"end":1.5},{"word":"vanishes","start":1.5,"end":2.0},{"word":"Why","start":3.0,"end":3.4}],
         "segments":[{"id":0,"seek":0,"start":0.4,"end":2.1,"text":" So the gradient vanishes.","tokens":[50364,407],"temperature":0.0,"avg_logprob":-0.2,"compression_ratio":1.1,"no_speech_prob":0.01},
                     {"id":1,"seek":0,"start":2.9,"end":3.5,"text":" Why?","tokens":[1545],"temperature":0.0,"avg_logprob":-0.2,"compression_ratio":1.1,"no_speech_prob":0.01}]}
        """;

    private readonly TempFolder folder = new();
    private readonly WebApplication server = WebApplication.CreateSlimBuilder().Build();
    private readonly List<(string Name, long Bytes, IFormCollection Form, string? Key)> requests = [];
    private Func<int, IResult> answer = _ => Results.Content(Heard, "application/json");

    public async Task InitializeAsync()
    {
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/v1/audio/transcriptions", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            lock (requests) requests.Add((form.Files[0].FileName, form.Files[0].Length, form, request.Headers.Authorization));
            return answer(requests.Count);
        });
        await server.StartAsync();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task A_piece_is_sent_with_all_that_is_known_and_its_words_come_back()
    {
        var heard = await RecogniseAsync(6);
        Assert.Equal(("en", "whisper-1 at 127.0.0.1"), (heard.Language, heard.Engine));
        Assert.Equal(["So the gradient vanishes.", "Why?"], heard.Captions.Select(c => c.Text));
        Assert.Equal([(0.5, "So"), (0.7, "the"), (0.9, "gradient"), (1.5, "vanishes.")], heard.Captions[0].Words!.Select(w => (w.Start, w.Text)));
        var sent = Assert.Single(requests);
        Assert.Equal(("audio.flac", "Bearer secret"), (sent.Name, sent.Key));
        Assert.Equal(["whisper-1", "en", "SGD, ReLU", "verbose_json"], ((string[])["model", "language", "prompt", "response_format"]).Select(field => sent.Form[field].ToString()));
        Assert.Equal(["segment", "word"], sent.Form["timestamp_granularities[]"].Order());
        Assert.Empty(Directory.EnumerateFiles(folder["work"], "*.flac", SearchOption.AllDirectories));
    }

    [Fact(Timeout = 180000)]
    public async Task A_long_sound_is_cut_in_its_pauses_and_its_times_are_put_together()
    {
        var heard = await RecogniseAsync(14, limit: 64 * 1024 + 6 * 32000, pauses: [5, 10.5]);
        Assert.Equal(3, requests.Count);
        Assert.All(requests, r => Assert.InRange(r.Bytes, 1, 64 * 1024 + 6 * 32000));
        Assert.Equal(6, heard.Captions.Count);
        // The cuts lie in the pauses at 5 and 10.5 s.
        Assert.InRange(heard.Captions[2].Start - 0.4, 5, 5.5);
        Assert.InRange(heard.Captions[4].Start - 0.4, 10.5, 11);
        Assert.Equal(heard.Captions[4].Start + 0.1, heard.Captions[4].Words![0].Start, 0.002);
    }

    [Fact(Timeout = 180000)]
    public async Task After_a_failure_only_the_pieces_that_are_missing_are_sent_again()
    {
        answer = n => n == 2 ? Results.StatusCode(503) : Results.Content(Heard, "application/json");
        var services = new StageRunServices { ItemsFolder = folder["items"], Parallelism = 1 };
        var problem = await Assert.ThrowsAsync<StudioException>(() => RecogniseAsync(14, limit: 64 * 1024 + 6 * 32000, services, 5, 10.5));
        Assert.True(problem.IsTransient);
        Assert.Equal(2, requests.Count);
        var heard = await RecogniseAsync(14, limit: 64 * 1024 + 6 * 32000, services, 5, 10.5);
        Assert.Equal(4, requests.Count);
        Assert.Equal(6, heard.Captions.Count);
    }

    [Theory]
    [InlineData(401, false, "key")]
    [InlineData(404, false, "does not know")]
    [InlineData(408, true, "busy")]
    [InlineData(413, false, "smaller")]
    [InlineData(429, true, "busy")]
    [InlineData(500, true, "busy")]
    public async Task Refusals_are_told_in_words(int status, bool isTransient, string expected)
    {
        answer = _ => Results.StatusCode(status);
        var problem = await Assert.ThrowsAsync<StudioException>(() => RecogniseAsync(6));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, problem.IsTransient);
        Assert.Single(requests);
    }

    [Theory]
    [InlineData("<html>It works!</html>")]
    [InlineData("{\"text\":")]
    [InlineData("[1,2]")]
    public async Task An_answer_that_is_no_transcript_is_told_in_words(string body)
    {
        answer = _ => Results.Content(body, "application/json");
        var problem = await Assert.ThrowsAsync<StudioException>(() => RecogniseAsync(6));
        Assert.Contains("no transcript", problem.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_server_that_sends_the_text_alone_is_understood()
    {
        answer = _ => Results.Content("{\"text\":\"Only text.\"}", "application/json");
        var caption = Assert.Single((await RecogniseAsync(6)).Captions);
        Assert.Equal((0, 6, "Only text."), (caption.Start, caption.End, caption.Text));
    }

    [Fact(Timeout = 180000)]
    public async Task A_server_that_is_not_there_is_told_in_words()
    {
        var address = server.Urls.First();
        await server.StopAsync();
        var problem = await Assert.ThrowsAsync<StudioException>(async () => await Recogniser(address, 25_000_000).RecogniseAsync(await Waves.ToneAsync(folder, 2), new SpeechRequest("en", "base", ""), new StageRun(folder["work"], CancellationToken.None)));
        Assert.True(problem.IsTransient);
        Assert.Contains("cannot be reached", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("file:///etc/passwd")]
    public void Without_an_address_it_says_what_to_set(string address) => Assert.Contains("Speech:Endpoint", Recogniser(address, 1).Missing, StringComparison.Ordinal);

    private async Task<Recognition> RecogniseAsync(double seconds, long limit = 25_000_000, StageRunServices? services = null, params double[] pauses) =>
        await Recogniser(server.Urls.First(), limit).RecogniseAsync(
            await Waves.ToneAsync(folder, seconds, pauses), new SpeechRequest("en", "base", "SGD, ReLU"), new StageRun(folder["work"], CancellationToken.None, services ?? new StageRunServices { Parallelism = 1 }));

    private static EndpointRecogniser Recogniser(string address, long limit)
    {
        var options = Options.Create(new SpeechOptions { Endpoint = address.StartsWith("http", StringComparison.Ordinal) ? address + "/v1" : address, ApiKey = "secret", MaxUploadBytes = limit });
        return new EndpointRecogniser(new SpeechEndpoint(options), new ToolRunner(), Options.Create(new ToolOptions()), options);
    }
}
