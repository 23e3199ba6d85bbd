using System.Text.Json;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Features.Review;

/// <summary>A clip as the scripts see it.</summary>
/// <param name="Pieces">Start and end of each piece, seconds.</param>
/// <param name="Captions">Their style.</param>
/// <param name="Pictures">What its picture is made up of over time; null where it is not asked for.</param>
/// <param name="Lines">What its captions say; null where it is not asked for.</param>
internal sealed record ClipView(string Id, string Title, double[][] Pieces, string Captions, IReadOnlyList<PreviewPicture>? Pictures, IReadOnlyList<PreviewCaption>? Lines)
{
    /// <param name="from">The recording, to show the clips as they will be; null for their places in it alone.</param>
    public static IReadOnlyList<ClipView> Of(ClipPlan plan, ReviewMaterial? from = null) =>
        [.. plan.Clips.Select(c => new ClipView(
            c.Id, c.Title, [.. c.Pieces.Select(p => (double[])[p.Start, p.End])], Word(c.Captions),
            from?.Picture.Of(c, from.Layout), from?.Picture.CaptionsOf(c, from.Layout, from.Cues, from.Times.Silences)))];

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
