using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.OpenAi;

/// <summary>What an endpoint's refusal means, in words.</summary>
internal static class SpeechFailure
{
    /// <param name="status">HTTP status; 0 when there was no answer.</param>
    public static StudioException Because(int status, Uri address, Exception e) => status switch
    {
        0 => new($"The speech endpoint {address.Host} cannot be reached.", "Check Speech:Endpoint and the network, then choose Retry; what was recognised is kept.", e) { IsTransient = true },
        408 or 429 or >= 500 => new($"The speech endpoint {address.Host} is busy or out of order (it answers {status}).", "Choose Retry in a while; what was recognised is kept.", e) { IsTransient = true },
        401 or 403 => new($"The speech endpoint {address.Host} refuses the key.", "Check Speech:ApiKey.", e),
        404 => new($"The speech endpoint {address.Host} does not know the address or the model.", "Check Speech:Endpoint and Speech:Model.", e),
        413 => new($"The speech endpoint {address.Host} takes only smaller uploads.", "Lower Speech:MaxUploadBytes and choose Retry.", e),
        _ => new($"The speech endpoint {address.Host} refuses the request (it answers {status}).", "Check Speech:Model; the answer is under Details.", e) { Details = [e.Message] },
    };

    public static StudioException NotUnderstood(Uri address, Exception e) =>
        new($"The speech endpoint {address.Host} answers with something that is no transcript.", "Check that Speech:Endpoint is an OpenAI-compatible server with transcription.", e) { Details = [e.Message] };
}
