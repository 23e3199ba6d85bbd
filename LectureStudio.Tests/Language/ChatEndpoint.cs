using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LectureStudio.Tests.Language;

/// <summary>A server on this machine that speaks OpenAI's chat protocol; <paramref name="reply"/> gives status and text for the n-th request.</summary>
internal sealed class ChatEndpoint(WebApplication app, List<JsonElement> requests, List<string?> keys) : IAsyncDisposable
{
    public string Address => app.Urls.Single() + "/v1";

    public IReadOnlyList<JsonElement> Requests => requests;

    public IReadOnlyList<string?> Keys => keys;

    public static async Task<ChatEndpoint> StartAsync(Func<int, (int Status, string Text)> reply)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        List<JsonElement> requests = [];
        List<string?> keys = [];
        app.MapPost("/v1/chat/completions", async (HttpContext context) =>
        {
            requests.Add((await JsonDocument.ParseAsync(context.Request.Body)).RootElement);
            keys.Add(context.Request.Headers.Authorization);
            var (status, text) = reply(requests.Count);
            if (status == 0) await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return status == 200 ? Results.Json(Completion(text)) : Results.Json(new { error = new { message = text } }, statusCode: status);
        });
        await app.StartAsync();
        return new(app, requests, keys);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static object Completion(string text) => new
    {
        id = "answer-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = "test-model",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = "stop" } },
        usage = new { prompt_tokens = 321, completion_tokens = 45, total_tokens = 366 },
    };
}
