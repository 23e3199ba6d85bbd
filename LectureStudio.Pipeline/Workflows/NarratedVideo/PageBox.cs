using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>A part of a page, as shares of its width and height; origin at the upper left. The whole page is (0, 0, 1, 1).</summary>
/// <param name="X">Left edge, 0 to 1.</param>
/// <param name="Y">Upper edge, 0 to 1.</param>
/// <param name="W">Width, 0 to 1.</param>
/// <param name="H">Height, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PageBox(double X, double Y, double W, double H)
{
    public double Right => X + W;

    public double Bottom => Y + H;

    /// <summary>Whether it lies on the page, give or take the rounding, and is not empty.</summary>
    public bool IsOnPage => W > 0 && H > 0 && X >= -0.001 && Y >= -0.001 && Right <= 1.001 && Bottom <= 1.001;

    /// <summary>The smallest box around all of <paramref name="boxes"/>; at least one.</summary>
    public static PageBox Around(IEnumerable<PageBox> boxes)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var box in boxes) (left, top, right, bottom) = (Math.Min(left, box.X), Math.Min(top, box.Y), Math.Max(right, box.Right), Math.Max(bottom, box.Bottom));
        return new(left, top, right - left, bottom - top);
    }
}
