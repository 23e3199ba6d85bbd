namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>
/// Whether a file is whole and has a table of all its frames, so that seeking is quick and misses none: MP4 and QuickTime (ISO/IEC
/// 14496-12) unless written in fragments, through which ffmpeg has to read from the start.
/// </summary>
internal static class FrameTable
{
    /// <summary>False too for what cannot be read.</summary>
    public static bool IsIn(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return IsIn(file);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsIn(FileStream file)
    {
        var (end, hasTable) = (0L, false);
        foreach (var box in Mp4Boxes.In(file, 0, file.Length))
        {
            if ((end == 0 && box.Type != "ftyp") || box.Type == "moof") return false;
            hasTable |= box.Type == "moov";
            end = box.To;
        }
        return hasTable && end >= file.Length; // Else it is cut off or damaged.
    }
}
