using System.Net.Http.Headers;

namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>An OpenAI-compatible endpoint and the key under which it is set.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Address">Base address such as <c>http://localhost:11434/v1</c>; null when none is set.</param>
/// <param name="ApiKey">Sent as a bearer token; null sends none.</param>
public sealed record KnownEndpoint(string Name, string? Address, string? ApiKey, string NeededFor, string HowToInstall);

/// <summary>Asks an endpoint for its list of models, which every compatible server answers and which costs nothing.</summary>
public sealed class EndpointProbe(KnownEndpoint known) : IEngineProbe
{
    private static readonly HttpClient Client = new();

    public async Task<EngineStatus> LookAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(known.Address)) return Status(found: false, "None is set; nothing leaves this machine.");
        if (!Uri.TryCreate(known.Address.TrimEnd('/') + "/models", UriKind.Absolute, out var address)) return Status(found: false, $"{known.Address} is no address.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(EngineInventory.Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (known.ApiKey is { Length: > 0 } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return response.IsSuccessStatusCode
                ? Status(found: true, $"Answers at {known.Address}.")
                : Status(found: false, $"{known.Address} answers {(int)response.StatusCode} {response.ReasonPhrase}.");
        }
        catch (HttpRequestException e)
        {
            return Status(found: false, $"{known.Address} cannot be reached: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Status(found: false, $"{known.Address} did not answer within {EngineInventory.Patience.TotalSeconds:0} seconds.");
        }
    }

    private EngineStatus Status(bool found, string detail) =>
        new(known.Name, found, Version: null, known.NeededFor, known.HowToInstall, IsRequired: false, [detail]);
}
