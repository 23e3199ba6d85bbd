using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.NewJob;

/// <summary>What the values of settings are called on the page. A value without words here is shown as it is, so a new setting needs none.</summary>
internal static class SettingWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["transcript:auto"] = "Best available",
        ["transcript:captions"] = "Captions you give",
        ["transcript:embedded"] = "Captions inside the recording",
        ["transcript:whisper"] = "Speech recognition here",
        ["transcript:endpoint"] = "Speech recognition service",
        ["transcript:none"] = "No transcript",
        ["speechModel:tiny"] = "Tiny, fastest",
        ["speechModel:base"] = "Base",
        ["speechModel:small"] = "Small",
        ["speechModel:medium"] = "Medium",
        ["speechModel:large-v3-turbo"] = "Large, most accurate",
        ["writer:builtin"] = "Built-in, on this machine",
        ["writer:model"] = "Language model",
        ["layout:notes"] = "Slide with notes",
        ["layout:lines"] = "Three slides and lines",
        ["layout:grid"] = "Six slides a page",
        ["layout:study"] = "Study sheet",
        ["layout:auto"] = "Automatic",
        ["layout:split"] = "Slide and speaker",
        ["layout:full"] = "As recorded",
        ["layout:speaker"] = "Speaker",
        ["shape:16:9"] = "Wide",
        ["shape:9:16"] = "Tall",
        ["shape:1:1"] = "Square",
        ["captions:none"] = "None in the picture",
        ["captions:box"] = "On a dark box",
        ["captions:outline"] = "Outlined",
        ["captions:large"] = "Large",
        ["captions:sidecar"] = "To switch on",
        ["captions:burned"] = "In the picture",
        ["captions:both"] = "Both",
        ["format:16:9"] = "Wide, for screens",
        ["format:9:16"] = "Tall, for phones",
        ["format:1:1"] = "Square, for feeds",
        ["resolution:1080p"] = "1080p, Full HD",
        ["resolution:1440p"] = "1440p, 2K",
        ["resolution:2160p"] = "2160p, 4K",
        ["fps:24"] = "24, as in films",
        ["fps:30"] = "30",
        ["fps:60"] = "60, smoothest",
        ["theme:auto"] = "The document's own colours",
        ["theme:light"] = "Light",
        ["theme:dark"] = "Dark",
        ["theme:paper"] = "Paper",
        ["theme:contrast"] = "High contrast",
        ["backgrounds:theme"] = "Drawn from the theme",
        ["backgrounds:blur"] = "The page, blurred",
        ["backgrounds:off"] = "One colour",
        ["backgrounds:endpoint"] = "From the picture service you set",
        ["transition:fade"] = "Fade",
        ["transition:slide"] = "Slide",
        ["transition:none"] = "Cut",
        ["encoder:software"] = "Software",
        ["encoder:auto"] = "Graphics card where it can",
        ["complexity:beginner"] = "Beginners",
        ["complexity:intermediate"] = "People who know the basics",
        ["complexity:advanced"] = "Advanced learners",
        ["paper:a4"] = "A4",
        ["paper:letter"] = "Letter",
    };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["auto"] = "Find out by itself", ["en"] = "English", ["de"] = "German", ["fr"] = "French", ["es"] = "Spanish", ["it"] = "Italian", ["pt"] = "Portuguese",
        ["nl"] = "Dutch", ["pl"] = "Polish", ["sv"] = "Swedish", ["da"] = "Danish", ["fi"] = "Finnish", ["cs"] = "Czech", ["tr"] = "Turkish",
        ["uk"] = "Ukrainian", ["ru"] = "Russian", ["el"] = "Greek", ["ar"] = "Arabic", ["he"] = "Hebrew", ["hi"] = "Hindi", ["zh"] = "Chinese", ["ja"] = "Japanese", ["ko"] = "Korean",
    };

    /// <summary>The name of a value: "Slide with notes".</summary>
    public static string Of(string setting, string value)
    {
        if (setting == "language" && Languages.TryGetValue(value, out var language)) return language;
        if (Words.TryGetValue($"{setting}:{value}", out var words)) return words;
        return value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..];
    }

    /// <summary>What a setting means to someone who sees its choices; on the command line they are seen by their names.</summary>
    public static string Help(SettingDescription setting) => setting.Name switch
    {
        "transcript" => "Best available takes captions you give, then those inside the recording, then speech recognition.",
        "writer" when setting.Help.Contains("source") => "Who writes: the built-in method, from the source's own sentences, or a language model.",
        "writer" when setting.Help.Contains("narration") => "Who writes what is said: the built-in method, from the document's own sentences, or a language model.",
        "writer" when !setting.Help.Contains("topics") => "Who writes the notes.",
        "layout" or "shape" or "format" => "",
        "captions" when setting.Values.Contains("sidecar") => "To switch on: a file beside the video and a track in it.",
        "theme" when setting.Values.Contains("contrast") => "The colours of cards, highlights and backgrounds.",
        "targetLength" => "0 takes as long as the document needs. A paper becomes a talk of this length.",
        "encoder" => "The graphics card is faster; software gives the same file everywhere.",
        "language" when setting.Help.Contains("documents") => "The language of the documents.",
        "language" when setting.Help.Contains("document") => "The language of the document, and of the voice.",
        "language" => "The language that is spoken.",
        _ => setting.Help,
    };

    /// <summary>Suggestions for a text setting; empty when there are none.</summary>
    public static IEnumerable<string> Suggestions(string setting) => setting == "language" ? Languages.Keys : [];

    /// <summary>A value in a preset or a list of settings, in words.</summary>
    public static string Value(SettingDescription setting, string value) => setting.Kind switch
    {
        "switch" => value == "true" ? "yes" : "no",
        "choice" => Of(setting.Name, value),
        _ => value,
    };
}
