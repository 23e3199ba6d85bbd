using System.Buffers.Binary;

namespace LectureStudio.Pipeline.Tools.Documents;

/// <summary>Gives every entry of a ZIP file the same time, in place, so that the same content gives the same bytes (pandoc 2 writes the current time into an EPUB's entries).</summary>
internal static class ZipTimes
{
    // Offsets and signatures: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
    private const uint EndSignature = 0x06054B50;
    private const uint CentralSignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int EndLength = 22;
    private const int CentralLength = 46;

    /// <exception cref="InvalidDataException">It is no plain ZIP file.</exception>
    public static async Task SetAsync(string path, DateTime time, CancellationToken cancellation)
    {
        var zip = await File.ReadAllBytesAsync(path, cancellation);
        Set(zip, time);
        await File.WriteAllBytesAsync(path, zip, cancellation);
    }

    internal static void Set(Span<byte> zip, DateTime time)
    {
        var stamp = (uint)(((time.Year - 1980) << 25) | (time.Month << 21) | (time.Day << 16) | (time.Hour << 11) | (time.Minute << 5) | (time.Second / 2));
        var end = zip.Length - EndLength;
        while (end >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(zip[end..]) != EndSignature) end--;
        if (end < 0) throw new InvalidDataException("This is no ZIP file.");
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        var at = BinaryPrimitives.ReadInt32LittleEndian(zip[(end + 16)..]);
        for (var i = 0; i < entries; i++)
        {
            var entry = zip[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != CentralSignature) throw new InvalidDataException("The ZIP file's directory is damaged.");
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], stamp);
            var local = zip[BinaryPrimitives.ReadInt32LittleEndian(entry[42..])..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature) throw new InvalidDataException("The ZIP file's directory is damaged.");
            BinaryPrimitives.WriteUInt32LittleEndian(local[10..], stamp);
            at += CentralLength + Length(entry, 28) + Length(entry, 30) + Length(entry, 32);
        }
    }

    private static int Length(ReadOnlySpan<byte> entry, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(entry[offset..]);
}
