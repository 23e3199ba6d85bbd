namespace LectureStudio.Tests.Support;

/// <summary>Sound made of what lecture halls are full of, at 16 kHz. Levels are root mean squares in dBFS; times in seconds.</summary>
public sealed class Sounds(double seconds, int seed = 1)
{
    private const int Rate = 16000;
    private readonly Random random = new(seed);
    private readonly double[] samples = new double[(int)(seconds * Rate)];

    public double Length => seconds;

    /// <summary>Noise of equal power at all frequencies.</summary>
    public Sounds Noise(double level, double from = 0, double to = double.MaxValue) => Each(from, to, (_, _) => Amplitude(level) * Gauss());

    public Sounds Tone(double hertz, double level, double from = 0, double to = double.MaxValue) => Each(from, to, (t, _) => Amplitude(level) * Math.Sqrt(2) * Math.Sin(2 * Math.PI * hertz * t));

    /// <summary>Something like a voice: harmonics of 120 Hz, syllables four times a second that never fall silent, a hiss in each.</summary>
    public Sounds Voice(double level, double from, double to) => Each(from, to, (t, since) =>
    {
        var syllable = 0.55 + (0.45 * Math.Cos(2 * Math.PI * 4 * since));
        var tone = 0.0;
        for (var h = 1; h <= 20; h++) tone += Math.Sin((2 * Math.PI * 120 * h * t) + h) / Math.Sqrt(h);
        return Amplitude(level) * syllable * (tone + (0.4 * Gauss()));
    });

    /// <summary>A chord struck every half second, dying away until the next.</summary>
    public Sounds Music(double level, double from = 0, double to = double.MaxValue) => Each(from, to, (t, _) =>
    {
        var root = 220 * Math.Pow(2, (int)(t * 2) * 5 % 12 / 12.0);
        var chord = Math.Sin(2 * Math.PI * root * t) + Math.Sin(2 * Math.PI * root * 1.26 * t) + Math.Sin(2 * Math.PI * root * 1.5 * t);
        return Amplitude(level) * 1.5 * chord * Math.Exp(-4 * (t % 0.5));
    });

    /// <summary>Many hands: noise that swells and falls without a rhythm.</summary>
    public Sounds Applause(double level, double from, double to) => Each(from, to, (_, since) =>
        Amplitude(level) * Math.Min(1, Math.Min(since, to - from - since)) * (0.7 + (0.3 * Math.Sin(11 * since) * Math.Sin(23.7 * since))) * Gauss());

    /// <summary>A click of some milliseconds.</summary>
    public Sounds Click(double at, double milliseconds = 15, double level = -20) => Noise(level, at, at + (milliseconds / 1000));

    /// <summary>Cuts to zero what a gate would.</summary>
    public Sounds Zero(double from, double to)
    {
        samples.AsSpan(At(from), At(to) - At(from)).Clear();
        return this;
    }

    public short[] Samples() => [.. samples.Select(s => (short)Math.Clamp(Math.Round(s * 32768), short.MinValue, short.MaxValue))];

    private Sounds Each(double from, double to, Func<double, double, double> value)
    {
        for (var i = At(from); i < At(to); i++) samples[i] += value(i / (double)Rate, (i / (double)Rate) - from);
        return this;
    }

    private int At(double time) => (int)Math.Round(Math.Min(time, seconds) * Rate);

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Amplitude(double level) => Math.Pow(10, level / 20);
}
