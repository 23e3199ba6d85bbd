using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Tests.Support;

/// <summary>Pictures made in tests.</summary>
internal static class Pictures
{
    /// <summary>A PNG of grey stripes.</summary>
    public static byte[] Png(int width, int height)
    {
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++) rows.AsSpan(y * (width + 1) + 1, width).Fill((byte)(y * 7));
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(rows);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var sum = new Crc32Stream(new MemoryStream(named));
        sum.CopyTo(Stream.Null);
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, sum.Crc);
        return [.. length, .. named, .. check];
    }
}
