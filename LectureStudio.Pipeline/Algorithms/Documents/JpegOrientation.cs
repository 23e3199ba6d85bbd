using System.Buffers.Binary;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>How a camera was held: the orientation in a JPEG's Exif part (CIPA DC-008, tag 0x0112).</summary>
public static class JpegOrientation
{
    private const int Tag = 0x0112;

    /// <summary>1 (upright) to 8; 1 when it does not say, or is damaged.</summary>
    /// <param name="head">The first bytes of the file; 64 kB are enough.</param>
    public static int Of(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return 1;
        for (var at = 2; at + 4 <= head.Length && head[at] == 0xFF;)
        {
            var (marker, length) = (head[at + 1], BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]));
            if (marker is 0xDA or 0xD9 || length < 2) return 1;
            var part = head.Slice(at + 4, Math.Min(length - 2, head.Length - at - 4));
            if (marker == 0xE1 && part.StartsWith("Exif\0\0"u8)) return OfTiff(part[6..]);
            at += 2 + length;
        }
        return 1;
    }

    private static int OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var isLittle = tiff[0] == (byte)'I';
        var first = Long(tiff[4..], isLittle);
        if (first > tiff.Length - 2) return 1;
        var entries = tiff[(int)first..];
        var count = Short(entries, isLittle);
        for (var i = 0; i < count && 2 + (12 * (i + 1)) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (12 * i), 12);
            if (Short(entry, isLittle) == Tag) return Short(entry[8..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : 1;
        }
        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
