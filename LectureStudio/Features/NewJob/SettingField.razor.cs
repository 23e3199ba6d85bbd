using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.NewJob;

public sealed partial class SettingField
{
    private readonly string id = "s" + Guid.NewGuid().ToString("N")[..8];

    [Parameter, EditorRequired] public required SettingDescription Setting { get; set; }

    [Parameter, EditorRequired] public required string Value { get; set; }

    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    private string FieldId => id;

    private string LabelId => id + "-label";

    private string HelpId => id + "-help";

    private IReadOnlyList<string> Suggestions => [.. SettingWords.Suggestions(Setting.Name)];

    /// <summary>The values to choose from; one that came from a preset or the command line is among them.</summary>
    private IReadOnlyList<SettingChoice> Choices =>
        [.. (Setting.Values.Count > 0 ? Setting.Values : Suggestions).Append(Value).Distinct().Select(value => new SettingChoice(SettingWords.Of(Setting.Name, value), value))];

    private IReadOnlyDictionary<string, object> Attributes => new Dictionary<string, object>
    {
        ["aria-label"] = Setting.Label,
        ["aria-describedby"] = HelpId,
    };

    private Task ChangeAsync(string value) => ValueChanged.InvokeAsync(value);

    private Task NumberAsync(ChangeEventArgs change)
    {
        var number = int.TryParse(change.Value?.ToString(), out var read) ? read : int.TryParse(Setting.Default, out var usual) ? usual : 0;
        return ChangeAsync(Math.Clamp(number, Setting.Min ?? int.MinValue, Setting.Max ?? int.MaxValue).ToString());
    }
}

internal sealed record SettingChoice(string Text, string Value);
