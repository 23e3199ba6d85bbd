using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Writes PNG (ISO/IEC 15948), 24 bits a pixel: equal pixels give equal bytes.</summary>
public static class Png
{
    private const int Sub = 1;
    private const int Up = 2;
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1))];

    /// <summary>The file's bytes.</summary>
    /// <param name="pixels">Red, green, blue, row by row.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(pixels, 3 * width, height));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Each row is stored as the difference to the row above or to the pixel on the left, whichever is smaller.</summary>
    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> pixels, int stride, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var (up, left) = (new byte[1 + stride], new byte[1 + stride]);
            (up[0], left[0]) = (Up, Sub);
            var above = new byte[stride].AsSpan();
            for (var y = 0; y < height; y++)
            {
                var row = pixels.Slice(y * stride, stride);
                TensorPrimitives.Subtract(row, above, up.AsSpan(1));
                row[..3].CopyTo(left.AsSpan(1));
                TensorPrimitives.Subtract(row[3..], row[..^3], left.AsSpan(4));
                zlib.Write(Size(up) <= Size(left) ? up : left);
                above = row.ToArray();
            }
        }
        return packed.ToArray();
    }

    private static int Size(ReadOnlySpan<byte> row)
    {
        var size = 0;
        foreach (var value in row) size += Math.Abs((sbyte)value == sbyte.MinValue ? 127 : (sbyte)value);
        return size;
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data) crc = CrcTable[(byte)(crc ^ value)] ^ crc >> 8;
        return crc;
    }
}
