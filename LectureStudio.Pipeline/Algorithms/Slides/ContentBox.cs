using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Finds the page within the picture: dark bars that look the same in every picture are left out, and so is a camera picture that stands
/// in such a bar. Pictures may come in any order.
/// </summary>
public sealed class ContentBox(int width, int height)
{
    private const int Darkest = 60;
    private const int SameColour = 14;
    private const int Step = 10;

    /// <summary>Share of a bar's end that must be a step to the page.</summary>
    private const double Support = 0.5;

    /// <summary>Narrower ones belong to the page: a footer, a rule. A page of 16:10 in a video of 16:9 leaves bars of 5 %.</summary>
    private const double Narrowest = 0.03;

    private readonly byte[] lowest = [.. Enumerable.Repeat(byte.MaxValue, width * height)];
    private readonly byte[] highest = new byte[width * height];
    private readonly List<(int X, int Y, int W, int H)> cameras = [];

    /// <summary>Takes a picture of a slide.</summary>
    /// <param name="pixels">Red, green, blue, row by row.</param>
    /// <param name="moving">What moves in it, in pixels.</param>
    public void Add(ReadOnlySpan<byte> pixels, IEnumerable<(int X, int Y, int W, int H)> moving)
    {
        var green = new byte[width * height];
        for (int i = 0, at = 1; i < green.Length; i++, at += 3) green[i] = pixels[at];
        TensorPrimitives.Min<byte>(lowest, green, lowest);
        TensorPrimitives.Max<byte>(highest, green, highest);
        cameras.AddRange(moving);
    }

    /// <summary>The page in pixels; null when it fills the picture.</summary>
    public (int X, int Y, int W, int H)? Find()
    {
        var left = Bar(width, height, (along, across) => across * width + along, isColumn: true);
        var right = width - Bar(width, height, (along, across) => across * width + width - 1 - along, isColumn: true);
        if (right - left < width / 4) return null;
        var top = Bar(height, right - left, (along, across) => along * width + left + across, isColumn: false, left);
        var bottom = height - Bar(height, right - left, (along, across) => (height - 1 - along) * width + left + across, isColumn: false, left);
        if (bottom - top < height / 4) return null;
        return (left, top, right - left, bottom - top) == (0, 0, width, height) ? null : (left, top, right - left, bottom - top);
    }

    /// <summary>Thickness of the bar at one edge; 0 when there is none.</summary>
    /// <param name="at">Index of the pixel so far from the edge, and so far along it.</param>
    private int Bar(int depth, int length, Func<int, int, int> at, bool isColumn, int offset = 0)
    {
        var colour = lowest[at(0, length / 2)];
        for (var thickness = 0; thickness < depth / 2; thickness++)
        {
            var (first, last, page) = (-1, -1, 0);
            for (var i = 0; i < length; i++)
            {
                var pixel = at(thickness, i);
                if (highest[pixel] <= Darkest && highest[pixel] - lowest[pixel] <= SameColour && Math.Abs(lowest[pixel] - colour) <= SameColour) continue;
                (first, last) = (first < 0 ? i : first, i);
                if (highest[pixel] - colour > Step) page++;
            }
            if (first < 0 || IsCamera(first + offset, last + offset, isColumn)) continue;
            return page >= Support * length && thickness >= Narrowest * depth ? thickness : 0;
        }
        return 0;
    }

    /// <summary>Whether something moves there, and no more than half its own length away from either end.</summary>
    private bool IsCamera(int first, int last, bool isColumn) => cameras.Exists(c =>
    {
        var (from, size) = isColumn ? (c.Y, c.H) : (c.X, c.W);
        return first >= from - size / 2 && last <= from + size + size / 2;
    });
}
