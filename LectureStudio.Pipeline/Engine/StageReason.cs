namespace LectureStudio.Pipeline.Engine;

/// <summary>Says in words why a stage ran, by comparing its key with the one it had the last time for this lecture.</summary>
internal static class StageReason
{
    public const string First = "first run for this input and these settings";
    public const string Asked = "you asked to run it again";

    /// <summary>What changed, old → new; one clause, no full stop.</summary>
    /// <param name="now">The key's parts.</param>
    /// <param name="before">The parts it had the last time; null when there was none.</param>
    /// <param name="edits">When a person edited the results of which stages.</param>
    public static string Explain(IReadOnlyList<KeyPart> now, IReadOnlyList<KeyPart>? before, IReadOnlyDictionary<string, DateTimeOffset>? edits = null)
    {
        if (before is null) return now.Select(p => Edited(p, edits)).FirstOrDefault(e => e is not null) ?? First;
        var old = before.ToDictionary(p => p.Name, p => p.Value);
        var changes = now.Where(p => old.GetValueOrDefault(p.Name) != p.Value).Select(p => Edited(p, edits) ?? Describe(p, old.GetValueOrDefault(p.Name))).ToList();
        return changes.Count > 0 ? string.Join("; ", changes) : "its stored result was no longer there";
    }

    private static string? Edited(KeyPart part, IReadOnlyDictionary<string, DateTimeOffset>? edits) =>
        part.Name.Split(':', 2) is ["result", var stage] && edits?.TryGetValue(stage, out var at) == true ? $"{stage} was edited by hand at {at.ToLocalTime():yyyy-MM-dd HH:mm}" : null;

    private static string Describe(KeyPart part, string? old)
    {
        var (kind, name) = part.Name.Split(':', 2) is [var k, var n] ? (k, n) : (part.Name, "");
        return kind switch
        {
            "version" => $"the step itself was improved (version {old ?? "?"} → {part.Value})",
            "engine" => $"the engine changed: {old ?? "none"} → {part.Value}",
            "setting" => $"the setting {name} changed: {Shown(old)} → {Shown(part.Value)}",
            "result" => $"{name} gave another result",
            _ => $"another file was given ({name})",
        };
    }

    private static string Shown(string? value) => value is null or "" ? "(empty)" : value;
}
