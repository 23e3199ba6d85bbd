using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>What the endpoint's refusal to speak means, in words.</summary>
internal static class EndpointRefusal
{
    private const string InWhole = "Check Voices:Endpoint and the network, then choose Retry; what was spoken is kept.";

    /// <param name="status">HTTP status; 0 when there was no answer.</param>
    public static VoiceFailedException Because(int status, Uri address, Exception e) => status switch
    {
        0 => new($"The endpoint {address.Host} that speaks cannot be reached.", InWhole, e) { IsTransient = true },
        408 or 429 or >= 500 => new($"The endpoint {address.Host} that speaks is busy or out of order (it answers {status}).", "Choose Retry in a while; what was spoken is kept.", e) { IsTransient = true },
        401 or 403 => new($"The endpoint {address.Host} that speaks refuses the key.", "Check Voices:ApiKey.", e),
        404 => new($"The endpoint {address.Host} does not know the address, the model or the voice.", "Check Voices:Endpoint, Voices:Model and Voices:Voices.", e),
        _ => new($"The endpoint {address.Host} refuses to speak (it answers {status}).", "Check Voices:Model and Voices:Voices; the answer is under Details.", e) { Details = [e.Message] },
    };
}
