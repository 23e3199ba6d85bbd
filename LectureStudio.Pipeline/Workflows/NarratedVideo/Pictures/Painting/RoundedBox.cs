using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;

/// <summary>A box with rounded corners, at any fraction of a pixel, and how much of each pixel it covers.</summary>
/// <param name="Scale">Canvas pixels that a pixel of the plane stands for: 1, and 2 in the planes of colour.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RoundedBox(ViewRect Box, double Radius, int Scale)
{
    /// <summary>Signed distance of a pixel's middle from the edge, in canvas pixels; negative within (Quilez, 2D distance functions).</summary>
    public double Distance(int x, int y)
    {
        var (qx, qy) = (Math.Abs((x + 0.5) * Scale - Box.X - Box.W / 2) - Box.W / 2 + Radius, Math.Abs((y + 0.5) * Scale - Box.Y - Box.H / 2) - Box.H / 2 + Radius);
        var (ox, oy) = (Math.Max(qx, 0), Math.Max(qy, 0));
        return Math.Sqrt(ox * ox + oy * oy) + Math.Min(Math.Max(qx, qy), 0) - Radius;
    }

    /// <summary>Share of the pixel within, 0 to 1.</summary>
    public double Cover(int x, int y) => Math.Clamp(0.5 - Distance(x, y) / Scale, 0, 1);

    /// <summary>The pixels of a row that are wholly within by at least <paramref name="by"/> canvas pixels; empty (from ≥ to) when none is.</summary>
    public (int From, int To) Inside(int y, double by)
    {
        var middle = (y + 0.5) * Scale;
        var depth = Math.Min(middle - Box.Y, Box.Bottom - middle);
        if (depth < by + Scale) return (0, 0);
        var inset = Math.Max(by, depth < Radius + by ? Radius : 0) + Scale;
        return ((int)Math.Ceiling((Box.X + inset) / Scale), (int)Math.Floor((Box.Right - inset) / Scale));
    }

    /// <summary>The pixels of a plane that it touches, grown by <paramref name="by"/> canvas pixels, cut at the plane's edges.</summary>
    public (int Left, int Top, int Right, int Bottom) Bounds(double by, int width, int height) => (
        Math.Clamp((int)Math.Floor((Box.X - by) / Scale), 0, width), Math.Clamp((int)Math.Floor((Box.Y - by) / Scale), 0, height),
        Math.Clamp((int)Math.Ceiling((Box.Right + by) / Scale), 0, width), Math.Clamp((int)Math.Ceiling((Box.Bottom + by) / Scale), 0, height));
}
