using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>The endpoint that draws pictures (section <c>Pictures</c>): any server that understands OpenAI's requests for images.</summary>
public sealed record PicturesOptions
{
    public const string Section = "Pictures";

    /// <summary>Base address with its version: <c>http://localhost:8000/v1</c>. Empty for none; then nothing leaves this machine.</summary>
    [RegularExpression(@"https?://.+", ErrorMessage = "must be an http or https address, such as http://localhost:8000/v1")]
    public string Endpoint { get; init; } = "";

    /// <summary>Key for the endpoint; empty for a server of one's own that asks for none.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string Model { get; init; } = "gpt-image-1";

    /// <summary>How long to wait for a picture.</summary>
    [Range(1, 3600, ErrorMessage = "must be between 1 and 3600")]
    public int TimeoutSeconds { get; init; } = 180;
}
