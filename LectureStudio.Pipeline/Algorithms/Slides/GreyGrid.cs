using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>The small grey picture the slides are searched in, cut into blocks of 8 x 8 pixels (the last row and column may be cut off).</summary>
/// <param name="Width">Pixels, a multiple of 32 so that a vector never straddles two rows.</param>
/// <param name="Height">Pixels.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GreyGrid(int Width, int Height)
{
    /// <summary>Edge of a block in pixels.</summary>
    public const int Block = 8;

    /// <summary>All pixel counts in this folder are meant for a picture of about this many pixels (320 x 180).</summary>
    public const int UsualPixels = 320 * 180;

    public int Pixels => Width * Height;
    public int Columns => Width / Block;
    public int Rows => (Height + Block - 1) / Block;
    public int Blocks => Columns * Rows;

    /// <summary>The grid for a recording of this shape: about <see cref="UsualPixels"/>, whatever its proportions.</summary>
    public static GreyGrid For(int width, int height)
    {
        var ratio = (double)Math.Max(1, width) / Math.Max(1, height);
        var w = Math.Clamp((int)Math.Round(Math.Sqrt(UsualPixels * ratio) / 32) * 32, 96, 640);
        return new GreyGrid(w, Math.Clamp((int)Math.Round(w / ratio), 32, 600));
    }
}
