using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>Unsaved edits as the browser keeps them.</summary>
/// <param name="Tag">The saved version they were made to, by its content.</param>
/// <param name="At">When the last of them was made.</param>
/// <param name="Plan">What came of them.</param>
internal sealed record Draft(string Tag, DateTimeOffset At, ClipPlan Plan)
{
    public static string Write(EditSession session) => JsonSerializer.Serialize(new Draft(session.Tag, DateTimeOffset.UtcNow, session.Plan), StudioJson.Compact);

    /// <summary>Reads what <c>session.js</c> answers. A draft that does not fit the recording, or that something else wrote, is none.</summary>
    public static async Task<(bool IsMine, Draft Draft)?> ReadAsync(Stream json, double duration)
    {
        try
        {
            var kept = await JsonSerializer.DeserializeAsync<Kept>(json, StudioJson.Compact);
            if (kept?.Draft is not { } text || JsonSerializer.Deserialize<Draft>(text, StudioJson.Compact) is not { } draft || !draft.Fits(duration)) return null;
            return (kept.Mine, draft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool IsSame(ClipPlan plan) => JsonSerializer.Serialize(Plan, StudioJson.Compact) == JsonSerializer.Serialize(plan, StudioJson.Compact);

    private bool Fits(double duration) =>
        Plan is { Clips: { Count: <= 500 } clips, Weights: not null }
        && clips.All(c => c is { Id.Length: > 0, Title: not null, Reasons: not null, Pieces.Count: > 0 } && c.Pieces.All(p => p.Start >= 0 && p.End > p.Start && p.End <= duration + 1))
        && clips.DistinctBy(c => c.Id).Count() == clips.Count;

    private sealed record Kept(bool Mine, string? Draft);
}
