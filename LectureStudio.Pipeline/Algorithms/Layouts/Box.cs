using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>A rectangle in cells or pixels, origin at the upper left.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Box(int X, int Y, int W, int H)
{
    public int Right => X + W;
    public int Bottom => Y + H;
    public long Area => (long)W * H;

    /// <summary>The part both have in common; its sides are 0 when there is none.</summary>
    public Box Common(Box other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    /// <summary>Intersection over union, 0 to 1.</summary>
    public double Likeness(Box other)
    {
        var common = Common(other).Area;
        return common == 0 ? 0 : (double)common / (Area + other.Area - common);
    }

    public bool Contains(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>The same with the sides that nearly lie at the picture's edges moved there.</summary>
    /// <param name="width">Of the picture.</param>
    /// <param name="height">Of the picture.</param>
    public Box Snap(int width, int height)
    {
        const double nearShare = 0.005;
        var near = nearShare * width;
        var (left, top) = (X <= near ? 0 : X, Y <= near ? 0 : Y);
        var (right, bottom) = (Right >= width - near ? width : Right, Bottom >= height - near ? height : Bottom);
        return new(left, top, right - left, bottom - top);
    }

    /// <summary>The same with every length multiplied, rounded outwards.</summary>
    public Box Scale(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(X * x), (int)Math.Floor(Y * y));
        return new(left, top, (int)Math.Ceiling(Right * x) - left, (int)Math.Ceiling(Bottom * y) - top);
    }
}
