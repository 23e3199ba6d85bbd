using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>Unpacks what <see cref="CellWriter"/> wrote, one sample after another.</summary>
public sealed class CellReader : IDisposable
{
    private readonly DeflateStream packed;
    private readonly byte[] changes;
    private readonly byte[] cells;

    /// <param name="from">Read from where it stands; left open.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public CellReader(Stream from)
    {
        Span<byte> header = stackalloc byte[CellWriter.HeaderSize];
        from.ReadExactly(header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != CellWriter.Mark) throw new InvalidDataException("Not a file of cells.");
        Grid = new CellGrid(BinaryPrimitives.ReadUInt16LittleEndian(header[4..]), BinaryPrimitives.ReadUInt16LittleEndian(header[6..]));
        packed = new DeflateStream(from, CompressionMode.Decompress, leaveOpen: true);
        (changes, cells) = (new byte[Grid.Cells], new byte[Grid.Cells]);
    }

    /// <summary>Shape of the samples.</summary>
    public CellGrid Grid { get; }

    /// <summary>The sample read last, row by row; all 0 before the first.</summary>
    public ReadOnlySpan<byte> Cells => cells;

    /// <summary>Reads the next sample into <see cref="Cells"/>; false at the end.</summary>
    public bool Next()
    {
        if (packed.ReadAtLeast(changes, changes.Length, throwOnEndOfStream: false) < changes.Length) return false;
        TensorPrimitives.Add<byte>(cells, changes, cells);
        return true;
    }

    public void Dispose() => packed.Dispose();
}
