namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The colours of what is drawn, as 0xRRGGBB: a calm dark blue-grey ground, so that slides stand out, and the studio's accent.</summary>
internal static class Palette
{
    public const int Ground = 0x161B24;
    public const int Hairline = 0x38424F;
    public const int Text = 0xFFFFFF;
    public const int Quiet = 0x9AA7BA;
    public const int Accent = 0x6C9BE8;

    /// <summary>As ffmpeg's filters take it.</summary>
    public static string Filter(int colour) => $"0x{colour:X6}";
}
