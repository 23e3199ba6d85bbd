using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>What was changed between two plans, in words: the note of a version.</summary>
internal static class PlanDifference
{
    public static string InWords(ClipPlan before, ClipPlan after)
    {
        var old = before.Clips.ToDictionary(c => c.Id);
        var kept = after.Clips.Where(c => old.ContainsKey(c.Id)).ToList();
        string?[] parts =
        [
            Say(after.Clips.Count - kept.Count, "added"),
            Say(before.Clips.Count - kept.Count, "removed"),
            Say(kept.Count(c => !c.Pieces.SequenceEqual(old[c.Id].Pieces)), "cut anew"),
            Say(kept.Count(c => c.Title != old[c.Id].Title), "renamed"),
            Say(kept.Count(c => c.Layout != old[c.Id].Layout || c.Captions != old[c.Id].Captions), "with another look"),
            kept.Select(c => c.Id).SequenceEqual(before.Clips.Where(c => kept.Exists(k => k.Id == c.Id)).Select(c => c.Id)) ? null : "another order",
            after.Weights != before.Weights ? "other weights" : null,
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? "Nothing changed" : char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string? Say(int count, string what) => count == 0 ? null : $"{Words.Count(count, "clip")} {what}";
}
