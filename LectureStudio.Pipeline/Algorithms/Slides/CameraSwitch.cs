namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Tells a camera picture that comes, goes or takes another corner from a page that changes: all that changes fills rectangles, in each
/// somebody moves before or after but not both, and outside a page stays as it was. The shelves behind a speaker rest, and would be ink
/// that is lost.
/// </summary>
public static class CameraSwitch
{
    private const double Largest = 0.35;
    private const double Filled = 0.5;
    private const double Moving = 0.08;
    private const int PageInk = 100;

    /// <summary>Share of a page's ink that must be seen beside the camera picture; a template's alone is less.</summary>
    private const double PageShare = 0.25;

    /// <summary>Seconds from which a state tells who moves in it.</summary>
    private const double Shortest = 2;

    /// <summary>Ink that may differ on the page that stays: a pointer, the camera's soft edge.</summary>
    private const double PageChanged = 0.02;
    private const int FewPixels = 25;

    /// <summary>Whether two states show the same page, but not the camera picture on it at the same place.</summary>
    public static bool Is(SlideState a, SlideState b, GreyGrid grid)
    {
        if (a.Length < Shortest || b.Length < Shortest) return false;
        var marks = new byte[grid.Blocks];
        BlockDifference.Mark(a.Picture, b.Picture, grid, marks);
        var moves = BlockSet.Except(BlockSet.Or(a.Moving, b.Moving), BlockSet.And(a.Moving, b.Moving));
        var changed = BlockSet.Except(BlockSet.Where(grid.Blocks, block => marks[block] != 0), BlockSet.And(a.Moving, b.Moving));
        var covered = new BlockSet(grid.Blocks);
        foreach (var box in MovingRegions.Of(changed, grid))
        {
            var inside = BlockSet.Where(grid.Blocks, block => IsIn(box, block, grid));
            if (BlockSet.And(changed, inside).Count >= Filled * inside.Count && BlockSet.And(moves, inside).Count >= Moving * inside.Count) covered = BlockSet.Or(covered, inside);
        }
        if (covered.Count == 0 || covered.Count > Largest * grid.Blocks) return false;
        var page = PageDifference.Between(a, b, grid, BlockSet.Except(BlockSet.And(a.Valid, b.Valid), covered.Dilate(grid)));
        var all = Math.Min(PageLook.InkPixels(a, grid), PageLook.InkPixels(b, grid));
        return page.OldInk >= Math.Max(PageInk, PageShare * all) && page.Lost + page.Added < Math.Max(FewPixels, PageChanged * (page.OldInk + page.NewInk));
    }

    private static bool IsIn((int X, int Y, int W, int H) box, int block, GreyGrid grid)
    {
        var (row, column) = (block / grid.Columns, block % grid.Columns);
        return column >= box.X && column < box.X + box.W && row >= box.Y && row < box.Y + box.H;
    }
}
