using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>How a clip's picture is put together from the recording's, for the preview: which part of the source goes where.</summary>
internal static class LayoutPictures
{
    /// <summary>Below this the rectangles are not trusted, and the recording is shown as it is.</summary>
    private const double Sure = 0.5;

    /// <summary>Parts in drawing order for each layout; each is source x, y, w, h and target x, y, w, h as shares of picture and clip.</summary>
    public static IReadOnlyDictionary<string, double[][]> Of(LayoutSegment segment, ReviewMedia media, double shape) => new Dictionary<string, double[][]>
    {
        ["auto"] = Split(segment, media, shape) ?? Full(media, shape),
        ["split"] = Split(segment, media, shape) ?? Full(media, shape),
        ["full"] = Full(media, shape),
        ["speaker"] = Speaker(segment, media, shape) ?? Full(media, shape),
    };

    private static double[][] Full(ReviewMedia media, double shape) => [Fit(new PixelBox(0, 0, media.Width, media.Height), new Area(0, 0, 1, 1), media, shape)];

    private static double[][]? Speaker(LayoutSegment segment, ReviewMedia media, double shape) =>
        segment is { Camera: { } camera, Confidence: >= Sure } ? [Cover(camera, new Area(0, 0, 1, 1), media, shape)] : null;

    private static double[][]? Split(LayoutSegment segment, ReviewMedia media, double shape)
    {
        if (segment is not { Camera: { } camera, Screen: { } screen, Confidence: >= Sure }) return null;
        if (shape > 1.2)
        {
            var share = Math.Clamp(segment.SplitRatio, 0.5, 0.85);
            return [Fit(screen, new Area(0, 0, share, 1), media, shape), Cover(camera, new Area(share, 0, 1 - share, 1), media, shape)];
        }
        var height = Math.Min(0.75, shape * screen.H / screen.W);
        return [Fit(screen, new Area(0, 0, 1, height), media, shape), Cover(camera, new Area(0, height, 1, 1 - height), media, shape)];
    }

    private sealed record Area(double X, double Y, double W, double H);

    /// <summary>All of the box within the area.</summary>
    private static double[] Fit(PixelBox box, Area area, ReviewMedia media, double shape)
    {
        var (wide, tall) = (area.W * shape, area.H);
        var scale = Math.Min(wide / box.W, tall / box.H);
        var (w, h) = (box.W * scale / shape, box.H * scale);
        return [.. Source(box, media), area.X + (area.W - w) / 2, area.Y + (area.H - h) / 2, w, h];
    }

    /// <summary>The middle of the box over all of the area.</summary>
    private static double[] Cover(PixelBox box, Area area, ReviewMedia media, double shape)
    {
        var ratio = area.W * shape / area.H;
        var w = Math.Min(box.W, box.H * ratio);
        var h = w / ratio;
        return [(box.X + (box.W - w) / 2) / media.Width, (box.Y + (box.H - h) / 2) / media.Height, w / media.Width, h / media.Height, area.X, area.Y, area.W, area.H];
    }

    private static double[] Source(PixelBox box, ReviewMedia media) =>
        [(double)box.X / media.Width, (double)box.Y / media.Height, (double)box.W / media.Width, (double)box.H / media.Height];
}
