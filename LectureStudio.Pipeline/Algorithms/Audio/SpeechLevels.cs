namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>What a recording's own noise and its speech measure, and the level between them.</summary>
/// <param name="Floor">The noise, dBFS.</param>
/// <param name="Speech">The speech (or whatever else sounds), dBFS: the 95th percentile of what is clearly above the noise; null when nothing is.</param>
/// <param name="Threshold">A frame below this is silent, dBFS; null when nothing sounds.</param>
public sealed record SpeechLevels(double Floor, double? Speech, double? Threshold)
{
    /// <summary>The noise makes the lowest mode of the levels that holds this share; speech makes modes too, but higher ones.</summary>
    private const double FloorShare = 0.03;

    /// <summary>What is this far above the noise is sound, dB; nothing sounds when that lasts less than so many frames in all.</summary>
    private const double Clear = 6;
    private const int FewestFrames = FrameLevels.PerSecond / 2;

    /// <summary>Margin over the noise in spreads, and at least, dB.</summary>
    private const double Spreads = 2;
    private const double LeastMargin = 2;

    /// <summary>Limits of the spread, dB; unlimited it runs away on music, whose levels have no floor.</summary>
    private const double LeastSpread = 0.4;
    private const double MostSpread = 2;

    /// <summary>So far under the speech a sound cannot be heard beside it, dB; ±2 changes nothing. Nearer than the second, speech would be lost.</summary>
    internal const double Inaudible = 36;
    private const double Nearest = 8;

    /// <summary>Measures a recording.</summary>
    /// <param name="levels">Of 10 ms frames, dBFS, at least one.</param>
    /// <param name="smooth">The same, averaged over 30 ms.</param>
    public static SpeechLevels Of(float[] levels, float[] smooth)
    {
        var histogram = new LevelHistogram();
        foreach (var level in smooth) histogram.Add(level);
        var sorted = (float[])smooth.Clone();
        Array.Sort(sorted);
        var floor = histogram.Floor(FloorShare) ?? Percentile(sorted, 0.05);
        float[] sounding = [.. levels.Where(l => l > floor + Clear)];
        if (sounding.Length < FewestFrames) return new(floor, null, null);
        Array.Sort(sounding);
        var speech = Percentile(sounding, 0.95);
        // For a normal distribution the 32nd percentile of the half below its middle lies one standard deviation under it.
        var below = sorted.AsSpan(0, LowerBound(sorted, (float)floor));
        var spread = Math.Clamp(below.IsEmpty ? 0 : floor - Percentile(below, 0.32), LeastSpread, MostSpread);
        var threshold = Math.Min(Math.Max(floor + Math.Max(LeastMargin, Spreads * spread), speech - Inaudible), speech - Nearest);
        return new(floor, speech, threshold);
    }

    private static double Percentile(ReadOnlySpan<float> sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static int LowerBound(float[] sorted, float value)
    {
        var at = Array.BinarySearch(sorted, value);
        if (at < 0) return ~at;
        while (at > 0 && sorted[at - 1] >= value) at--;
        return at;
    }
}
