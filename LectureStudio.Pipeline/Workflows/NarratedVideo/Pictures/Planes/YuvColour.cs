using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

/// <summary>A colour as video has it: ITU-R BT.709, limited range.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YuvColour(byte Y, byte U, byte V)
{
    public static YuvColour Of(Rgb c) => new(Luma(c.R, c.G, c.B), BlueDifference(c.R, c.G, c.B), RedDifference(c.R, c.G, c.B));

    /// <summary>Coefficients of BT.709 (0.2126, 0.7152, 0.0722), scaled to 219 and 224 steps of 256, times 65536.</summary>
    public static byte Luma(int r, int g, int b) => (byte)((11966 * r + 40254 * g + 4064 * b + (16 << 16) + 32768) >> 16);

    public static byte BlueDifference(int r, int g, int b) => (byte)((-6596 * r - 22189 * g + 28785 * b + (128 << 16) + 32768) >> 16);

    public static byte RedDifference(int r, int g, int b) => (byte)((28785 * r - 26145 * g - 2640 * b + (128 << 16) + 32768) >> 16);
}
