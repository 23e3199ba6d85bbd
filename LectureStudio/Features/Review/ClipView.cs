using System.Text.Json;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>A clip as the scripts see it.</summary>
/// <param name="Pieces">Start and end of each piece, seconds.</param>
internal sealed record ClipView(string Id, string Title, double[][] Pieces, string Layout, string Captions)
{
    public static IReadOnlyList<ClipView> Of(ClipPlan plan) =>
        [.. plan.Clips.Select(c => new ClipView(c.Id, c.Title, [.. c.Pieces.Select(p => (double[])[p.Start, p.End])], Word(c.Layout), Word(c.Captions)))];

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
