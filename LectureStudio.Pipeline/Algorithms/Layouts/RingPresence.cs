namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// When a camera picture is on the screen: the cells just within its border, where its background is, look as they usually do then.
/// </summary>
public sealed class RingPresence
{
    private const int SteadyLimit = 6;
    private const int NearLimit = 12;
    private const double NearShare = 0.6;
    private const int FewestSteady = 8;
    private const int Smoothing = 2;

    private readonly int[] ring;
    private readonly List<byte> seen = [];

    /// <param name="camera">Its rectangle in pixels.</param>
    /// <param name="cellWidth">Pixels a cell.</param>
    /// <param name="cellHeight">Pixels a cell.</param>
    /// <param name="isRound">Whether only a circle of it is the camera.</param>
    public RingPresence(Box camera, double cellWidth, double cellHeight, CellGrid grid, bool isRound = false)
    {
        var (left, top) = ((int)Math.Ceiling(camera.X / cellWidth), (int)Math.Ceiling(camera.Y / cellHeight));
        var (right, bottom) = (Math.Min(grid.Width, (int)(camera.Right / cellWidth)) - 1, Math.Min(grid.Height, (int)(camera.Bottom / cellHeight)) - 1);
        Inside = new(left, top, Math.Max(1, right - left + 1), Math.Max(1, bottom - top + 1));
        List<int> cells = [];
        for (var y = top; y <= bottom; y++)
            for (var x = left; x <= right; x++)
                if (isRound ? IsOnCircle(x, y) : x == left || x == right || y == top || y == bottom) cells.Add(y * grid.Width + x);
        ring = [.. cells];
    }

    /// <summary>The cells wholly within the rectangle.</summary>
    public Box Inside { get; }

    /// <summary>Takes the next sample.</summary>
    public void Add(ReadOnlySpan<byte> cells)
    {
        foreach (var cell in ring) seen.Add(cells[cell]);
    }

    /// <summary>Whether it is on, sample by sample.</summary>
    /// <param name="from">First sample of those that show it as it usually is.</param>
    /// <param name="to">The sample after the last of them.</param>
    public bool[] Find(int from, int to)
    {
        var samples = ring.Length == 0 ? 0 : seen.Count / ring.Length;
        (from, to) = (Math.Clamp(from, 0, samples), Math.Clamp(to, 0, samples));
        var medians = Enumerable.Range(0, ring.Length).Select(cell => Median(cell, from, to)).ToArray();
        var steady = Enumerable.Range(0, ring.Length).Where(cell => medians[cell].Spread < SteadyLimit).ToArray();
        var raw = new bool[samples];
        for (var s = 0; s < samples; s++)
            raw[s] = steady.Length < FewestSteady ? s >= from && s < to : steady.Count(cell => Math.Abs(seen[s * ring.Length + cell] - medians[cell].Middle) < NearLimit) > NearShare * steady.Length;
        return Smooth(raw);
    }

    private (int Middle, int Spread) Median(int cell, int from, int to)
    {
        if (to <= from) return (0, byte.MaxValue);
        Span<int> levels = stackalloc int[256];
        for (var s = from; s < to; s++) levels[seen[s * ring.Length + cell]]++;
        var middle = Middle(levels, to - from);
        Span<int> distances = stackalloc int[256];
        for (var level = 0; level < 256; level++) distances[Math.Abs(level - middle)] += levels[level];
        return (middle, Middle(distances, to - from));
    }

    private static int Middle(ReadOnlySpan<int> counts, int total)
    {
        var (level, below) = (0, counts[0]);
        while (2 * below < total) below += counts[++level];
        return level;
    }

    /// <summary>The majority of five neighbours.</summary>
    private static bool[] Smooth(bool[] raw)
    {
        var smooth = new bool[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            var (on, all) = (0, 0);
            for (var j = Math.Max(0, i - Smoothing); j <= Math.Min(raw.Length - 1, i + Smoothing); j++, all++) if (raw[j]) on++;
            smooth[i] = 2 * on > all;
        }
        return smooth;
    }

    private bool IsOnCircle(int x, int y)
    {
        var (dx, dy) = (x + 0.5 - Inside.X - Inside.W / 2.0, y + 0.5 - Inside.Y - Inside.H / 2.0);
        var radius = Math.Min(Inside.W, Inside.H) / 2.0;
        return Math.Sqrt(dx * dx + dy * dy) is var distance && distance <= radius - 0.5 && distance > radius - 2;
    }
}
