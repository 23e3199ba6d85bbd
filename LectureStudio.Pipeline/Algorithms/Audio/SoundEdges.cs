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
        var heard = samples.ToArray();
        new HighPass(Cutoff, sampleRate).Run(heard);
        var step = (int)(sampleRate * Window / 2);
        var levels = Levels(heard, step);
        if (levels.Length == 0) return null;
        var sorted = levels.Order().ToArray();
        var threshold = Math.Max(Nothing, sorted[(int)(0.95 * (sorted.Length - 1))] - Inaudible);
        if (sorted[^1] <= threshold) return null;
        var sounding = levels.Select(l => l > threshold).ToArray();
        var (first, last) = (Steady(sounding), sounding.Length - 1 - Steady([.. sounding.Reverse()]));
        if (first > last) return null;
        var amplitude = (float)Math.Pow(10, threshold / 20);
        return new(Refine(heard, first * step, amplitude, 1), Refine(heard, Math.Min(heard.Length - 1, ((last + 2) * step) - 1), amplitude, -1) + 1);
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

    /// <summary>Within the window: the first sample, going in a direction, that is as large as the threshold's sine.</summary>
    private static int Refine(ReadOnlySpan<float> samples, int at, float amplitude, int direction)
    {
        while (at + direction >= 0 && at + direction < samples.Length && Math.Abs(samples[at]) < amplitude) at += direction;
        return at;
    }
}
