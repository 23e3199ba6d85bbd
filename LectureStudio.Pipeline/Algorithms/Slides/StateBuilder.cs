namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Gathers the pictures between two cuts, never more than a few of them, and makes their median.</summary>
public sealed class StateBuilder(GreyGrid grid, Cut start)
{
    /// <summary>Pictures that make a median: enough to vote a pointer out, few enough to hold.</summary>
    private const int Most = 24;

    /// <summary>Share of the pictures that must agree with the median in a block.</summary>
    private const double Agreement = 0.7;

    /// <summary>States shorter than this may be the middle of a fade: their ends are kept.</summary>
    public const double Short = 1.5;

    /// <summary>Seconds after which a fade is over and the encoder has made the page sharp.</summary>
    private const double Complete = 1.5;

    /// <summary>A picture may be this many pixels further from the median than another and still be taken for being later: less than a pointer.</summary>
    private const int AsNear = 8;

    /// <summary>Levels by which a pixel is off there.</summary>
    private const byte Fine = 10;

    private readonly List<(byte[] Pixels, double Time)> kept = [];
    private int every = 1;
    private int seen;
    private byte[]? first;
    private (byte[] Pixels, double Time) last;

    public Cut Start => start;

    public bool IsEmpty => seen == 0;

    /// <param name="time">The second at which the recording has this picture; one that is shown on comes again with the same.</param>
    public void Add(byte[] pixels, double time)
    {
        first ??= pixels;
        last = (pixels, time);
        if (seen++ % every != 0) return;
        kept.Add((pixels, time));
        if (kept.Count < 2 * Most) return;
        // Every other one goes: those that stay are spread evenly over the state, however long it is.
        for (var i = 0; i < Most; i++) kept[i] = kept[2 * i];
        kept.RemoveRange(Most, kept.Count - Most);
        every *= 2;
    }

    public SlideState Build(double end)
    {
        if (!ReferenceEquals(kept[^1].Pixels, last.Pixels)) kept.Add(last);
        var step = Math.Max(1, (kept.Count + Most - 1) / Most);
        List<byte[]> used = [];
        for (var i = kept.Count - 1; i >= 0; i -= step) used.Add(kept[i].Pixels);
        var picture = PixelMedian.Of(used);
        return new SlideState
        {
            Start = start.At,
            End = end,
            CutBlocks = start.Blocks,
            Picture = picture,
            Ends = end - start.At < Short ? (first!, last.Pixels) : null,
            Ink = Ink.Of(picture, grid),
            Agreed = Agreed(used, picture),
            BestAt = BestAt(picture),
        };
    }

    private BlockSet Agreed(List<byte[]> pictures, byte[] median)
    {
        var votes = new int[grid.Blocks];
        var differs = new byte[grid.Blocks];
        foreach (var picture in pictures)
        {
            BlockDifference.Mark(picture, median, grid, differs);
            for (var b = 0; b < votes.Length; b++) votes[b] += 1 - differs[b];
        }
        return BlockSet.Where(grid.Blocks, b => votes[b] >= Agreement * pictures.Count);
    }

    private IReadOnlyList<double> BestAt(byte[] median)
    {
        var everywhere = BlockSet.Where(grid.Blocks, _ => true);
        var late = kept.Where(k => k.Time >= Math.Min(start.At + Complete, last.Time)).DefaultIfEmpty(last);
        var measured = late.Select(k => (k.Time, Off: BlockDifference.Pixels(k.Pixels, median, grid, everywhere, Fine))).ToList();
        var least = measured.Min(m => m.Off);
        return [.. measured.Where(m => m.Off <= least + AsNear).Select(m => m.Time)];
    }
}
