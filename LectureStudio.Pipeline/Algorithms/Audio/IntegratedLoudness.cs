namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>Integrated loudness of one channel at 48 kHz: ITU-R BS.1770-4, as EBU R 128 uses it.</summary>
public static class IntegratedLoudness
{
    private const int Block = KWeighting.SampleRate * 4 / 10;
    private const int Step = KWeighting.SampleRate / 10;
    private const double Offset = -0.691;
    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    /// <summary>LUFS; null for silence. A sound shorter than the blocks of 400 ms is taken as one block.</summary>
    /// <param name="samples">−1 to 1.</param>
    public static double? Of(ReadOnlySpan<float> samples)
    {
        var blocks = Blocks(KWeighting.Powers(samples)).Where(p => Level(p) > AbsoluteGate).ToList();
        if (blocks.Count == 0) return null;
        var gate = Level(blocks.Average()) + RelativeGate;
        return Level(blocks.Where(p => Level(p) > gate).Average());
    }

    private static List<double> Blocks(double[] powers)
    {
        if (powers.Length == 0) return [];
        if (powers.Length < Block) return [powers.Average()];
        var blocks = new List<double>();
        for (var at = 0; at + Block <= powers.Length; at += Step) blocks.Add(System.Numerics.Tensors.TensorPrimitives.Sum<double>(powers.AsSpan(at, Block)) / Block);
        return blocks;
    }

    private static double Level(double power) => Offset + (10 * Math.Log10(power + 1e-15));
}
