namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>How often each level occurs, in steps of half a decibel from −80 to 0 dBFS.</summary>
internal sealed class LevelHistogram
{
    private const int PerDecibel = 2;
    private const int Bins = 80 * PerDecibel + 1;

    /// <summary>A mode is a maximum among its neighbours this near, and holds what lies this near.</summary>
    private const int Apart = 2 * PerDecibel;
    private const int Around = 3 * PerDecibel / 2;

    /// <summary>Of what noise holds, so much may lie more than 3 dB below it.</summary>
    private const double MostBelow = 0.5;

    private readonly int[] counts = new int[Bins];

    public int Total { get; private set; }

    public void Add(float level) => Count(level, 1);

    public void Remove(float level) => Count(level, -1);

    /// <summary>The lowest mode that holds at least <paramref name="share"/> of all within ±1.5 dB, in dBFS; null when none does.</summary>
    public double? LowestMode(double share) => FindLowest(share) is { } bin ? Level(bin) : null;

    /// <summary>
    /// As <see cref="LowestMode"/>, but only if it can be noise: hardly anything is quieter than the noise. Music and speech that never rests
    /// have levels spread far below any of their modes.
    /// </summary>
    public double? Floor(double share) => FindLowest(share) is { } bin && Sum(0, bin - (2 * Around) - 1) <= MostBelow * Held(bin) ? Level(bin) : null;

    private int? FindLowest(double share)
    {
        Span<int> smooth = stackalloc int[Bins];
        for (var i = 0; i < Bins; i++) smooth[i] = At(i - 2) + (2 * At(i - 1)) + (3 * At(i)) + (2 * At(i + 1)) + At(i + 2);
        for (var i = 0; i < Bins; i++)
            if (smooth[i] > 0 && IsPeak(smooth, i) && Held(i) >= share * Total) return i;
        return null;
    }

    private static bool IsPeak(ReadOnlySpan<int> smooth, int at)
    {
        for (var i = Math.Max(0, at - Apart); i <= Math.Min(Bins - 1, at + Apart); i++)
            if (smooth[i] > smooth[at]) return false;
        return true;
    }

    private int Held(int at) => Sum(at - Around, at + Around);

    private int Sum(int from, int to)
    {
        var sum = 0;
        for (var i = Math.Max(0, from); i <= Math.Min(Bins - 1, to); i++) sum += counts[i];
        return sum;
    }

    private int At(int bin) => bin is >= 0 and < Bins ? counts[bin] : 0;

    private void Count(float level, int by)
    {
        counts[Math.Clamp((int)MathF.Round((level - FrameLevels.Lowest) * PerDecibel), 0, Bins - 1)] += by;
        Total += by;
    }

    private static double Level(int bin) => FrameLevels.Lowest + (bin / (double)PerDecibel);
}
