using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A setting as a form or a help text shows it.</summary>
/// <param name="Name">camelCase: <c>slideLanguages</c>.</param>
/// <param name="Kind"><c>text</c>, <c>choice</c>, <c>number</c>, <c>day</c>, <c>language</c>, <c>webAddress</c> or <c>switch</c>.</param>
public sealed record SettingDescription(string Name, string Label, string Help, string Kind, string Default, IReadOnlyList<string> Values, int? Min, int? Max, bool IsMain);

/// <summary>Reads, checks, describes and projects settings records.</summary>
internal static partial class WorkflowSettings
{
    private const int LongestText = 4000;

    public static IReadOnlyList<SettingDescription> Describe(Type settings)
    {
        var defaults = Activator.CreateInstance(settings)!;
        return [.. settings.GetProperties().Select(p => Describe(p, p.GetValue(defaults)))];
    }

    /// <summary>The settings record with what was given in place of the defaults.</summary>
    public static object Read(Type settings, IReadOnlyDictionary<string, string> given)
    {
        var (values, problems) = Check(settings, given);
        if (problems.Count > 0) throw new StudioException(Sentence(string.Join("; ", problems)), "Correct the settings and try again; nothing was changed.");
        return values.Deserialize(settings, StudioJson.Compact)!;
    }

    /// <summary>What is wrong with what was given, a sentence each.</summary>
    public static IReadOnlyList<string> Problems(Type settings, IReadOnlyDictionary<string, string> given) => Check(settings, given).Problems.ConvertAll(Sentence);

    /// <summary>The settings one stage declares, taken from the workflow's by name.</summary>
    public static object Project(object settings, Type stageSettings)
    {
        var all = JsonSerializer.SerializeToNode(settings, settings.GetType(), StudioJson.Compact)!.AsObject();
        return all.Deserialize(stageSettings, StudioJson.Compact)!;
    }

    /// <summary>Name → value as text, the form in which settings travel.</summary>
    public static IReadOnlyDictionary<string, string> ToText(string json) =>
        JsonNode.Parse(json)!.AsObject().ToDictionary(p => p.Key, p => p.Value is JsonValue v && v.TryGetValue<string>(out var s) ? s : p.Value?.ToJsonString() ?? "");

    private static (JsonObject Values, List<string> Problems) Check(Type settings, IReadOnlyDictionary<string, string> given)
    {
        var described = Describe(settings).ToDictionary(d => d.Name, StringComparer.OrdinalIgnoreCase);
        var values = JsonSerializer.SerializeToNode(Activator.CreateInstance(settings), settings, StudioJson.Compact)!.AsObject();
        var problems = new List<string>();
        foreach (var (name, text) in given)
        {
            if (!described.TryGetValue(name, out var setting)) problems.Add($"there is no setting \"{name}\" (there are: {string.Join(", ", described.Keys)})");
            else if (Parse(setting, text) is { } value) values[setting.Name] = value;
            else problems.Add($"the setting {setting.Name} cannot be \"{text}\": {Expected(setting)}");
        }
        return (values, problems);
    }

    private static SettingDescription Describe(PropertyInfo property, object? value)
    {
        var shown = property.GetCustomAttribute<SettingAttribute>() ?? new SettingAttribute(property.Name);
        var type = property.PropertyType;
        var kind = type == typeof(bool) ? "switch" : type == typeof(int) ? "number" : shown.Values.Length > 0 ? "choice" : shown.Form == SettingForm.Any ? "text" : JsonNamingPolicy.CamelCase.ConvertName(shown.Form.ToString());
        var text = value is bool b ? (b ? "true" : "false") : value?.ToString() ?? "";
        return new(JsonNamingPolicy.CamelCase.ConvertName(property.Name), shown.Label, shown.Help, kind, text, shown.Values,
            shown.Min == int.MinValue ? null : shown.Min, shown.Max == int.MaxValue ? null : shown.Max, shown.IsMain);
    }

    private static JsonNode? Parse(SettingDescription setting, string text) => setting.Kind switch
    {
        "switch" => text.Trim().ToLowerInvariant() switch { "true" or "on" or "yes" or "1" => true, "false" or "off" or "no" or "0" => false, _ => null },
        "number" => int.TryParse(text, out var n) && n >= (setting.Min ?? n) && n <= (setting.Max ?? n) ? n : null,
        "choice" => setting.Values.FirstOrDefault(v => v.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)),
        "day" => text.Trim() is var day && (day.Length == 0 || DateOnly.TryParseExact(day, "yyyy-MM-dd", out _)) ? day : null,
        "language" => text.Trim() is var language && (language is "" or "auto" || LanguageTag().IsMatch(language)) ? language : null,
        "webAddress" => text.Length <= LongestText && (string.IsNullOrWhiteSpace(text) || WebAddress.Parse(text) is not null) ? text.Trim() : null,
        _ => text.Length <= LongestText ? text : null,
    };

    private static string Expected(SettingDescription setting) => setting.Kind switch
    {
        "switch" => "it is true or false",
        "number" => $"it is a whole number{(setting.Min is { } min ? $" from {min}" : "")}{(setting.Max is { } max ? $" to {max}" : "")}",
        "day" => "it is a day written YYYY-MM-DD, such as 2026-11-20",
        "language" => "it is a BCP 47 tag such as en or pt-BR, or auto",
        "webAddress" => "it is a web address that begins with https://",
        "choice" => $"it is one of {string.Join(", ", setting.Values)}",
        _ => $"it is a text of at most {LongestText} characters",
    };

    /// <summary>A language of two or three letters and its subtags (RFC 5646, 2.1).</summary>
    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LanguageTag();

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
