using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;

/// <summary>A page as it lies on the canvas, drawn anew only when it has moved.</summary>
/// <param name="source">The page at the largest size it is shown in.</param>
internal sealed class PageLayer(YuvPicture source)
{
    private readonly List<YuvPicture> levels = [source];
    private readonly Resampler resampler = new();
    private (ViewRect Place, (int, int, int, int) Window) drawn;

    /// <summary>The pixels that can be seen.</summary>
    public YuvPicture Picture { get; private set; } = new(2, 2);

    /// <summary>Where they begin on the canvas; even.</summary>
    public (int X, int Y) Origin { get; private set; }

    /// <param name="visible">The part of the canvas on which it is seen.</param>
    public void Place(ViewRect place, ViewRect visible, VideoSize size)
    {
        var (left, top) = (Math.Max(0, (int)Math.Floor(visible.X) & ~1), Math.Max(0, (int)Math.Floor(visible.Y) & ~1));
        var (right, bottom) = (Math.Min(size.Width, (int)Math.Ceiling(visible.Right) + 1 & ~1), Math.Min(size.Height, (int)Math.Ceiling(visible.Bottom) + 1 & ~1));
        var window = (left, top, Math.Max(2, right - left), Math.Max(2, bottom - top));
        if (drawn == (place, window)) return;
        drawn = (place, window);
        Origin = (left, top);
        if (Picture.Width != window.Item3 || Picture.Height != window.Item4) Picture = new(window.Item3, window.Item4);
        var from = Level(place.W);
        resampler.Draw(from.Y, Picture.Y.Data, place, window);
        var (half, halfWindow) = (new ViewRect(place.X / 2, place.Y / 2, place.W / 2, place.H / 2), (left / 2, top / 2, window.Item3 / 2, window.Item4 / 2));
        resampler.Draw(from.U, Picture.U.Data, half, halfWindow);
        resampler.Draw(from.V, Picture.V.Data, half, halfWindow);
    }

    /// <summary>The page at the size that is at least what is wanted and less than twice that.</summary>
    private YuvPicture Level(double width)
    {
        var level = 0;
        while (levels[level].Width >= 2 * width && levels[level].Height >= 32 && levels[level].Width >= 32)
        {
            if (++level == levels.Count) levels.Add(levels[^1].Halved());
        }
        return levels[level];
    }
}
