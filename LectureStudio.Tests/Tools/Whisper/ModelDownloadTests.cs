using System.Security.Cryptography;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Whisper;
using LectureStudio.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LectureStudio.Tests.Tools.Whisper;

public sealed class ModelDownloadTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly byte[] content = RandomNumberGenerator.GetBytes(300_000);
    private readonly List<string?> ranges = [];
    private readonly WebApplication server = WebApplication.CreateSlimBuilder().Build();
    private int status = 200;

    public async Task InitializeAsync()
    {
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/model", (HttpRequest request) =>
        {
            ranges.Add(request.Headers.Range);
            return status == 200 ? Results.Bytes(content, enableRangeProcessing: true) : Results.StatusCode(status);
        });
        await server.StartAsync();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task A_model_is_fetched_once_with_progress_and_under_its_name_only_when_whole()
    {
        var seen = new List<double>();
        var models = new WhisperModels(folder.Path, [Model()], new ModelDownload(new HttpClient()));
        Assert.False(models.Has("base"));
        var path = await models.GetAsync("base", seen.Add, CancellationToken.None);
        Assert.Equal(content, await File.ReadAllBytesAsync(path));
        Assert.Equal(1, seen[^1]);
        Assert.Equal(["ggml-base.bin"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
        await models.GetAsync("base", seen.Add, CancellationToken.None);
        Assert.Single(ranges);
    }

    [Fact(Timeout = 180000)]
    public async Task Goes_on_where_an_earlier_try_broke_off()
    {
        await File.WriteAllBytesAsync(folder["ggml-base.bin.part"], content[..100_000]);
        await FetchAsync(Model());
        Assert.Equal(["bytes=100000-"], ranges);
        Assert.Equal(content, await File.ReadAllBytesAsync(folder["ggml-base.bin"]));
    }

    [Fact(Timeout = 180000)]
    public async Task What_arrives_damaged_is_not_kept()
    {
        await File.WriteAllBytesAsync(folder["ggml-base.bin.part"], new byte[100_000]);
        var problem = await Assert.ThrowsAsync<StudioException>(() => FetchAsync(Model()));
        Assert.Contains("damaged", problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["ggml-base.bin"]));
        await FetchAsync(Model());
        Assert.Equal(content, await File.ReadAllBytesAsync(folder["ggml-base.bin"]));
    }

    [Fact(Timeout = 180000)]
    public async Task A_file_that_is_longer_than_the_model_is_not_taken()
    {
        await Assert.ThrowsAsync<StudioException>(() => FetchAsync(Model() with { Bytes = 1000 }));
        Assert.False(File.Exists(folder["ggml-base.bin"]));
    }

    [Theory]
    [InlineData(404, false)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    public async Task A_refusal_is_told_in_words(int answer, bool isTransient)
    {
        status = answer;
        var problem = await Assert.ThrowsAsync<StudioException>(() => FetchAsync(Model()));
        Assert.Contains($"{answer}", problem.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, problem.IsTransient);
    }

    [Fact(Timeout = 180000)]
    public async Task No_network_is_told_in_words()
    {
        var address = Model().Source;
        await server.StopAsync();
        var problem = await Assert.ThrowsAsync<StudioException>(() => FetchAsync(Model(address)));
        Assert.True(problem.IsTransient);
        Assert.Contains("by hand", problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("huge")]
    public async Task A_model_nobody_knows_is_refused_in_words(string name) =>
        await Assert.ThrowsAsync<StudioException>(() => new WhisperModels(folder.Path, WhisperModel.Known, new ModelDownload(new HttpClient())).GetAsync(name, _ => { }, CancellationToken.None));

    private Task FetchAsync(WhisperModel model) => new ModelDownload(new HttpClient()).FetchAsync(model, folder.Path, _ => { }, CancellationToken.None);

    private WhisperModel Model(Uri? source = null) => new("base", content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), source ?? new Uri(server.Urls.First() + "/model"));
}
