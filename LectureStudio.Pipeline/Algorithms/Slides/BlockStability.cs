namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Follows each block: it rests when it differs neither from the picture before, nor from those half a settling time and a whole one ago.
/// A block that rests again with other content than before is an event. A camera or a film never rests and a passing pointer leaves
/// the content as it was: neither gives events.
/// </summary>
public sealed class BlockStability(GreyGrid grid)
{
    private readonly NoiseLevel noise = new(grid);

    /// <summary>Seconds a block must not differ to be at rest; 0.35 to 0.6 give equal results.</summary>
    public const double Settle = 0.45;

    /// <summary>Longest unrest, in seconds, that still counts as one change from the old content to the new: a slow cross-fade.</summary>
    public const double LongestChange = 2 + Settle;

    private readonly LinkedList<(byte[] Pixels, double Time)> recent = [];
    private readonly byte[] settled = new byte[grid.Pixels];
    private readonly bool[] known = new bool[grid.Blocks];
    private readonly double[] leftAt = Enumerable.Repeat(double.NaN, grid.Blocks).ToArray();
    private readonly bool[] departed = new bool[grid.Blocks];
    private readonly byte[] differs = new byte[grid.Blocks];
    private readonly byte[] moved = new byte[grid.Blocks];

    /// <summary>Takes the next picture and adds what happened to <paramref name="events"/>.</summary>
    /// <returns>The blocks that do not rest.</returns>
    public BlockSet Add(byte[] pixels, double time, List<BlockEvent> events)
    {
        if (recent.Last is { } before) noise.Add(before.Value.Pixels, pixels);
        var restless = Restless(pixels, time);
        BlockDifference.Mark(pixels, settled, grid, differs, noise.Threshold);
        for (var block = 0; block < grid.Blocks; block++)
        {
            if (known[block] && differs[block] == 0)
            {
                (leftAt[block], departed[block]) = (double.NaN, false);
                continue;
            }
            if (double.IsNaN(leftAt[block])) leftAt[block] = time;
            var unrest = time - leftAt[block];
            if (!restless[block]) Arrive(block, pixels, time, unrest, events);
            else if (unrest > LongestChange && known[block] && !departed[block])
            {
                departed[block] = true;
                events.Add(new BlockEvent(block, leftAt[block], BlockEventKind.Departure));
            }
        }
        return restless;
    }

    private void Arrive(int block, byte[] pixels, double time, double unrest, List<BlockEvent> events)
    {
        if (known[block])
            events.Add(unrest > LongestChange ? new(block, time - Settle, BlockEventKind.Arrival) : new(block, leftAt[block], BlockEventKind.Change));
        (known[block], leftAt[block], departed[block]) = (true, double.NaN, false);
        var lines = Math.Min(GreyGrid.Block, grid.Height - block / grid.Columns * GreyGrid.Block);
        var at = block / grid.Columns * GreyGrid.Block * grid.Width + block % grid.Columns * GreyGrid.Block;
        for (var line = 0; line < lines; line++, at += grid.Width)
            pixels.AsSpan(at, GreyGrid.Block).CopyTo(settled.AsSpan(at));
    }

    private BlockSet Restless(byte[] pixels, double time)
    {
        var restless = new BlockSet(grid.Blocks);
        // The picture on show a settling time ago is the last one not younger than that.
        while (recent.First?.Next is { } second && second.Value.Time <= time - Settle + 1e-6) recent.RemoveFirst();
        var whole = recent.First;
        var half = whole;
        while (half?.Next is { } next && next.Value.Time <= time - Settle / 2 + 1e-6) half = next;
        if (whole is null || whole.Value.Time > time - Settle + 1e-6)
        {
            for (var block = 0; block < grid.Blocks; block++) restless[block] = true;
        }
        else
        {
            Array.Clear(moved);
            MarkAlso(pixels, whole.Value.Pixels);
            if (half != whole) MarkAlso(pixels, half!.Value.Pixels);
            if (recent.Last != half) MarkAlso(pixels, recent.Last!.Value.Pixels);
            for (var block = 0; block < grid.Blocks; block++) if (moved[block] != 0) restless[block] = true;
        }
        recent.AddLast((pixels, time));
        return restless;
    }

    /// <summary>A picture shown on is the same array: nothing moved.</summary>
    private void MarkAlso(byte[] pixels, byte[] earlier)
    {
        if (!ReferenceEquals(pixels, earlier)) BlockDifference.MarkAlso(pixels, earlier, grid, moved, noise.Threshold);
    }
}
