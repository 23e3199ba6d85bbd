using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>A block that came to show something else for good, or left what it showed for lasting motion.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="At">Second of the first picture that no longer showed the old content (or, after long motion, the first that showed the new).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BlockEvent(int Block, double At);
