namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Decides whether a page took another's place. What tells is ink that is gone: builds only add (they lose under 0.1 % of their ink),
/// other pages lose at least a sixth, pointers lose a few pixels.
/// </summary>
public static class PageChange
{
    private const double LostShare = 0.05;
    private const int LostPixels = 100;
    private const int FewestLostPixels = 40;
    private const double SparseShare = 0.3;
    private const int AddedToBlank = 600;

    /// <summary>How surely <paramref name="next"/> is another page than <paramref name="old"/>: 0 for the same, from 0.5 to 1 for another.</summary>
    public static double Certainty(SlideState old, SlideState next, GreyGrid grid)
    {
        var d = PageDifference.Between(old, next, grid);
        var limit = Math.Max(Math.Clamp(SparseShare * d.OldInk, FewestLostPixels, LostPixels), LostShare * d.OldInk);
        var strength = d.Lost / limit;
        if (d.OldInk < FewestLostPixels)
            strength = Math.Max((double)d.Added / AddedToBlank, Repainted(old, next, grid) / 0.5);
        return strength > 1 && Resemblance.Of(old, next, grid) < Resemblance.Redrawn && !Scroll.Is(old, next, grid) && !CameraSwitch.Is(old, next, grid) ? strength / (strength + 1) : 0;
    }

    /// <summary>Share of the comparable picture whose grey is another: what tells a black page from a white one.</summary>
    public static double Repainted(SlideState a, SlideState b, GreyGrid grid)
    {
        var both = BlockSet.And(a.Valid, b.Valid);
        return (double)BlockDifference.Pixels(a.Picture, b.Picture, grid, both) / Math.Max(1, both.Count * GreyGrid.Block * GreyGrid.Block);
    }
}
