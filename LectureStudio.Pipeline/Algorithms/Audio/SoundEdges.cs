using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>Where a sound begins and ends.</summary>
/// <param name="First">The first sample that is heard.</param>
/// <param name="End">The sample after the last one that is heard.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SoundEdges(int First, int End)
{
    /// <summary>Rumble and an offset of the zero line lie below, hertz.</summary>
    private const double Cutoff = 70;

    /// <summary>Levels are taken over windows of this many seconds, half overlapping: a period of a low voice.</summary>
    private const double Window = 0.008;

    /// <summary>So far under the loud parts of the same speech a sound cannot be heard beside it, dB; the same as between sentences of a recording.</summary>
    private const double Inaudible = SpeechLevels.Inaudible;

    /// <summary>And never less than this: the rounding of 16-bit samples, dBFS.</summary>
    private const double Nothing = -75;

    /// <summary>A sound is heard when it goes on for this many windows, or comes back within so many; less is a click.</summary>
    private const int Together = 6;
    private const int Enough = 3;

    /// <summary>Finds them in a stretch of speech with silence around it; null when nothing sounds.</summary>
    /// <param name="samples">−1 to 1.</param>
    /// <param name="sampleRate">Samples a second.</param>
    public static SoundEdges? Find(ReadOnlySpan<float> samples, int sampleRate)
    {
        if (FirstSound(samples.ToArray(), sampleRate) is not { } first) return null;
        // The end is the beginning of what is played backwards: the filter's own ringing then lies within the sound.
        var backwards = samples.ToArray();
        Array.Reverse(backwards);
        return FirstSound(backwards, sampleRate) is { } last && first < samples.Length - last ? new(first, samples.Length - last) : null;
    }

    private static int? FirstSound(float[] samples, int sampleRate)
    {
        new HighPass(Cutoff, sampleRate).Run(samples);
        var step = (int)(sampleRate * Window / 2);
        var levels = Levels(samples, step);
        if (levels.Length == 0) return null;
        var threshold = Math.Max(Nothing, levels.Order().ElementAt((int)(0.95 * (levels.Length - 1))) - Inaudible);
        var sounding = Array.ConvertAll(levels, l => l > threshold);
        if (Steady(sounding) is var window && window == sounding.Length) return null;
        var (at, amplitude) = (window * step, Math.Pow(10, threshold / 20));
        while (at < samples.Length - 1 && Math.Abs(samples[at]) < amplitude) at++;
        return at;
    }

    /// <summary>Of windows of two steps, one beginning at each step, dBFS.</summary>
    private static double[] Levels(ReadOnlySpan<float> samples, int step)
    {
        var powers = new double[samples.Length / step];
        for (var i = 0; i < powers.Length; i++) powers[i] = System.Numerics.Tensors.TensorPrimitives.SumOfSquares(samples.Slice(i * step, step)) / step;
        var levels = new double[Math.Max(0, powers.Length - 1)];
        for (var i = 0; i < levels.Length; i++) levels[i] = 10 * Math.Log10(((powers[i] + powers[i + 1]) / 2) + 1e-12);
        return levels;
    }

    /// <summary>The first window that sounds and is not alone; the number of windows when there is none.</summary>
    private static int Steady(bool[] sounding)
    {
        for (var i = 0; i < sounding.Length; i++)
            if (sounding[i] && sounding.Skip(i).Take(Together).Count(s => s) >= Math.Min(Enough, sounding.Length - i)) return i;
        return sounding.Length;
    }
}
