using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Layouts;

/// <summary>What moves in a recording, from the cells that finding the slides left.</summary>
internal sealed record Motion(StageFile Cells, CellGrid Grid, IReadOnlyList<MotionWindow> Windows)
{
    public static Motion Read(StageFile cells, StageRun run)
    {
        MotionWindows? windows = null;
        var grid = Each(cells, (grid, sample) => (windows ??= new(grid)).Add(sample), run.Cancellation);
        return new(cells, grid, windows?.Windows ?? []);
    }

    /// <summary>When each of some rectangles shows what it usually does.</summary>
    public void Watch(IReadOnlyList<RingPresence> rings, CancellationToken cancellation) =>
        Each(Cells, (_, sample) =>
        {
            foreach (var ring in rings) ring.Add(sample);
        }, cancellation);

    private static CellGrid Each(StageFile cells, Taker take, CancellationToken cancellation)
    {
        using var file = File.OpenRead(cells.Path);
        using var reader = new CellReader(file);
        while (reader.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            take(reader.Grid, reader.Cells);
        }
        return reader.Grid;
    }

    private delegate void Taker(CellGrid grid, ReadOnlySpan<byte> sample);
}
