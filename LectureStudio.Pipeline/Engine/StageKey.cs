using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LectureStudio.Pipeline.Engine;

/// <summary>One thing an output depends on. Two keys are compared part by part to say why a stage ran.</summary>
/// <param name="Name"><c>version</c>, <c>engine</c>, <c>setting:NAME</c>, <c>given:TYPE</c> or <c>result:STAGE</c>.</param>
/// <param name="Value">The value itself where it is short and telling, else its hash.</param>
internal sealed record KeyPart(string Name, string Value);

/// <summary>Cache key = stage name + stage version + what it depends on of this machine + the settings it declares + the hashes of its inputs.</summary>
internal static class StageKey
{
    private const int LongestPlainValue = 80;

    public static (string Key, IReadOnlyList<KeyPart> Parts) Of(StageSpec stage, object input, object settings, Func<int, string> outputHash)
    {
        var parts = new List<KeyPart> { new("version", stage.Prototype.Version.ToString()) };
        if (stage.Prototype.Fingerprint is { } engine) parts.Add(new("engine", engine));
        foreach (var wanted in stage.Inputs)
        {
            switch (wanted)
            {
                case StageInput.FromStage from:
                    parts.Add(new("result:" + from.Stage, outputHash(from.Position)));
                    break;
                case StageInput.FromJob from:
                    parts.Add(new("given:" + from.Type.Name, Short(JsonSerializer.Serialize(from.Property.GetValue(input), from.Type, StudioJson.Identity))));
                    break;
                case StageInput.FromSettings from:
                    var own = JsonSerializer.SerializeToNode(WorkflowSettings.Project(settings, from.Type), from.Type, StudioJson.Compact)!.AsObject();
                    parts.AddRange(own.Select(p => new KeyPart("setting:" + p.Key, Plain(p.Value))));
                    break;
            }
        }
        var text = stage.Name + "\n" + string.Join('\n', parts.Select(p => p.Name + "=" + p.Value));
        return (Hash(text), parts);
    }

    /// <summary>128 bits of SHA-256 in hexadecimal: enough that two different inputs never meet.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static string Plain(JsonNode? value) =>
        value is JsonValue v && v.TryGetValue<string>(out var s) ? (s.Length <= LongestPlainValue && !s.Contains('\n', StringComparison.Ordinal) ? s : Hash(s)) : value?.ToJsonString() ?? "";

    private static string Short(string text) => text.Length <= LongestPlainValue ? text : Hash(text);
}
