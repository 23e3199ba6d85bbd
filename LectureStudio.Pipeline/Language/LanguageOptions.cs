using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Pipeline.Language;

/// <summary>The language model (section <c>Language</c>): any endpoint that speaks OpenAI's chat protocol.</summary>
public sealed record LanguageOptions
{
    public const string Section = "Language";

    /// <summary>Base address with its version: <c>http://localhost:11434/v1</c>. Empty: no language model.</summary>
    [RegularExpression(@"https?://.+", ErrorMessage = "must be an http or https address, such as http://localhost:11434/v1")]
    public string Endpoint { get; init; } = "";

    /// <summary>Key for the endpoint; empty for a server on this machine that asks for none.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>The model's name as the endpoint knows it.</summary>
    public string Model { get; init; } = "";

    /// <summary>Most tokens a job may use, sent and received together; estimated before anything is sent.</summary>
    [Range(1_000, int.MaxValue, ErrorMessage = "must be at least 1000")]
    public int MaxTokens { get; init; } = 200_000;

    /// <summary>Most tokens of one answer.</summary>
    [Range(200, 100_000, ErrorMessage = "must be between 200 and 100000")]
    public int MaxAnswerTokens { get; init; } = 2_000;

    /// <summary>Requests under way at once, in all jobs together.</summary>
    [Range(1, 64, ErrorMessage = "must be between 1 and 64")]
    public int Parallelism { get; init; } = 2;

    /// <summary>0 repeats itself as far as the model does; 2 is the wildest.</summary>
    [Range(0.0, 2.0, ErrorMessage = "must be between 0 and 2")]
    public float Temperature { get; init; }

    /// <summary>How long to wait for one answer.</summary>
    [Range(1, 3600, ErrorMessage = "must be between 1 and 3600")]
    public int TimeoutSeconds { get; init; } = 180;

    /// <summary>How the form of an answer is asked for: <c>schema</c>, <c>json</c>, or <c>none</c> for endpoints that know neither.</summary>
    [AllowedValues("schema", "json", "none", ErrorMessage = "must be schema, json or none")]
    public string StructuredOutput { get; init; } = "schema";

    /// <summary>Whether there is a model to ask.</summary>
    public bool IsConfigured => Endpoint.Length > 0 && Model.Length > 0;
}
