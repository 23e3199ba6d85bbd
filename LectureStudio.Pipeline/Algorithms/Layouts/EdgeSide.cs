namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>A place where one side of a rectangle may be, and how much of a line stands there along any stretch of it.</summary>
internal sealed class EdgeSide
{
    private readonly float[]? sums;
    private readonly float constant;

    private EdgeSide(int at, float[]? sums, float constant) => (At, this.sums, this.constant) = (at, sums, constant);

    /// <summary>The pixel column or row that begins after it.</summary>
    public int At { get; }

    /// <summary>Whether it is the picture's own edge, where no line can be seen.</summary>
    public bool IsFrame => sums is null;

    /// <param name="support">What it counts, 0 to 1.</param>
    public static EdgeSide Frame(int at, double support) => new(at, null, (float)support);

    /// <summary>The line before column <paramref name="x"/>.</summary>
    public static EdgeSide Upright(EdgeMaps edges, int x)
    {
        var running = new float[edges.Height + 1];
        for (var y = 0; y < edges.Height; y++) running[y + 1] = running[y] + edges.Upright(x, y);
        return new(x, running, 0);
    }

    /// <summary>The line above row <paramref name="y"/>.</summary>
    public static EdgeSide Level(EdgeMaps edges, int y)
    {
        var running = new float[edges.Width + 1];
        for (var x = 0; x < edges.Width; x++) running[x + 1] = running[x] + edges.Level(x, y);
        return new(y, running, 0);
    }

    /// <summary>Share of the stretch that is a line.</summary>
    public float Support(int from, int to) => sums is null ? constant : (sums[to] - sums[from]) / (to - from);
}
