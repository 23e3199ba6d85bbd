using System.Buffers.Binary;
using System.Text;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>The boxes of which MP4 and QuickTime files are made (ISO/IEC 14496-12, 4.2).</summary>
internal static class Mp4Boxes
{
    private const int Most = 64;

    /// <summary>Those that stand one after another in a stretch of a file, until one is cut off or damaged; at most 64.</summary>
    /// <param name="file">Its position moves.</param>
    /// <param name="from">The first byte of the first box.</param>
    /// <param name="to">The byte after the last box.</param>
    /// <returns>Each one's four letters, where its content begins, and the byte after it.</returns>
    public static IEnumerable<(string Type, long From, long To)> In(FileStream file, long from, long to)
    {
        // Each box: 4 bytes size, 4 bytes type; size 1 is followed by 8 bytes of size, size 0 lasts to the end.
        var head = new byte[16];
        for (var boxes = 0; boxes < Most && from + 8 <= to; boxes++)
        {
            file.Position = from;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var small = BinaryPrimitives.ReadUInt32BigEndian(head);
            var size = small switch
            {
                0 => to - from,
                1 => read < head.Length ? 0 : BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)),
                _ => small,
            };
            if (size < 8 || size > to - from) yield break;
            yield return (Encoding.Latin1.GetString(head, 4, 4), from + (small == 1 ? 16 : 8), from + size);
            from += size;
        }
    }

    /// <summary>Those of a name directly within another.</summary>
    public static IEnumerable<(string Type, long From, long To)> Named(FileStream file, (string Type, long From, long To) within, string type) =>
        In(file, within.From, within.To).Where(b => b.Type == type);
}
