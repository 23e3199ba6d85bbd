namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Tells what is left over between two pages (the middle of a fade, an encoder's first poor pictures) from a page shown briefly.</summary>
public static class Residue
{
    /// <summary>No page is shown for less, in seconds.</summary>
    public const double Shortest = 0.6;

    private const int OwnPixels = 40;
    private const double OwnShare = 0.06;
    private const double Drift = 0.15;
    private const double RampShare = 0.5;

    /// <summary>Whether a short state is only the way from <paramref name="before"/> (null at the recording's start) to <paramref name="after"/>.</summary>
    public static bool Is(SlideState? before, SlideState state, SlideState after, GreyGrid grid)
    {
        if (state.Length < Shortest || state.IsPassing) return true;
        if (state.Ends is not { } ends) return false;
        if (before is null)
        {
            var d = PageDifference.Between(state, after, grid);
            return d.Lost < RampShare * d.OldInk;
        }
        var within = BlockSet.And(before.Valid, after.Valid);
        var changed = BlockDifference.Pixels(before.Picture, after.Picture, grid, within);
        var drifted = BlockDifference.Pixels(ends.First, ends.Last, grid, within);
        return drifted > Drift * changed && Own(before, state, after, grid, within) < Math.Max(OwnPixels, OwnShare * changed);
    }

    /// <summary>Pixels of a state that lie outside what mixing its neighbours can give.</summary>
    private static int Own(SlideState before, SlideState state, SlideState after, GreyGrid grid, BlockSet within)
    {
        var own = 0;
        for (var block = 0; block < grid.Blocks; block++)
        {
            if (!within[block]) continue;
            var lines = Math.Min(GreyGrid.Block, grid.Height - block / grid.Columns * GreyGrid.Block);
            var at = block / grid.Columns * GreyGrid.Block * grid.Width + block % grid.Columns * GreyGrid.Block;
            for (var line = 0; line < lines; line++, at += grid.Width)
                for (var x = at; x < at + GreyGrid.Block; x++)
                {
                    var (p, q, s) = (before.Picture[x], after.Picture[x], state.Picture[x]);
                    if (s < Math.Min(p, q) - BlockDifference.Threshold || s > Math.Max(p, q) + BlockDifference.Threshold) own++;
                }
        }
        return own;
    }
}
