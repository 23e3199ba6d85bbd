using System.Numerics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>A set of blocks of a <see cref="GreyGrid"/>, one bit each.</summary>
public sealed class BlockSet
{
    private readonly ulong[] words;

    public BlockSet(int blocks) => (Blocks, words) = (blocks, new ulong[(blocks + 63) / 64]);

    /// <summary>How many blocks the grid has.</summary>
    public int Blocks { get; }

    public ReadOnlySpan<ulong> Words => words;

    public bool this[int block]
    {
        get => (words[block >> 6] >> (block & 63) & 1) != 0;
        set
        {
            if (value) words[block >> 6] |= 1UL << (block & 63);
            else words[block >> 6] &= ~(1UL << (block & 63));
        }
    }

    /// <summary>How many are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    public static BlockSet Where(int blocks, Func<int, bool> isIn)
    {
        var set = new BlockSet(blocks);
        for (var b = 0; b < blocks; b++) if (isIn(b)) set[b] = true;
        return set;
    }

    /// <summary>The blocks that are in both.</summary>
    public static BlockSet And(BlockSet a, BlockSet b)
    {
        var both = new BlockSet(a.Blocks);
        for (var i = 0; i < both.words.Length; i++) both.words[i] = a.words[i] & b.words[i];
        return both;
    }

    /// <summary>The blocks that are in one or both.</summary>
    public static BlockSet Or(BlockSet a, BlockSet b)
    {
        var either = new BlockSet(a.Blocks);
        for (var i = 0; i < either.words.Length; i++) either.words[i] = a.words[i] | b.words[i];
        return either;
    }

    /// <summary>The blocks of <paramref name="a"/> that are not in <paramref name="b"/>.</summary>
    public static BlockSet Except(BlockSet a, BlockSet b)
    {
        var rest = new BlockSet(a.Blocks);
        for (var i = 0; i < rest.words.Length; i++) rest.words[i] = a.words[i] & ~b.words[i];
        return rest;
    }

    /// <summary>The set and every neighbour of its blocks, diagonals too.</summary>
    public BlockSet Dilate(GreyGrid grid)
    {
        var wide = new BlockSet(Blocks);
        for (var b = 0; b < Blocks; b++)
        {
            if (!this[b]) continue;
            var (row, column) = (b / grid.Columns, b % grid.Columns);
            for (var r = Math.Max(0, row - 1); r <= Math.Min(grid.Rows - 1, row + 1); r++)
                for (var c = Math.Max(0, column - 1); c <= Math.Min(grid.Columns - 1, column + 1); c++)
                    wide[r * grid.Columns + c] = true;
        }
        return wide;
    }
}
