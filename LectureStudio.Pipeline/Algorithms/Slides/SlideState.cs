namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>What the screen showed between two cuts.</summary>
public sealed record SlideState
{
    /// <summary>Second of the cut that began it.</summary>
    public required double Start { get; init; }

    /// <summary>Second of the cut that ended it, or the recording's end.</summary>
    public required double End { get; init; }

    /// <summary>How many blocks changed at its start.</summary>
    public required int CutBlocks { get; init; }

    /// <summary>Median of its pictures: pointers and poor first pictures are gone.</summary>
    public required byte[] Picture { get; init; }

    /// <summary>Its first and last picture, kept for short states only: a fade drifts between them, a slide shown briefly does not.</summary>
    public required (byte[] First, byte[] Last)? Ends { get; init; }

    /// <summary>Levels by which each pixel of <see cref="Picture"/> stands out of its surroundings.</summary>
    public required byte[] Ink { get; init; }

    /// <summary>Blocks in which nearly all of its pictures agree with the median.</summary>
    public required BlockSet Agreed { get; init; }

    /// <summary>Blocks that show something lasting: they agreed, and no camera or film moves in them.</summary>
    public BlockSet Valid { get; init; } = new(0);

    /// <summary>Blocks in which something moves for long.</summary>
    public BlockSet Moving { get; init; } = new(0);

    /// <summary>Seconds of its pictures that are nearest to the median and so equally good, in time order; at least one.</summary>
    public required IReadOnlyList<double> BestAt { get; init; }

    /// <summary>Whether most of what changed while it lasted was still changing for most of it: scrolling, zooming, a slow fade.</summary>
    public bool IsPassing { get; init; }

    public double Length => End - Start;
}
