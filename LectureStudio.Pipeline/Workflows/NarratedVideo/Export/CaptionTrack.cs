using System.Text;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>
/// Leaves the captions of an MP4 to be switched on. ffmpeg enables the first track of each kind whatever it is told, and players then show
/// captions to everybody. Boxes are those of ISO/IEC 14496-12.
/// </summary>
internal static class CaptionTrack
{
    private const int Enabled = 1;

    /// <summary>Clears the flag "enabled" in the header of each caption track (<c>tkhd</c>, 8.3.2).</summary>
    public static void SwitchOff(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        foreach (var track in Mp4Boxes.In(file, 0, file.Length).Where(b => b.Type == "moov").SelectMany(m => Mp4Boxes.Named(file, m, "trak")).ToList())
        {
            var handlers = Mp4Boxes.Named(file, track, "mdia").SelectMany(m => Mp4Boxes.Named(file, m, "hdlr")).Select(h => Text(file, h.From + 8)).ToList();
            if (!handlers.Contains("sbtl")) continue;
            foreach (var header in Mp4Boxes.Named(file, track, "tkhd").ToList())
            {
                file.Position = header.From + 3;
                var flags = file.ReadByte();
                file.Position = header.From + 3;
                file.WriteByte((byte)(flags & ~Enabled));
            }
        }
    }

    private static string Text(FileStream file, long at)
    {
        var text = new byte[4];
        file.Position = at;
        file.ReadExactly(text);
        return Encoding.ASCII.GetString(text);
    }
}
