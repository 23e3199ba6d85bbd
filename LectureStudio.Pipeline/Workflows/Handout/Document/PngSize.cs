using System.Buffers.Binary;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>Reads a PNG's size from its header, without decoding it.</summary>
internal static class PngSize
{
    private const int HeaderLength = 24;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Width and height in pixels; null when the file is no PNG.</summary>
    public static (int Width, int Height)? TryRead(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith(Signature)) return null;
        // The first chunk is IHDR: length 4, type 4, width 4, height 4 (PNG specification, 11.2.2).
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..]));
        return width > 0 && height > 0 ? (width, height) : null;
    }
}
