namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Rectangles around what moves.</summary>
public static class MovingRegions
{
    private const int FewestBlocks = 4;

    /// <summary>Boxes in blocks (column, row, columns, rows) around connected moving blocks, gaps of one block closed, small ones left out.</summary>
    public static IReadOnlyList<(int X, int Y, int W, int H)> Of(BlockSet moving, GreyGrid grid)
    {
        var near = moving.Dilate(grid);
        var seen = new BlockSet(grid.Blocks);
        List<(int, int, int, int)> boxes = [];
        for (var block = 0; block < grid.Blocks; block++)
        {
            if (!near[block] || seen[block]) continue;
            var members = Connected(block, near, seen, grid).Where(b => moving[b]).ToList();
            if (members.Count < FewestBlocks) continue;
            var (x0, x1) = (members.Min(b => b % grid.Columns), members.Max(b => b % grid.Columns));
            var (y0, y1) = (members.Min(b => b / grid.Columns), members.Max(b => b / grid.Columns));
            boxes.Add((x0, y0, x1 - x0 + 1, y1 - y0 + 1));
        }
        return boxes;
    }

    private static List<int> Connected(int first, BlockSet set, BlockSet seen, GreyGrid grid)
    {
        List<int> found = [first];
        seen[first] = true;
        for (var i = 0; i < found.Count; i++)
        {
            var (row, column) = (found[i] / grid.Columns, found[i] % grid.Columns);
            ReadOnlySpan<(int Row, int Column)> next = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)];
            foreach (var (r, c) in next)
            {
                var block = r * grid.Columns + c;
                if (r < 0 || r >= grid.Rows || c < 0 || c >= grid.Columns || !set[block] || seen[block]) continue;
                seen[block] = true;
                found.Add(block);
            }
        }
        return found;
    }
}
