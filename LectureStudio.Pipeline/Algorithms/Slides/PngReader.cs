using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Reads back what <see cref="Png"/> wrote; other kinds of PNG are refused.</summary>
public static class PngReader
{
    /// <summary>Red, green, blue, row by row, and the size in pixels.</summary>
    /// <exception cref="InvalidDataException">It was not written by <see cref="Png"/>, or is damaged.</exception>
    public static (byte[] Pixels, int Width, int Height) Decode(ReadOnlySpan<byte> file)
    {
        if (file.Length < 41 || BinaryPrimitives.ReadUInt64BigEndian(file) != 0x89504E470D0A1A0A || file[24] != 8 || file[25] != 2) throw new InvalidDataException("Not a picture of this studio.");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        using var data = new MemoryStream();
        for (var at = 33; at + 12 <= file.Length;)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (size < 0 || size > file.Length - at - 12) throw new InvalidDataException("The picture is cut off.");
            if (file.Slice(at + 4, 4).SequenceEqual("IDAT"u8)) data.Write(file.Slice(at + 8, size));
            at += size + 12;
        }
        data.Position = 0;
        return (Unfilter(data, 3 * width, height), width, height);
    }

    private static byte[] Unfilter(Stream data, int stride, int height)
    {
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        var pixels = new byte[stride * height];
        var row = new byte[1 + stride];
        for (var y = 0; y < height; y++)
        {
            zlib.ReadExactly(row);
            var line = pixels.AsSpan(y * stride, stride);
            if (row[0] > 2 || row[0] == 1) throw new InvalidDataException("Not a picture of this studio.");
            if (row[0] == 0 || y == 0) row.AsSpan(1).CopyTo(line);
            else TensorPrimitives.Add(row.AsSpan(1), pixels.AsSpan((y - 1) * stride, stride), line);
        }
        return pixels;
    }
}
