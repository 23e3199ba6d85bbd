namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Whether a state looks like a page or like a camera or film.</summary>
public static class PageLook
{
    private const double FaintInk = 0.0025;
    private const double SomeMotion = 0.08;
    private const double MuchMotion = 0.15;
    private const double AlmostAllMotion = 0.85;
    private const int FlatRange = 12;

    /// <summary>
    /// True for a speaker alone, a film, a demo that never rests: much moves, and what rests is either empty (a wall) or nothing like a
    /// page (shelves): pages are mostly one grey, or at least flat within a block.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="moving">Blocks that moved for long while it lasted.</param>
    public static bool IsOther(SlideState state, BlockSet moving, GreyGrid grid)
    {
        var motion = (double)moving.Count / grid.Blocks;
        if (motion <= SomeMotion) return false;
        if (motion > AlmostAllMotion || InkPixels(state, grid) < FaintInk * grid.Pixels) return true;
        if (motion <= MuchMotion) return false;
        var (mode, flat) = Texture(state.Picture, moving, grid);
        return mode < 0.35 && flat < 0.5;
    }

    /// <summary>How many lasting pixels of ink a state has.</summary>
    public static int InkPixels(SlideState state, GreyGrid grid) => PageDifference.Between(state, state, grid).OldInk;

    /// <summary>Share of the resting pixels within 3 levels of the commonest grey, and share of the resting blocks that are flat.</summary>
    private static (double Mode, double Flat) Texture(byte[] picture, BlockSet moving, GreyGrid grid)
    {
        Span<int> histogram = stackalloc int[256];
        var (pixels, blocks, flat) = (0, 0, 0);
        for (var block = 0; block < grid.Blocks; block++)
        {
            if (moving[block]) continue;
            var (low, high) = (255, 0);
            var lines = Math.Min(GreyGrid.Block, grid.Height - block / grid.Columns * GreyGrid.Block);
            var at = block / grid.Columns * GreyGrid.Block * grid.Width + block % grid.Columns * GreyGrid.Block;
            for (var line = 0; line < lines; line++, at += grid.Width)
                foreach (var grey in picture.AsSpan(at, GreyGrid.Block))
                {
                    histogram[grey]++;
                    pixels++;
                    (low, high) = (Math.Min(low, grey), Math.Max(high, grey));
                }
            blocks++;
            if (high - low <= FlatRange) flat++;
        }
        var mode = 0;
        for (var grey = 0; grey < 256; grey++)
        {
            var near = 0;
            for (var g = Math.Max(0, grey - 3); g <= Math.Min(255, grey + 3); g++) near += histogram[g];
            mode = Math.Max(mode, near);
        }
        return ((double)mode / Math.Max(1, pixels), (double)flat / Math.Max(1, blocks));
    }
}
