using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>What happened to a block.</summary>
public enum BlockEventKind
{
    /// <summary>It went from one lasting content to another within a moment.</summary>
    Change,

    /// <summary>It left its content for lasting motion.</summary>
    Departure,

    /// <summary>It came to rest after lasting motion.</summary>
    Arrival,
}

/// <summary>A block that came to show something else for good, or left what it showed for lasting motion.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="At">Second of the first picture that no longer showed the old content; for an arrival, the first that showed the new.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BlockEvent(int Block, double At, BlockEventKind Kind);
