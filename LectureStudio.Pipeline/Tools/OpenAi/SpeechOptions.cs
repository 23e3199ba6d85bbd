using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Pipeline.Tools.OpenAi;

/// <summary>The endpoint that recognises speech (section <c>Speech</c>): any server that understands OpenAI's transcription requests.</summary>
public sealed record SpeechOptions
{
    public const string Section = "Speech";

    /// <summary>Base address with its version: <c>http://localhost:8000/v1</c>. Empty for none; then no sound leaves this machine.</summary>
    [RegularExpression(@"https?://.+", ErrorMessage = "must be an http or https address, such as http://localhost:8000/v1")]
    public string Endpoint { get; init; } = "";

    /// <summary>Key for the endpoint; empty for a server of one's own that asks for none.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string Model { get; init; } = "whisper-1";

    /// <summary>The largest upload the endpoint takes.</summary>
    [Range(300_000, long.MaxValue, ErrorMessage = "must be at least 300000")]
    public long MaxUploadBytes { get; init; } = 25_000_000;
}
