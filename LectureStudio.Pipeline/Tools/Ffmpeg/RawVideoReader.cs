using System.Buffers.Binary;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>
/// Reads raw pictures with their times from the pipe of <c>ffmpeg … -c:v rawvideo -f matroska pipe:1</c>: of Matroska only what that
/// muxer writes for uncompressed video (RFC 9559: clusters with a time in milliseconds, simple blocks). Unlike raw video alone it
/// carries each picture's own time and its track, so that a variable frame rate stays exact to the millisecond.
/// </summary>
internal sealed class RawVideoReader(Stream stream)
{
    private const uint Segment = 0x18538067;
    private const uint Cluster = 0x1F43B675;
    private const uint ClusterTime = 0xE7;
    private const uint BlockGroup = 0xA0;
    private const uint Block = 0xA1;
    private const uint SimpleBlock = 0xA3;
    private const long Unknown = -1;

    private readonly byte[] scratch = new byte[8192];
    private readonly BufferedStream input = new(stream, 1 << 16);
    private long clusterTime;

    /// <summary>Reads pictures until the stream ends.</summary>
    /// <param name="take">Gets the track (from 0), the time in seconds and the pixels, in an array of its own.</param>
    public async Task ReadAsync(Func<int, double, byte[], ValueTask> take, CancellationToken cancellation)
    {
        while (await ReadIdAsync(cancellation) is { } id)
        {
            var size = await ReadNumberAsync(cancellation);
            switch (id)
            {
                case Segment or Cluster or BlockGroup:
                    break; // Its children follow.
                case ClusterTime:
                    await FillAsync(scratch.AsMemory(0, (int)size), cancellation);
                    clusterTime = scratch.Take((int)size).Aggregate(0L, (sum, b) => sum << 8 | b);
                    break;
                case SimpleBlock or Block:
                    await FillAsync(scratch.AsMemory(0, 4), cancellation);
                    var time = clusterTime + BinaryPrimitives.ReadInt16BigEndian(scratch.AsSpan(1));
                    var pixels = GC.AllocateUninitializedArray<byte>((int)size - 4);
                    var track = (scratch[0] & 0x7F) - 1;
                    await FillAsync(pixels, cancellation);
                    await take(track, time / 1000.0, pixels);
                    break;
                default:
                    await SkipAsync(size, cancellation);
                    break;
            }
        }
    }

    /// <summary>An element's id with its length marker; null at the end of the stream.</summary>
    private async Task<uint?> ReadIdAsync(CancellationToken cancellation)
    {
        if (await input.ReadAsync(scratch.AsMemory(0, 1), cancellation) == 0) return null;
        var length = Length(scratch[0]);
        await FillAsync(scratch.AsMemory(1, length - 1), cancellation);
        return scratch.Take(length).Aggregate(0u, (sum, b) => sum << 8 | b);
    }

    private async Task<long> ReadNumberAsync(CancellationToken cancellation)
    {
        await FillAsync(scratch.AsMemory(0, 1), cancellation);
        var length = Length(scratch[0]);
        await FillAsync(scratch.AsMemory(1, length - 1), cancellation);
        var value = scratch.Take(length).Skip(1).Aggregate((long)scratch[0] & (0xFF >> length), (sum, b) => sum << 8 | b);
        return value == (1L << (7 * length)) - 1 ? Unknown : value;
    }

    /// <summary>Bytes of a variable-length number: one more than the leading zeros of its first byte.</summary>
    private static int Length(byte first) =>
        first == 0 ? throw new InvalidDataException("Not the Matroska that ffmpeg writes.") : byte.LeadingZeroCount(first) + 1;

    private async Task FillAsync(Memory<byte> memory, CancellationToken cancellation) => await input.ReadExactlyAsync(memory, cancellation);

    private async Task SkipAsync(long size, CancellationToken cancellation)
    {
        for (; size > 0; size -= Math.Min(size, scratch.Length))
            await FillAsync(scratch.AsMemory(0, (int)Math.Min(size, scratch.Length)), cancellation);
    }
}
