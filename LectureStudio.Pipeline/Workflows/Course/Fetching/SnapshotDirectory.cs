using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>
/// The directory of a snapshot, in 16 bytes for a file beside its path. <see cref="System.IO.Compression.ZipArchive"/> keeps half a
/// kilobyte for each, 25 MB for 50,000, and serves one reader at a time; of a snapshot (stored, sorted, written by this studio) that much is not needed.
/// </summary>
internal sealed class SnapshotDirectory
{
    // APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.
    private const int EndBytes = 22, LongestComment = ushort.MaxValue, LongEndBytes = 56, LocatorBytes = 20, HeadBytes = 46, FileHeadBytes = 30;
    private const ushort LongSizes = 1;
    private readonly List<SnapshotEntry> entries = [];
    private readonly List<long> offsets = [];
    private readonly SafeFileHandle file;

    public SnapshotDirectory(SafeFileHandle file)
    {
        this.file = file;
        var (start, bytes) = Place();
        Read(start, bytes);
        if (!IsSorted()) throw Damaged();
    }

    /// <summary>Sorted by path (ordinal).</summary>
    public IReadOnlyList<SnapshotEntry> Entries => entries;

    /// <summary>Where the bytes of a file begin, and how many there are; null when there is no such file.</summary>
    public (long Start, long Bytes)? Find(string path)
    {
        var (low, high) = (0, entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(entries[middle].Path, path);
            if (order == 0) return (DataAt(offsets[middle]), entries[middle].Bytes);
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    private long DataAt(long offset)
    {
        Span<byte> head = stackalloc byte[FileHeadBytes];
        Fill(head, offset);
        if (!head.StartsWith("PK\x03\x04"u8) || Short(head, 8) != 0) throw Damaged();
        return offset + FileHeadBytes + Short(head, 26) + Short(head, 28);
    }

    private (long Start, long Bytes) Place()
    {
        var length = RandomAccess.GetLength(file);
        var tail = new byte[Math.Min(length, EndBytes + LongestComment)];
        Fill(tail, length - tail.Length);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndBytes > tail.Length) throw Damaged();
        // Of more than 65,535 files or four gigabytes another record tells, which is found by a locator before this one.
        if (end < LocatorBytes || !tail.AsSpan(end - LocatorBytes).StartsWith("PK\x06\x07"u8)) return (Int(tail, end + 16), Int(tail, end + 12));
        Span<byte> record = stackalloc byte[LongEndBytes];
        Fill(record, Long(tail, end - LocatorBytes + 8));
        return (Long(record, 48), Long(record, 40));
    }

    private void Read(long start, long bytes)
    {
        var directory = new byte[Math.Min(1 << 16, bytes)];
        for (var (at, have) = (0L, 0); at < bytes; at += have)
        {
            have = (int)Math.Min(directory.Length, bytes - at);
            Fill(directory.AsSpan(0, have), start + at);
            var used = ReadWhole(directory.AsSpan(0, have));
            // An entry's head, name and extra fields are each shorter than 64 KB, together not always.
            if (used == 0 && have < bytes - at) directory = new byte[directory.Length * 2];
            else if (used == 0) throw Damaged();
            have = used;
        }
    }

    /// <summary>The entries that are whole; the number of bytes they take.</summary>
    private int ReadWhole(ReadOnlySpan<byte> directory)
    {
        var at = 0;
        while (at + HeadBytes <= directory.Length)
        {
            var head = directory[at..];
            if (!head.StartsWith("PK\x01\x02"u8)) throw Damaged();
            var (name, extra) = (Short(head, 28), Short(head, 30));
            var whole = HeadBytes + name + extra + Short(head, 32);
            if (whole > head.Length) break;
            Add(Encoding.UTF8.GetString(head.Slice(HeadBytes, name)), head, head.Slice(HeadBytes + name, extra));
            at += whole;
        }
        return at;
    }

    private void Add(string path, ReadOnlySpan<byte> head, ReadOnlySpan<byte> extra)
    {
        long packed = Int(head, 20), bytes = Int(head, 24), offset = Int(head, 42);
        while (extra.Length >= 4)
        {
            var field = extra.Slice(4, Math.Min(Short(extra, 2), extra.Length - 4));
            if (Short(extra, 0) == LongSizes) (bytes, packed, offset) = (Longer(bytes, ref field), Longer(packed, ref field), Longer(offset, ref field));
            extra = extra[Math.Min(extra.Length, 4 + Short(extra, 2))..];
        }
        if (Short(head, 10) != 0 || packed != bytes) throw Damaged();
        entries.Add(new(path, bytes));
        offsets.Add(offset);
    }

    private static long Longer(long value, ref ReadOnlySpan<byte> field)
    {
        if (value != uint.MaxValue) return value;
        if (field.Length < 8) throw Damaged();
        value = Long(field, 0);
        field = field[8..];
        return value;
    }

    private bool IsSorted()
    {
        for (var i = 1; i < entries.Count; i++)
            if (string.CompareOrdinal(entries[i - 1].Path, entries[i].Path) >= 0) return false;
        return true;
    }

    private void Fill(Span<byte> into, long at)
    {
        if (at < 0) throw Damaged();
        for (int read; into.Length > 0; into = into[read..], at += read)
            if ((read = RandomAccess.Read(file, into, at)) == 0) throw Damaged();
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);

    private static InvalidDataException Damaged() => new("The snapshot of the source is damaged.");
}
