using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;

/// <summary>Draws all of a page but its lit parts towards the page's ground.</summary>
internal sealed class Veiling
{
    private int[] shares = [];

    /// <summary>A copy with the veil.</summary>
    /// <param name="page">One plane of what is seen of the page.</param>
    /// <param name="origin">Where it begins in the frame's plane.</param>
    /// <param name="veil">0 to 1.</param>
    /// <param name="spots">In the frame, and how far each is lit.</param>
    public Plane Apply(Plane page, (int X, int Y) origin, byte ground, double veil, IReadOnlyList<(RoundedBox Box, double Light)> spots)
    {
        var lit = new Plane(page.Width, page.Height);
        if (veil <= 0)
        {
            page.Data.CopyTo(lit.Data, 0);
            return lit;
        }
        if (shares.Length < page.Width) shares = new int[page.Width];
        var all = (int)Math.Round(veil * 256);
        for (var y = 0; y < page.Height; y++)
        {
            var row = shares.AsSpan(0, page.Width);
            row.Fill(all);
            foreach (var (box, light) in spots) Clear(row, box, origin, y + origin.Y, light);
            ReadOnlySpan<byte> from = page.Row(y);
            var to = lit.Row(y);
            for (var x = 0; x < to.Length; x++) to[x] = (byte)(from[x] + ((ground - from[x]) * row[x] + 128 >> 8));
        }
        return lit;
    }

    private static void Clear(Span<int> row, RoundedBox box, (int X, int Y) origin, int y, double light)
    {
        var (left, top, right, bottom) = box.Bounds(1, origin.X + row.Length, int.MaxValue);
        if (y < top || y >= bottom) return;
        var (from, to) = box.Inside(y, 0);
        for (var x = Math.Max(left, origin.X); x < right; x++)
        {
            var cover = x >= from && x < to ? 1 : box.Cover(x, y);
            row[x - origin.X] = (int)(row[x - origin.X] * (1 - light * cover));
        }
    }
}
