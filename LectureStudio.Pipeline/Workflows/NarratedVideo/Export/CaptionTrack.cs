using System.Buffers.Binary;
using System.Text;

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
        foreach (var track in Boxes(file, (0, file.Length), "moov").SelectMany(m => Boxes(file, m, "trak")).ToList())
        {
            var handlers = Boxes(file, track, "mdia").SelectMany(m => Boxes(file, m, "hdlr")).Select(h => Text(file, h.Start + 8)).ToList();
            if (!handlers.Contains("sbtl")) continue;
            foreach (var header in Boxes(file, track, "tkhd").ToList())
            {
                file.Position = header.Start + 3;
                var flags = file.ReadByte();
                file.Position = header.Start + 3;
                file.WriteByte((byte)(flags & ~Enabled));
            }
        }
    }

    /// <summary>What the boxes of a name contain, in a part of the file.</summary>
    private static IEnumerable<(long Start, long End)> Boxes(FileStream file, (long Start, long End) within, string name)
    {
        var header = new byte[16];
        for (var at = within.Start; at + 8 <= within.End;)
        {
            file.Position = at;
            file.ReadExactly(header, 0, 8);
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            var content = at + 8;
            if (size == 1)
            {
                file.ReadExactly(header, 8, 8);
                (size, content) = (BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(8)), at + 16);
            }
            // 0 is "to the end".
            var end = size == 0 ? within.End : at + size;
            if (end < content || end > within.End) yield break;
            if (Encoding.ASCII.GetString(header, 4, 4) == name) yield return (content, end);
            at = end;
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
