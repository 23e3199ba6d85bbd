using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>Asks an OpenAI-compatible endpoint for a background (<c>POST /images/generations</c>).</summary>
public sealed class PictureEndpoint(PageBlur softener, IOptions<PicturesOptions> options) : IDisposable
{
    private const long MostBytes = 64_000_000;

    private readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };

    public bool IsConfigured => options.Value.Endpoint.Length > 0;

    /// <summary>Address and model.</summary>
    public string Name => options.Value.Endpoint + " " + options.Value.Model;

    /// <exception cref="StudioException">No endpoint is set.</exception>
    public void Require()
    {
        if (!IsConfigured) throw new StudioException("There is no endpoint to draw backgrounds.", "Set Pictures:Endpoint (and Pictures:ApiKey) in the studio's settings, or choose the backgrounds “theme”.");
    }

    /// <summary>Draws one and softens it, so that pages stand out.</summary>
    /// <exception cref="StudioException">In words.</exception>
    internal async Task DrawAsync(string title, ThemeLook look, VideoSize size, StageFile target, StageRun run)
    {
        var raw = run.NewFile("backgrounds/answer");
        await File.WriteAllBytesAsync(raw.Path, await AskAsync(title, look, size, run.Cancellation), run.Cancellation);
        try
        {
            await softener.MakeAsync(raw.Path, look, size, target.Path, run);
        }
        finally
        {
            File.Delete(raw.Path);
        }
    }

    private async Task<byte[]> AskAsync(string title, ThemeLook look, VideoSize size, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Endpoint.TrimEnd('/') + "/images/generations");
            if (options.Value.ApiKey.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
            var form = size.IsTall ? "1024x1536" : size.Width == size.Height ? "1024x1024" : "1536x1024";
            request.Content = JsonContent.Create(new { model = options.Value.Model, n = 1, size = form, prompt = Prompt(title, look) });
            using var answer = await client.SendAsync(request, limit.Token);
            if (!answer.IsSuccessStatusCode) throw Failed($"it answers {(int)answer.StatusCode}", null);
            using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(limit.Token), cancellationToken: limit.Token);
            // Only a picture in the answer itself is taken: an address would send the studio to wherever the answer says.
            var picture = json.RootElement.GetProperty("data")[0];
            return picture.TryGetProperty("b64_json", out var data) && data.GetString() is { } text ? Convert.FromBase64String(text) : throw Failed("its answer holds no picture (b64_json)", null);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw Failed("it cannot be reached, or its answer is not understood", e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw Failed($"it did not answer within {options.Value.TimeoutSeconds} seconds", e);
        }
    }

    public void Dispose() => client.Dispose();

    private static string Prompt(string title, ThemeLook look) =>
        $"An abstract, quiet background for a lecture video titled \"{title}\". Soft shapes and gradients in {look.Ground} with a little {look.Accent}. No text, no letters, no people, nothing in the middle.";

    private static StudioException Failed(string why, Exception? e) => new($"The picture endpoint did not draw a background: {why}.", "Check Pictures:Endpoint, Pictures:Model and Pictures:ApiKey.", e);
}
