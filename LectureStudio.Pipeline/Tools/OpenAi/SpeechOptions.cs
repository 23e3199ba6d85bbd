namespace LectureStudio.Pipeline.Tools.OpenAi;

/// <summary>The endpoint that recognises speech (section <c>Speech</c>): any server that understands OpenAI's transcription requests.</summary>
public sealed record SpeechOptions
{
    public const string Section = "Speech";

    /// <summary>Base address such as <c>http://localhost:8000/v1</c>; null or empty for none, and nothing leaves this machine.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Sent as a bearer token; servers of one's own often want none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The model to ask for.</summary>
    public string Model { get; init; } = "whisper-1";

    /// <summary>The largest upload the server takes.</summary>
    public long MaxUploadBytes { get; init; } = 25_000_000;
}
