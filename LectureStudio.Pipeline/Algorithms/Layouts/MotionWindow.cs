using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>What moved in three seconds, by cell.</summary>
/// <param name="Active">Cells that went to and fro more than most, as a person beside a page does: not those that changed once, at a cut or in a fade.</param>
/// <param name="Jumped">Cells that ended up elsewhere than they began: a page changed.</param>
/// <param name="Lively">Cells that went to and fro, even if all others did too: as where the camera is alone.</param>
public sealed record MotionWindow(BlockSet Active, BlockSet Jumped, BlockSet Lively)
{
    /// <summary>Changes from sample to sample in a window.</summary>
    public const int Steps = 12;

    /// <summary>Length in seconds.</summary>
    public const double Seconds = (double)Steps / CellGrid.PerSecond;

    /// <summary>Share of the cells that are active.</summary>
    public double ActiveShare { get; } = (double)Active.Count / Active.Blocks;
}
