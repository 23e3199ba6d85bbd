using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>
/// Takes peaks down to a ceiling without clipping: the gain that each place needs, its minimum over a few milliseconds around, smoothed over
/// as many, so that it is never more than what is needed and never changes abruptly.
/// </summary>
public static class PeakLimiter
{
    /// <summary>How far ahead and behind it looks, seconds.</summary>
    private const double Reach = 0.004;

    /// <summary>Limits in place.</summary>
    /// <param name="samples">Any range.</param>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="ceiling">dBTP.</param>
    public static void Run(Span<float> samples, int sampleRate, double ceiling)
    {
        var most = (float)Math.Pow(10, ceiling / 20);
        var gains = TruePeak.Envelope(samples);
        if (gains.Length == 0 || TensorPrimitives.Max<float>(gains) <= most) return;
        foreach (ref var gain in gains.AsSpan()) gain = gain > most ? most / gain : 1;
        var half = (int)(sampleRate * Reach / 2);
        var smooth = Mean(Mean(Least(gains, 2 * half), half), half);
        TensorPrimitives.Multiply(samples, smooth, samples);
    }

    /// <summary>The minimum from <paramref name="reach"/> before to as many after.</summary>
    private static float[] Least(float[] values, int reach)
    {
        var least = new float[values.Length];
        var waiting = new LinkedList<int>(); // Positions of rising values, of which the first is the minimum of the window.
        for (var i = 0; i < values.Length + reach; i++)
        {
            if (i < values.Length)
            {
                while (waiting.Last is { } last && values[last.Value] >= values[i]) waiting.RemoveLast();
                waiting.AddLast(i);
            }
            var at = i - reach;
            if (at < 0) continue;
            while (waiting.First!.Value < at - reach) waiting.RemoveFirst();
            least[at] = values[waiting.First.Value];
        }
        return least;
    }

    /// <summary>The mean from <paramref name="reach"/> before to as many after, the ends going on as they are.</summary>
    private static float[] Mean(float[] values, int reach)
    {
        var mean = new float[values.Length];
        double sum = 0;
        for (var i = -reach; i <= reach; i++) sum += values[Math.Clamp(i, 0, values.Length - 1)];
        for (var i = 0; i < values.Length; i++)
        {
            mean[i] = (float)(sum / ((2 * reach) + 1));
            sum += values[Math.Clamp(i + reach + 1, 0, values.Length - 1)] - values[Math.Clamp(i - reach, 0, values.Length - 1)];
        }
        return mean;
    }
}
