using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;

/// <summary>Paints shapes into one plane of a frame.</summary>
internal static class Brush
{
    /// <summary>The soft shade of a box, fading to nothing at <paramref name="reach"/> canvas pixels from it.</summary>
    /// <param name="covered">What will be painted over anyway, and is left alone.</param>
    /// <param name="towards">Value of black in this plane: 16, and 128 in the planes of colour.</param>
    /// <param name="strength">0 to 1, at the box's edge.</param>
    public static void Shade(Plane plane, RoundedBox box, RoundedBox covered, double reach, int towards, double strength)
    {
        var (left, top, right, bottom) = box.Bounds(reach, plane.Width, plane.Height);
        for (var y = top; y < bottom; y++)
        {
            var (from, to) = covered.Inside(y, 0);
            if (from >= to) (from, to) = (right, right);
            var row = plane.Row(y);
            for (var x = left; x < right; x++)
            {
                if (x == from) x = to;
                if (x >= right) break;
                var far = 1 - Math.Max(0, box.Distance(x, y)) / reach;
                if (far <= 0) continue;
                row[x] = (byte)Math.Round(row[x] + (towards - row[x]) * strength * far * far * far);
            }
        }
    }

    /// <summary>Lays a picture over a plane wherever a box is.</summary>
    /// <param name="layer">Rows of the picture, from <paramref name="origin"/> on.</param>
    /// <param name="opacity">0 to 1.</param>
    public static void Lay(Plane plane, RoundedBox box, Plane layer, (int X, int Y) origin, double opacity)
    {
        var (left, top, right, bottom) = box.Bounds(1, plane.Width, plane.Height);
        (left, top, right, bottom) = (Math.Max(left, origin.X), Math.Max(top, origin.Y), Math.Min(right, origin.X + layer.Width), Math.Min(bottom, origin.Y + layer.Height));
        var share = (int)Math.Round(opacity * 256);
        for (var y = top; y < bottom; y++)
        {
            ReadOnlySpan<byte> source = layer.Row(y - origin.Y);
            var row = plane.Row(y);
            var (from, to) = box.Inside(y, 0);
            (from, to) = from < to ? (Math.Max(from, left), Math.Min(to, right)) : (right, right);
            for (var x = left; x < right; x++)
            {
                if (x == from)
                {
                    Blend(row[from..to], source[(from - origin.X)..(to - origin.X)], share);
                    x = to;
                    if (x >= right) break;
                }
                var cover = box.Cover(x, y) * opacity;
                if (cover > 0) row[x] = (byte)Math.Round(row[x] + (source[x - origin.X] - row[x]) * cover);
            }
        }
    }

    /// <summary>Draws a line along a box's edge.</summary>
    /// <param name="width">Canvas pixels.</param>
    public static void Outline(Plane plane, RoundedBox box, (int X, int Y) origin, double width, byte value, double opacity)
    {
        var moved = box with { Box = box.Box with { X = box.Box.X - origin.X * box.Scale, Y = box.Box.Y - origin.Y * box.Scale } };
        var (left, top, right, bottom) = moved.Bounds(width + 1, plane.Width, plane.Height);
        for (var y = top; y < bottom; y++)
        {
            var (from, to) = moved.Inside(y, width);
            var row = plane.Row(y);
            for (var x = left; x < right; x++)
            {
                if (x == from && to > from) x = to;
                if (x >= right) break;
                var cover = Math.Clamp(0.5 + (width / 2 - Math.Abs(moved.Distance(x, y))) / moved.Scale, 0, 1) * opacity;
                if (cover > 0) row[x] = (byte)Math.Round(row[x] + (value - row[x]) * cover);
            }
        }
    }

    /// <summary>Mixes pixels into others; 256 replaces them.</summary>
    public static void Blend(Span<byte> row, ReadOnlySpan<byte> source, int share)
    {
        if (share >= 256) source.CopyTo(row);
        else for (var x = 0; x < row.Length; x++) row[x] = (byte)(row[x] + ((source[x] - row[x]) * share + 128 >> 8));
    }
}
