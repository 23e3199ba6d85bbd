using System.Buffers.Binary;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;

/// <summary>What the first bytes of a picture say, whatever its name is.</summary>
/// <param name="Extension">With the dot.</param>
/// <param name="Demuxer">Of ffmpeg.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record PictureHead(string Extension, string Demuxer, int Width, int Height)
{
    /// <summary>Null when it is no PNG (W3C PNG, 11.2.2), JPEG (ITU-T T.81, B.2.2), GIF (GIF89a, 18) or WebP (RFC 9649, 2).</summary>
    public static PictureHead? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30) return null;
        if (bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..]) return new(".png", "png_pipe", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return new(".gif", "gif", Short(bytes, 6), Short(bytes, 8));
        if (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return WebP(bytes);
        return bytes is [0xFF, 0xD8, 0xFF, ..] ? Jpeg(bytes) : null;
    }

    private static PictureHead? WebP(ReadOnlySpan<byte> bytes)
    {
        var chunk = bytes[12..];
        (int Width, int Height)? size =
            chunk.StartsWith("VP8 "u8) ? (Short(bytes, 26) & 0x3FFF, Short(bytes, 28) & 0x3FFF)
            : chunk.StartsWith("VP8X"u8) ? (1 + (BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]) & 0xFFFFFF), 1 + (BinaryPrimitives.ReadInt32LittleEndian(bytes[26..]) >>> 8))
            : chunk.StartsWith("VP8L"u8) && BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]) is var bits ? (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF)) : null;
        return size is var (width, height) ? new(".webp", "webp_pipe", width, height) : null;
    }

    private static PictureHead? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            // Frames, of whatever coding; the numbers between are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return new(".jpg", "jpeg_pipe", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
