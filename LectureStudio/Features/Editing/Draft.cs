using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Editing;

/// <summary>Unsaved edits as the browser keeps them.</summary>
/// <param name="Tag">The saved version they were made to, by its content.</param>
/// <param name="At">When the last of them was made.</param>
/// <param name="Edited">What came of them.</param>
internal sealed record Draft<T>(string Tag, DateTimeOffset At, T Edited)
    where T : class
{
    public static string Write(string tag, T edited) => JsonSerializer.Serialize(new Draft<T>(tag, DateTimeOffset.UtcNow, edited), StudioJson.Compact);

    /// <summary>Reads what <c>editing.js</c> answers. A draft that does not fit, or that something else wrote, is none.</summary>
    public static async Task<(bool IsMine, Draft<T> Draft)?> ReadAsync(Stream json, Func<T, bool> fits)
    {
        try
        {
            var kept = await JsonSerializer.DeserializeAsync<Kept>(json, StudioJson.Compact);
            if (kept?.Draft is not { } text || JsonSerializer.Deserialize<Draft<T>>(text, StudioJson.Compact) is not { Edited: { } edited } draft || !fits(edited)) return null;
            return (kept.Mine, draft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool IsSame(T saved) => JsonSerializer.Serialize(Edited, StudioJson.Compact) == JsonSerializer.Serialize(saved, StudioJson.Compact);

    private sealed record Kept(bool Mine, string? Draft);
}
