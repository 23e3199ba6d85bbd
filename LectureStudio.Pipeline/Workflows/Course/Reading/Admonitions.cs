using System.Collections.Frozen;

namespace LectureStudio.Pipeline.Workflows.Course.Reading;

/// <summary>What the formats call their notes, tips and warnings.</summary>
internal static class Admonitions
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "note", "tip", "warning", "important", "caution", "danger", "hint", "attention", "error", "info", "admonition", "seealso", "abstract", "summary", "success", "question",
        "failure", "bug", "example", "quote", "versionadded", "versionchanged", "deprecated", "details", "notice");

    public static bool IsKind(string word) => Kinds.Contains(word);
}
