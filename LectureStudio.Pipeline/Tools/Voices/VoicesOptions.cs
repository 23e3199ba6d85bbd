using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>The endpoint that speaks (section <c>Voices</c>): any server that understands OpenAI's speech requests.</summary>
public sealed record VoicesOptions
{
    public const string Section = "Voices";

    /// <summary>Base address with its version: <c>http://localhost:8880/v1</c>. Empty for none; then no text leaves this machine.</summary>
    [RegularExpression(@"https?://.+", ErrorMessage = "must be an http or https address, such as http://localhost:8880/v1")]
    public string Endpoint { get; init; } = "";

    /// <summary>Key for the endpoint; empty for a server of one's own that asks for none.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string Model { get; init; } = "tts-1";

    /// <summary>Names of its voices, separated by commas; the first is the one taken by itself.</summary>
    [RegularExpression(@"[A-Za-z0-9_.+-]+( *, *[A-Za-z0-9_.+-]+)*", ErrorMessage = "must be names separated by commas, such as alloy, nova")]
    public string Voices { get; init; } = "alloy";

    /// <summary>How long to wait for one sentence, seconds.</summary>
    [Range(1, 3600, ErrorMessage = "must be between 1 and 3600")]
    public int TimeoutSeconds { get; init; } = 120;
}
