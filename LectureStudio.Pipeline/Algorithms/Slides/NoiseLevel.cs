namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Follows how much pixels move from picture to picture by themselves (sensor noise, flicker, compression) and what change therefore
/// means something: six standard deviations, never less than <see cref="BlockDifference.Threshold"/>.
/// </summary>
public sealed class NoiseLevel(GreyGrid grid)
{
    private const double Deviations = 6;
    private const byte Highest = 48;

    /// <summary>Every so many pixels are looked at; prime to the width, so that they do not line up.</summary>
    private const int Stride = 7;

    /// <summary>Pictures whose median is the level: page changes and films do not move it.</summary>
    private const int Memory = 63;

    private readonly byte[] levels = new byte[Memory];
    private int count;

    /// <summary>Levels by which a pixel must move to count.</summary>
    public byte Threshold { get; private set; } = BlockDifference.Threshold;

    /// <summary>Takes the next pair of pictures; equal ones (the same picture shown on) tell nothing.</summary>
    public void Add(byte[] before, byte[] now)
    {
        if (ReferenceEquals(before, now)) return;
        Span<int> histogram = stackalloc int[256];
        var total = 0;
        for (var i = 0; i < grid.Pixels; i += Stride, total++) histogram[Math.Abs(before[i] - now[i])]++;
        var (level, below) = (0, histogram[0]);
        while (below < 0.84 * total) below += histogram[++level];
        levels[count++ % Memory] = (byte)level;
        if (count % 8 != 0) return;
        Span<byte> known = stackalloc byte[Math.Min(count, Memory)];
        levels.AsSpan(0, known.Length).CopyTo(known);
        known.Sort();
        // The 84th percentile of the difference of two equally noisy values is 1.41 standard deviations of one.
        Threshold = (byte)Math.Clamp(Deviations * known[known.Length / 2] / 1.41, BlockDifference.Threshold, Highest);
    }
}
