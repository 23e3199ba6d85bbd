using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>Brings a spoken sentence to a loudness with one gain for all of it; only peaks that would go beyond the ceiling are held down.</summary>
public static class SpeechLevelling
{
    /// <summary>
    /// LUFS of a sentence alone. A narration of such sentences measures −16, the usual level of spoken word on the web: the gate lets in
    /// blocks that are half pause, which takes 0.4 LU off (see NarrationBenchmark).
    /// </summary>
    public const double Target = -15.6;

    /// <summary>Highest true peak, dBTP; encoding adds up to half a decibel.</summary>
    public const double Ceiling = -2;

    /// <summary>More than this would only make noise loud, dB.</summary>
    private const double MostGain = 35;

    /// <summary>What the limiter takes away is missing in the loudness and is given back, so often and so much at most, dB.</summary>
    private const int Rounds = 3;
    private const double MostMakeUp = 6;
    private const double Near = 0.1;

    /// <summary>The levelled samples; silence stays as it is.</summary>
    /// <param name="samples">One channel at 48 kHz, −1 to 1.</param>
    public static float[] Level(ReadOnlySpan<float> samples)
    {
        if (IntegratedLoudness.Of(samples) is not { } loudness) return samples.ToArray();
        var first = Math.Min(MostGain, Target - loudness);
        var (gain, levelled) = (first, Amplified(samples, first));
        for (var round = 0; round < Rounds && IntegratedLoudness.Of(levelled) is { } reached && Target - reached > Near && gain < Math.Min(MostGain, first + MostMakeUp); round++)
        {
            gain = Math.Min(Math.Min(MostGain, first + MostMakeUp), gain + Target - reached);
            levelled = Amplified(samples, gain);
        }
        return levelled;
    }

    private static float[] Amplified(ReadOnlySpan<float> samples, double gain)
    {
        var louder = new float[samples.Length];
        TensorPrimitives.Multiply(samples, (float)Math.Pow(10, gain / 20), louder);
        PeakLimiter.Run(louder, KWeighting.SampleRate, Ceiling);
        return louder;
    }
}
