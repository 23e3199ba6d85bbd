namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>The ear's weighting of frequencies for loudness: ITU-R BS.1770-4, annex 1, tables 1 and 2, at 48 kHz.</summary>
internal static class KWeighting
{
    public const int SampleRate = 48000;

    /// <summary>Numerator and denominator of the head's shelf, then of the low cut.</summary>
    private static readonly double[][] Stages =
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621],
    ];

    /// <summary>The squares of the weighted samples.</summary>
    public static double[] Powers(ReadOnlySpan<float> samples)
    {
        var values = new double[samples.Length];
        for (var i = 0; i < values.Length; i++) values[i] = samples[i];
        foreach (var stage in Stages) Run(values, stage);
        for (var i = 0; i < values.Length; i++) values[i] *= values[i];
        return values;
    }

    /// <summary>Transposed direct form II.</summary>
    private static void Run(double[] values, double[] c)
    {
        double s1 = 0, s2 = 0;
        foreach (ref var value in values.AsSpan())
        {
            var y = (c[0] * value) + s1;
            s1 = (c[1] * value) - (c[3] * y) + s2;
            s2 = (c[2] * value) - (c[4] * y);
            value = y;
        }
    }
}
