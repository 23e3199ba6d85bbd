using System.Buffers.Binary;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Refuses a ZIP with too many entries before a list of them is made in memory: walks the directory at its end, whose own count may lie.</summary>
internal static class ZipEntryCount
{
    // APPNOTE.TXT, 4.3.12 and 4.3.16.
    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int HeadBytes = 46;
    private const int NameLengthAt = 28;

    public static void Check(FileStream zip, string name)
    {
        var tail = new byte[Math.Min(zip.Length, EndBytes + LongestComment)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndBytes > tail.Length) throw ArchiveFetch.Damaged(name);
        var start = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        // A directory beyond four gigabytes says so elsewhere; an archive of that size is over the limit with far fewer entries.
        if (start == uint.MaxValue || start >= zip.Length) start = zip.Length;
        zip.Position = start;
        var head = new byte[HeadBytes];
        for (var entries = 0; zip.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) == HeadBytes && head.AsSpan().StartsWith("PK\x01\x02"u8); entries++)
        {
            if (entries >= SourceLimits.MostFiles * 2) throw SourceLimits.TooMany();
            zip.Position += BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(NameLengthAt)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(NameLengthAt + 2)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(NameLengthAt + 4));
        }
        zip.Position = 0;
    }
}
