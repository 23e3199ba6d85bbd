using System.ClientModel;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Language;

/// <summary>What went wrong with a language model, in words; never with the key.</summary>
internal static class LanguageFault
{
    /// <summary>The failure as a lecturer can understand it, or null when it is a bug of ours.</summary>
    public static StudioException? From(Exception exception, LanguageOptions options) => exception switch
    {
        StudioException known => known,
        ClientResultException { Status: > 0 } answered => Answered(answered, options),
        ClientResultException or HttpRequestException or IOException => Unreachable(exception, options),
        AggregateException { InnerException: { } inner } => From(inner, options),
        OperationCanceledException or TimeoutException => new StudioException(
            $"The language model at {options.Endpoint} did not answer within {options.TimeoutSeconds} seconds.", "Try again, choose a faster model, or raise Language:TimeoutSeconds.", exception)
        { IsTransient = true },
        _ => null,
    };

    /// <summary>Nothing is set up: said before anything is tried.</summary>
    public static StudioException NotConfigured(LanguageOptions options)
    {
        var missing = new[] { (options.Endpoint, "Language:Endpoint"), (options.Model, "Language:Model") }.Where(o => o.Item1.Length == 0).Select(o => o.Item2);
        return new StudioException(
            $"No language model is set up: {string.Join(" and ", missing)} in appsettings.json {(missing.Count() == 1 ? "is" : "are")} empty.",
            "Set Language:Endpoint (such as http://localhost:11434/v1), Language:Model and, if the server wants one, Language:ApiKey; or choose the built-in writer.");
    }

    private static StudioException Answered(ClientResultException fault, LanguageOptions options) => fault.Status switch
    {
        401 or 403 => Failed("refused the key", "Check Language:ApiKey.", fault),
        404 => Failed($"does not know the model “{options.Model}”, or is no chat endpoint", "Check Language:Model and Language:Endpoint.", fault),
        408 => Failed("gave up waiting (HTTP 408)", "Try again in a moment.", fault, isTransient: true),
        429 => Failed("is asked too often at the moment (HTTP 429)", "Try again later, or lower Language:Parallelism.", fault, isTransient: true),
        >= 500 => Failed($"has a fault of its own (HTTP {fault.Status})", "Try again in a moment.", fault, isTransient: true),
        _ => Failed($"refused the request (HTTP {fault.Status})", "See its answer below; an endpoint that knows no JSON schema wants Language:StructuredOutput set to json or none.", fault),
    };

    private static StudioException Failed(string what, string remedy, ClientResultException fault, bool isTransient = false) =>
        new($"The language model's server {what}.", remedy, fault) { IsTransient = isTransient, Details = Lines(fault.GetRawResponse()?.Content.ToString() ?? "") };

    private static StudioException Unreachable(Exception fault, LanguageOptions options) =>
        new($"The language model's server at {options.Endpoint} cannot be reached.", "Start it, or check Language:Endpoint.", fault) { IsTransient = true };

    private static List<string> Lines(string answer) =>
        [.. (answer.Length > 2000 ? answer[..2000] : answer).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(12)];
}
