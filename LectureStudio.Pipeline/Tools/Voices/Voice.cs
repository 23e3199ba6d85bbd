using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>A voice of an engine.</summary>
/// <param name="Engine">The engine's name: <c>espeak-ng</c>.</param>
/// <param name="Name">Its name within the engine: <c>en-gb</c>; letters, digits and <c>. _ + -</c>.</param>
/// <param name="Language">BCP 47: <c>en-GB</c>; <see cref="AnyLanguage"/> for one that speaks whatever it is given.</param>
/// <param name="Description">For people: "English (Great Britain)".</param>
/// <param name="Quality">How natural it sounds, for choosing among voices of a language; see docs/decisions/voices.md. Higher is better.</param>
public sealed record Voice(string Engine, string Name, string Language, string Description, int Quality)
{
    /// <summary>"Several languages" in ISO 639-2.</summary>
    public const string AnyLanguage = "mul";

    /// <summary>As in settings and results: <c>espeak-ng:en-gb</c>.</summary>
    public string Id => $"{Engine}:{Name}";

    /// <summary>Further languages it is meant for, BCP 47 in lower case.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What the engine itself calls it, where that is not its name.</summary>
    [JsonIgnore]
    public string? Handle { get; init; }

    /// <summary>What its sound depends on besides the engine's version, such as its model's file; empty for nothing.</summary>
    [JsonIgnore]
    public string Build { get; init; } = "";

    /// <summary>How well it fits a language: 0 not at all, 4 exactly.</summary>
    /// <param name="language">BCP 47.</param>
    public int Fit(string language)
    {
        var wanted = language.ToLowerInvariant();
        var (own, primary) = (Language.ToLowerInvariant(), Primary(wanted));
        if (own == wanted) return 4;
        if (own == primary || Also.Contains(wanted)) return 3;
        if (Also.Contains(primary)) return 2;
        return Primary(own) == primary || own == AnyLanguage ? 1 : 0;
    }

    private static string Primary(string tag) => tag.Split('-')[0];
}
