using System.Buffers.Binary;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Kinds of archives that are unpacked.</summary>
internal enum ArchiveKind { Zip, Tar, TarGz }

/// <summary>Tells archives by their first bytes, whatever they are called.</summary>
internal static class ArchiveKinds
{
    private const string Give = "Pack the folder as .zip, .tar or .tar.gz.";

    private static readonly (byte[] Start, string Name)[] Others =
    [
        ("BZh"u8.ToArray(), "bzip2"), ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "xz"), ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "7-Zip"), ("Rar!"u8.ToArray(), "RAR"),
    ];

    /// <param name="head">The first 512 bytes, or all there are.</param>
    /// <param name="name">What people call it.</param>
    /// <exception cref="StudioException">It is no archive, or one of a kind that is not unpacked.</exception>
    public static ArchiveKind Of(ReadOnlySpan<byte> head, string name)
    {
        if (head.IsEmpty) throw new StudioException($"“{name}” is empty.", Give);
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return ArchiveKind.Zip;
        if (head.Length > 2 && head[0] == 0x1F && head[1] == 0x8B) return ArchiveKind.TarGz;
        if (IsTar(head)) return ArchiveKind.Tar;
        foreach (var (start, kind) in Others)
            if (head.StartsWith(start)) throw new StudioException($"“{name}” is packed with {kind}, which is not unpacked here.", Give);
        throw new StudioException($"“{name}” is not an archive, or it is damaged.", Give);
    }

    /// <summary>Whether a block is the head of a file in a TAR: it holds the sum of its own bytes, taken with blanks in the sum's place (POSIX.1-1988, ustar).</summary>
    public static bool IsTar(ReadOnlySpan<byte> head)
    {
        const int At = 148, Length = 8, Block = 512;
        if (head.Length < Block) return false;
        var told = 0;
        foreach (var digit in head.Slice(At, Length)) if (digit is >= (byte)'0' and <= (byte)'7') told = told * 8 + digit - '0';
        var sum = 0;
        for (var i = 0; i < Block; i++) sum += i is >= At and < At + Length ? ' ' : head[i];
        return told == sum && BinaryPrimitives.ReadInt32LittleEndian(head) != 0;
    }
}
