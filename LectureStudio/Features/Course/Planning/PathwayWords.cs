using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Planning;

/// <summary>What is said of pathways.</summary>
internal static class PathwayWords
{
    public static string Of(Complexity depth) => depth switch
    {
        Complexity.Beginner => "For beginners",
        Complexity.Intermediate => "Intermediate",
        _ => "Advanced",
    };

    /// <summary>"40 min", "3.5 h".</summary>
    public static string Time(double minutes) => minutes < 90
        ? $"{Math.Max(1, Math.Round(minutes)):0} min"
        : $"{Math.Round(minutes / 30) / 2:0.#} h";

    /// <summary>"lines 3 to 40", "from line 12"; empty for a whole document.</summary>
    public static string Lines(ModulePart part) => part switch
    {
        { LastLine: > 0 } => $"lines {Number(part.FirstLine)} to {Number(part.LastLine)}",
        { FirstLine: > 1 } => $"from line {Number(part.FirstLine)}",
        _ => "",
    };

    /// <summary>The note of a version.</summary>
    public static string Note(Pathways before, Pathways after)
    {
        if (before.Chosen != after.Chosen) return $"“{after.Choice.Title}” chosen{(ReferenceEquals(before.Proposals[after.Chosen - 1], after.Choice) ? "" : " and changed")}";
        var (old, now) = (before.Choice.Modules.ToDictionary(m => m.Id), after.Choice.Modules);
        var kept = now.Where(m => old.ContainsKey(m.Id)).ToList();
        string?[] parts =
        [
            Say(old.Count - kept.Count, "left out"),
            Say(kept.Count(m => m.Title != old[m.Id].Title), "renamed"),
            Say(kept.Count(m => !m.Parts.SequenceEqual(old[m.Id].Parts)), "with other documents"),
            kept.Select(m => m.Id).SequenceEqual(before.Choice.Modules.Where(m => now.Any(n => n.Id == m.Id)).Select(m => m.Id)) ? null : "another order",
            before.Choice.Title == after.Choice.Title ? null : "another title",
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? "As proposed" : char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string? Say(int count, string what) => count == 0 ? null : $"{Words.Count(count, "module")} {what}";

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
