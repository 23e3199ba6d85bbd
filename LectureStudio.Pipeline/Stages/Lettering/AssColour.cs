namespace LectureStudio.Pipeline.Stages.Lettering;

/// <summary>Colours as ASS takes them.</summary>
internal static class AssColour
{
    /// <summary>Opacity inverted, blue before red.</summary>
    /// <param name="colour">0xRRGGBB.</param>
    /// <param name="transparency">0 (opaque) to 255.</param>
    public static string Of(int colour, int transparency = 0) => $"&H{transparency:X2}{colour & 0xFF:X2}{colour >> 8 & 0xFF:X2}{colour >> 16 & 0xFF:X2}";
}
