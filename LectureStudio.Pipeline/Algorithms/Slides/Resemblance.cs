namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Tells a page that an encoder draws anew, sharper or coarser than before, from another page: where ink seems lost the two pictures still
/// rise and fall together.
/// </summary>
public static class Resemblance
{
    /// <summary>From here on it is the same drawing. Pages drawn anew at a key frame measure 0.97 to 0.99, other pages under 0.5.</summary>
    public const double Redrawn = 0.85;

    /// <summary>Correlation of the two pictures over the blocks that differ, each taken about its own mean: 1 for the same drawing in any contrast, near 0 for different ones.</summary>
    public static double Of(SlideState old, SlideState next, GreyGrid grid)
    {
        var differs = new byte[grid.Blocks];
        BlockDifference.Mark(old.Picture, next.Picture, grid, differs);
        var within = BlockSet.And(old.Valid, next.Valid);
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var block = 0; block < grid.Blocks; block++)
        {
            if (differs[block] == 0 || !within[block]) continue;
            var lines = Math.Min(GreyGrid.Block, grid.Height - block / grid.Columns * GreyGrid.Block);
            var first = block / grid.Columns * GreyGrid.Block * grid.Width + block % grid.Columns * GreyGrid.Block;
            var (n, a, b, p, q, r) = (lines * GreyGrid.Block, 0, 0, 0, 0, 0);
            for (var line = 0; line < lines; line++)
                for (var x = first + line * grid.Width; x < first + line * grid.Width + GreyGrid.Block; x++)
                {
                    var (u, v) = ((int)old.Picture[x], (int)next.Picture[x]);
                    (a, b, p, q, r) = (a + u, b + v, p + u * v, q + u * u, r + v * v);
                }
            ab += p - (double)a * b / n;
            aa += q - (double)a * a / n;
            bb += r - (double)b * b / n;
        }
        return ab / Math.Max(1, Math.Sqrt(aa * bb));
    }
}
