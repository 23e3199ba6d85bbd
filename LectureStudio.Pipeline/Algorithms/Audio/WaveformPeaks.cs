using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>The outline of a sound for drawing: for each stretch of samples one byte, its largest magnitude scaled to 0–255. Fed piece by piece.</summary>
/// <param name="stretch">Samples a byte; 1600 for 100 ms at 16 kHz.</param>
public sealed class WaveformPeaks(int stretch)
{
    private readonly List<byte> peaks = [];
    private int largest;
    private int taken;

    /// <summary>Takes the next samples, as many as there are.</summary>
    public void Add(ReadOnlySpan<short> samples)
    {
        while (samples.Length > 0)
        {
            var part = samples[..Math.Min(samples.Length, stretch - taken)];
            largest = Math.Max(largest, Math.Max((int)TensorPrimitives.Max(part), -TensorPrimitives.Min(part)));
            taken += part.Length;
            samples = samples[part.Length..];
            if (taken == stretch) Close();
        }
    }

    /// <summary>The bytes so far; a last stretch that is not full counts.</summary>
    public byte[] ToArray()
    {
        if (taken > 0) Close();
        return [.. peaks];
    }

    private void Close()
    {
        peaks.Add((byte)Math.Min(255, (largest * 255 + 16384) / 32768));
        (largest, taken) = (0, 0);
    }
}
