using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Writes PNG (ISO/IEC 15948), 24 bits a pixel: equal pixels give equal bytes.</summary>
public static class Png
{
    private const byte None = 0;
    private const byte Up = 2;
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

    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> pixels, int stride, int height)
    {
        using var packed = new MemoryStream(pixels.Length / 8);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            // Drawn pages pack better as they are (repeats are found in the rows above), photographs as differences to the row above.
            var isPhotograph = !IsFlat(pixels, stride, height);
            var row = new byte[1 + stride];
            for (var y = 0; y < height; y++)
            {
                var line = pixels.Slice(y * stride, stride);
                row[0] = isPhotograph && y > 0 ? Up : None;
                if (row[0] == Up) TensorPrimitives.Subtract(line, pixels.Slice((y - 1) * stride, stride), row.AsSpan(1));
                else line.CopyTo(row.AsSpan(1));
                zlib.Write(row);
            }
        }
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    /// <summary>Whether most pixels equal their left neighbour; a few rows tell.</summary>
    private static bool IsFlat(ReadOnlySpan<byte> pixels, int stride, int height)
    {
        var (equal, seen) = (0, 0);
        for (var y = 0; y < height; y += 8)
        {
            var line = pixels.Slice(y * stride, stride);
            for (var x = 3; x < stride; x += 3, seen++) if (line[x] == line[x - 3]) equal++;
        }
        return 2 * equal >= seen;
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
