using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>The peaks between the samples, found at four times the rate as in ITU-R BS.1770-4, annex 2, by sinc filters under a Hann window.</summary>
public static class TruePeak
{
    private const int Phases = 4;
    private const int HalfTaps = 8;
    private static readonly float[][] Filters = [.. Enumerable.Range(1, Phases - 1).Select(Filter)];

    /// <summary>The largest magnitude of all, dBTP; −∞ for digital silence.</summary>
    public static double Of(ReadOnlySpan<float> samples)
    {
        var largest = 0f;
        foreach (var peak in Envelope(samples)) largest = Math.Max(largest, peak);
        return 20 * Math.Log10(largest);
    }

    /// <summary>For each sample the largest magnitude from it up to the next.</summary>
    public static float[] Envelope(ReadOnlySpan<float> samples)
    {
        var padded = new float[samples.Length + (2 * HalfTaps)];
        samples.CopyTo(padded.AsSpan(HalfTaps));
        var envelope = new float[samples.Length];
        for (var i = 0; i < envelope.Length; i++)
        {
            var peak = Math.Abs(samples[i]);
            var around = padded.AsSpan(i + 1, 2 * HalfTaps);
            foreach (var filter in Filters) peak = Math.Max(peak, Math.Abs(TensorPrimitives.Dot(around, filter)));
            envelope[i] = peak;
        }
        return envelope;
    }

    /// <summary>Weights of the samples from 7 before to 8 after, for the place a number of quarters after one.</summary>
    private static float[] Filter(int quarter)
    {
        var filter = new float[2 * HalfTaps];
        for (var i = 0; i < filter.Length; i++)
        {
            var distance = i - (HalfTaps - 1) - (quarter / (double)Phases);
            var sinc = Math.Sin(Math.PI * distance) / (Math.PI * distance);
            filter[i] = (float)(sinc * Math.Pow(Math.Cos(Math.PI * distance / (2 * (HalfTaps + 1))), 2));
        }
        return filter;
    }
}
