using System.Text.RegularExpressions;
using LectureStudio.Features.NewJob;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Jobs;

/// <summary>Why a step ran, with settings and steps called what the page calls them. What is not known here stays as the engine says it.</summary>
internal static partial class ReasonWords
{
    public static string Of(string why, IReadOnlyList<StageSummary> stages, IReadOnlyDictionary<string, SettingDescription> settings)
    {
        var text = string.Join("; ", why.Split("; ").Select(part => OfPart(part, stages, settings)));
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string OfPart(string part, IReadOnlyList<StageSummary> stages, IReadOnlyDictionary<string, SettingDescription> settings)
    {
        if (Result().Match(part) is { Success: true } result && stages.FirstOrDefault(s => s.Name == result.Groups["stage"].Value) is { } stage)
            return $"“{stage.Doing}” gave another result";
        if (Edited().Match(part) is { Success: true } edit && stages.FirstOrDefault(s => s.Name == edit.Groups["stage"].Value) is { } changed)
            return $"what came of “{changed.Doing}” was edited by hand at {edit.Groups["at"].Value}";
        if (Setting().Match(part) is { Success: true } change && settings.GetValueOrDefault(change.Groups["name"].Value) is { } setting)
            return $"{setting.Label} changed: {Say(setting, change.Groups["old"].Value)} → {Say(setting, change.Groups["new"].Value)}";
        return part;
    }

    private static string Say(SettingDescription setting, string value) =>
        setting.Name == "language" ? SettingWords.Of(setting.Name, value) : SettingWords.Value(setting, value);

    [GeneratedRegex(@"^(?<stage>\w+) gave another result$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Result();

    [GeneratedRegex(@"^(?<stage>\w+) was edited by hand at (?<at>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Edited();

    [GeneratedRegex(@"^the setting (?<name>\w+) changed: (?<old>.*?) → (?<new>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Setting();
}
