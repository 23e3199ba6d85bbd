namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>
/// A second-order Butterworth high-pass, made by the bilinear transform (R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter
/// coefficients", Q = 1/√2) and run in transposed direct form II. Keeps its state between calls.
/// </summary>
public sealed class HighPass
{
    /// <summary>States below this cannot be heard; going on with them would end in denormal numbers, which are slow.</summary>
    private const double Nothing = 1e-20;

    private readonly double b0, b1, a1, a2;
    private double s1, s2;

    /// <param name="cutoff">Hertz at which a tone is 3 dB weaker; below half of <paramref name="sampleRate"/>.</param>
    /// <param name="sampleRate">Samples a second.</param>
    public HighPass(double cutoff, double sampleRate)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * cutoff / sampleRate);
        var alpha = sin / Math.Sqrt(2);
        b0 = (1 + cos) / 2 / (1 + alpha);
        b1 = -2 * b0;
        a1 = -2 * cos / (1 + alpha);
        a2 = (1 - alpha) / (1 + alpha);
    }

    /// <summary>Filters in place.</summary>
    public void Run(Span<float> samples)
    {
        var (first, second) = (s1, s2);
        foreach (ref var sample in samples)
        {
            double x = sample, y = (b0 * x) + first;
            first = (b1 * x) - (a1 * y) + second;
            second = (b0 * x) - (a2 * y);
            sample = (float)y;
        }
        s1 = Math.Abs(first) < Nothing ? 0 : first;
        s2 = Math.Abs(second) < Nothing ? 0 : second;
    }
}
