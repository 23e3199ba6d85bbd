using System.Net;
using System.Net.Sockets;
using System.Text;
using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Tests.Tools.Engines;

public class EndpointProbeTests
{
    private static Task<EngineStatus> AskAsync(string? address) => new EndpointProbe(new("Endpoint", address, "key", "", "")).LookAsync(default);

    [Fact(Timeout = 120000)]
    public async Task An_endpoint_that_lists_its_models_is_found()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = AnswerOnceAsync(listener, "200 OK");
        Assert.True((await AskAsync($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/v1/")).Found);
        var request = await asked;
        Assert.StartsWith("GET /v1/models ", request, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer key", request, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task A_refusal_is_told_with_its_code()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = AnswerOnceAsync(listener, "401 Unauthorized");
        var status = await AskAsync($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/v1");
        await asked;
        Assert.False(status.Found);
        Assert.Contains("401", status.Details[0], StringComparison.Ordinal);
    }

    [Theory(Timeout = 120000)]
    [InlineData(null, "None is set")]
    [InlineData("not an address", "is no address")]
    [InlineData("http://localhost:1/v1", "cannot be reached")]
    public async Task What_cannot_be_asked_is_said_in_words(string? address, string words)
    {
        var status = await AskAsync(address);
        Assert.False(status.Found);
        Assert.Contains(words, status.Details[0], StringComparison.Ordinal);
    }

    private static async Task<string> AnswerOnceAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var request = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line) request.AppendLine(line);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}"));
        return request.ToString();
    }
}
