using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// The coarse picture in which motion is measured: each cell is the mean of 2 x 2 pixels of the <see cref="GreyGrid"/>, 8 x 8 of a 720p
/// recording, which leaves no sensor noise to speak of.
/// </summary>
/// <param name="Width">Cells, a multiple of 16.</param>
/// <param name="Height">Cells.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellGrid(int Width, int Height)
{
    /// <summary>Samples a second; with two nearly still cameras are lost.</summary>
    public const int PerSecond = 4;

    public int Cells => Width * Height;

    /// <summary>The cells of a small picture; an odd last row is left out.</summary>
    public static CellGrid Of(GreyGrid grid) => new(grid.Width / 2, grid.Height / 2);
}
