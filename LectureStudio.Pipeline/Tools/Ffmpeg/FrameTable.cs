using System.Buffers.Binary;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>
/// Whether a file is whole and has a table of all its frames, so that seeking is quick and misses none: MP4 and QuickTime (ISO/IEC
/// 14496-12) unless written in fragments, through which ffmpeg has to read from the start.
/// </summary>
internal static class FrameTable
{
    private const int MostBoxes = 64;

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

    // Each box: 4 bytes size, 4 bytes type; size 1 is followed by 8 bytes of size, size 0 lasts to the end of the file.
    private static bool IsIn(FileStream file)
    {
        Span<byte> head = stackalloc byte[16];
        var (at, hasTable) = (0L, false);
        for (var boxes = 0; boxes < MostBoxes && at + 8 <= file.Length; boxes++)
        {
            file.Position = at;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var type = head[4..8];
            if (boxes == 0 && !type.SequenceEqual("ftyp"u8)) return false;
            if (type.SequenceEqual("moof"u8)) return false;
            hasTable |= type.SequenceEqual("moov"u8);
            var size = BinaryPrimitives.ReadUInt32BigEndian(head) switch
            {
                0 => file.Length - at,
                1 => read < head.Length ? 0 : BinaryPrimitives.ReadInt64BigEndian(head[8..]),
                var small => small,
            };
            if (size < 8 || size > file.Length - at) return false; // Cut off or damaged.
            at += size;
        }
        return hasTable && at >= file.Length;
    }
}
