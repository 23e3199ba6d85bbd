using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>A rectangle on the canvas, in pixels and fractions of them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ViewRect(double X, double Y, double W, double H)
{
    public double Right => X + W;

    public double Bottom => Y + H;

    /// <summary>Between this one (0) and another (1): a straight move and an even change of size.</summary>
    public ViewRect Toward(ViewRect other, double share) =>
        new(X + (other.X - X) * share, Y + (other.Y - Y) * share, W + (other.W - W) * share, H + (other.H - H) * share);

    /// <summary>What both have in common; nothing of it when they do not meet.</summary>
    public ViewRect And(ViewRect other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    public ViewRect Grown(double by) => new(X - by, Y - by, W + 2 * by, H + 2 * by);

    /// <summary>A part of a page that lies here.</summary>
    public ViewRect Part(PageBox box) => new(X + box.X * W, Y + box.Y * H, box.W * W, box.H * H);

    public bool Contains(ViewRect other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>The middle of it, no wider than that.</summary>
    public ViewRect Narrowed(double width) => width < W ? this with { X = X + (W - width) / 2, W = width } : this;

    /// <summary>The largest rectangle of a shape in the middle of this one.</summary>
    /// <param name="aspect">Width ÷ height.</param>
    public ViewRect Fit(double aspect)
    {
        var (w, h) = W / H > aspect ? (H * aspect, H) : (W, W / aspect);
        return new(X + (W - w) / 2, Y + (H - h) / 2, w, h);
    }
}
