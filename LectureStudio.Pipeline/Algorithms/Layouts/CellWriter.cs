using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// Packs the coarse pictures of a whole recording, <see cref="CellGrid.PerSecond"/> a second from second 0 on, while they come: what each
/// cell changed since it was last written, deflated. A cell that moved by <see cref="DeadZone"/> or less is left as it was, so that a
/// screen at rest takes next to nothing. Read it with <see cref="CellReader"/>.
/// </summary>
public sealed class CellWriter : IDisposable
{
    /// <summary>Levels a cell may be off.</summary>
    public const byte DeadZone = 1;

    internal const uint Mark = 0x3143534C; // "LSC1"
    internal const int HeaderSize = 8;

    private readonly GreyGrid grid;
    private readonly DeflateStream packed;
    private readonly byte[] cells;
    private readonly byte[] changes;
    private readonly int most;
    private byte[]? held;
    private bool isWritten;
    private int next;

    /// <param name="to">Written to; left open.</param>
    /// <param name="grid">Shape of the pictures that will come.</param>
    /// <param name="duration">The recording's length in seconds: no wrong time writes more than that.</param>
    public CellWriter(Stream to, GreyGrid grid, double duration)
    {
        this.grid = grid;
        var shape = CellGrid.Of(grid);
        Span<byte> header = stackalloc byte[HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Mark);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)shape.Width);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)shape.Height);
        to.Write(header);
        packed = new DeflateStream(to, CompressionLevel.Fastest, leaveOpen: true);
        (cells, changes) = (new byte[shape.Cells], new byte[shape.Cells]);
        most = (int)Math.Min(int.MaxValue / 2, Math.Ceiling(duration * CellGrid.PerSecond));
    }

    /// <summary>Takes the next picture, shown from <paramref name="time"/> until the next one's; the array is kept until then.</summary>
    public void Add(byte[] pixels, double time)
    {
        if (held is not null) WriteUntil(time * CellGrid.PerSecond);
        (held, isWritten) = (pixels, false);
    }

    /// <summary>Repeats the last picture up to the recording's end.</summary>
    public void Finish()
    {
        if (held is not null) WriteUntil(most);
    }

    public void Dispose() => packed.Dispose();

    private void WriteUntil(double end)
    {
        for (; next < end && next < most; next++)
        {
            if (isWritten) Array.Clear(changes);
            else Change(held!);
            isWritten = true;
            packed.Write(changes);
        }
    }

    /// <summary>Averages the pixels to cells and notes by how much each moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Change(byte[] pixels)
    {
        for (int row = 0, at = 0; row + 1 < grid.Height; row += 2)
        {
            for (var x = 0; x < grid.Width; x += Vector256<byte>.Count, at += Vector128<byte>.Count)
            {
                var upper = Vector256.Create(pixels, row * grid.Width + x).AsUInt16();
                var lower = Vector256.Create(pixels, (row + 1) * grid.Width + x).AsUInt16();
                var low = Vector256.Create((ushort)0xFF);
                var sum = (upper & low) + (upper >>> 8) + (lower & low) + (lower >>> 8) + Vector256.Create((ushort)2) >>> 2;
                var now = Vector128.Narrow(sum.GetLower(), sum.GetUpper());
                var before = Vector128.Create(cells, at);
                var moved = Vector128.GreaterThan(Vector128.Max(now, before) - Vector128.Min(now, before), Vector128.Create(DeadZone));
                var change = (now - before) & moved;
                change.CopyTo(changes, at);
                (before + change).CopyTo(cells, at);
            }
        }
    }
}
