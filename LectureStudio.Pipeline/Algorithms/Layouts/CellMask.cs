namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>Sets of cells as pictures.</summary>
internal static class CellMask
{
    /// <summary>Closes gaps of up to twice <paramref name="reach"/> cells: widened, then narrowed again.</summary>
    public static bool[] Close(bool[] mask, CellGrid grid, int reach)
    {
        // With room around it, so that what is near the edge of the picture does not grow to it and stay.
        var wide = new CellGrid(grid.Width + 2 * reach, grid.Height + 2 * reach);
        var roomy = new bool[wide.Cells];
        for (var y = 0; y < grid.Height; y++) mask.AsSpan(y * grid.Width, grid.Width).CopyTo(roomy.AsSpan((y + reach) * wide.Width + reach));
        var closed = Grow(Grow(roomy, wide, reach, to: true), wide, reach, to: false);
        var cut = new bool[mask.Length];
        for (var y = 0; y < grid.Height; y++) closed.AsSpan((y + reach) * wide.Width + reach, grid.Width).CopyTo(cut.AsSpan(y * grid.Width));
        return cut;
    }

    /// <summary>The connected parts of at least <paramref name="fewest"/> cells.</summary>
    public static IReadOnlyList<(Box Box, IReadOnlyList<int> Cells)> Parts(bool[] mask, CellGrid grid, int fewest)
    {
        List<(Box, IReadOnlyList<int>)> parts = [];
        var seen = new bool[mask.Length];
        for (var first = 0; first < mask.Length; first++)
        {
            if (!mask[first] || seen[first]) continue;
            List<int> part = [first];
            seen[first] = true;
            for (var i = 0; i < part.Count; i++)
            {
                var (x, y) = (part[i] % grid.Width, part[i] / grid.Width);
                if (x > 0) Visit(part[i] - 1);
                if (x < grid.Width - 1) Visit(part[i] + 1);
                if (y > 0) Visit(part[i] - grid.Width);
                if (y < grid.Height - 1) Visit(part[i] + grid.Width);
            }
            if (part.Count >= fewest) parts.Add((Around(part, grid), part));

            void Visit(int cell)
            {
                if (!mask[cell] || seen[cell]) return;
                seen[cell] = true;
                part.Add(cell);
            }
        }
        return parts;
    }

    /// <summary>The smallest box around cells.</summary>
    public static Box Around(IReadOnlyList<int> cells, CellGrid grid)
    {
        var (left, top) = (cells.Min(c => c % grid.Width), cells.Min(c => c / grid.Width));
        return new(left, top, cells.Max(c => c % grid.Width) - left + 1, cells.Max(c => c / grid.Width) - top + 1);
    }

    /// <summary>Every cell that has one of the kind <paramref name="to"/> within reach becomes so too.</summary>
    private static bool[] Grow(bool[] mask, CellGrid grid, int reach, bool to)
    {
        var rows = (bool[])mask.Clone();
        for (var y = 0; y < grid.Height; y++)
            Spread(mask.AsSpan(y * grid.Width), rows.AsSpan(y * grid.Width), grid.Width, 1, reach, to);
        var all = (bool[])rows.Clone();
        for (var x = 0; x < grid.Width; x++)
            Spread(rows.AsSpan(x), all.AsSpan(x), grid.Height, grid.Width, reach, to);
        return all;
    }

    private static void Spread(ReadOnlySpan<bool> from, Span<bool> into, int count, int step, int reach, bool to)
    {
        for (var i = 0; i < count; i++)
        {
            if (from[i * step] != to) continue;
            for (var j = Math.Max(0, i - reach); j <= Math.Min(count - 1, i + reach); j++) into[j * step] = to;
        }
    }
}
