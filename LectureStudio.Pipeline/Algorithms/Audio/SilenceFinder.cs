using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>A stretch of frames in which nothing sounds.</summary>
/// <param name="First">Its first frame.</param>
/// <param name="End">The frame after its last.</param>
/// <param name="Level">Mean power, dBFS.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SilentFrames(int First, int End, double Level);

/// <summary>
/// Finds where nothing is said, with a threshold taken from the recording itself: over its noise, far under its speech, and following a
/// noise that begins later (a fan). Music, applause and breath above the threshold are sound, not silence.
/// </summary>
public static class SilenceFinder
{
    /// <summary>Shorter silences belong to the speech: the stop of a plosive lasts up to 0.15 s.</summary>
    private const int ShortestSilence = 20;

    /// <summary>Shorter sounds are clicks and not speech; from 80 ms on real syllables would be lost.</summary>
    private const int ShortestSound = 4;

    /// <summary>Somewhere a sound must be this much over the threshold, dB.</summary>
    private const double Hysteresis = 1;

    /// <summary>Around a frame the noise of its place is looked for, frames either way.</summary>
    private const int Near = 15 * FrameLevels.PerSecond;

    /// <summary>Noise that switched on holds this share there; with 10 % speech without pauses becomes its own noise.</summary>
    private const double NearShare = 0.2;

    /// <summary>A place's noise counts when it is this far over the recording's, dB; its threshold lies this far above it, but so far under the speech.</summary>
    private const double Step = 6;
    private const double NearMargin = 3;
    private const double NearLimit = 12;

    /// <summary>Nine tenths of a noise lie over this much below its mode, dB.</summary>
    private const double NearBelow = 2;

    /// <summary>The silences in order; all of the recording when nothing sounds in it.</summary>
    /// <param name="levels">From <see cref="FrameLevels"/>.</param>
    public static (IReadOnlyList<SilentFrames> Silences, SpeechLevels? Levels) Find(float[] levels)
    {
        if (levels.Length == 0) return ([], null);
        var smooth = Smooth(levels);
        var measured = SpeechLevels.Of(levels, smooth);
        if (measured is not { Threshold: { } threshold, Speech: { } speech }) return ([new(0, levels.Length, Level(levels))], measured);
        var sounding = Sounding(levels, Thresholds(smooth, measured.Floor, threshold, speech));
        var silences = Runs(sounding, false).Where(r => r.End - r.First >= ShortestSilence);
        return ([.. silences.Select(s => new SilentFrames(s.First, s.End, Level(levels.AsSpan(s.First, s.End - s.First))))], measured);
    }

    /// <summary>Averages over 30 ms: steadier for measuring, but it would lengthen speech by a frame at each edge.</summary>
    private static float[] Smooth(float[] levels)
    {
        var smooth = (float[])levels.Clone();
        for (var i = 1; i < levels.Length - 1; i++) smooth[i] = (levels[i - 1] + levels[i] + levels[i + 1]) / 3;
        return smooth;
    }

    /// <summary>The threshold of each second.</summary>
    private static float[] Thresholds(float[] smooth, double floor, double threshold, double speech)
    {
        const int Second = FrameLevels.PerSecond;
        var thresholds = new float[(smooth.Length + Second - 1) / Second];
        var noise = new double?[thresholds.Length];
        var near = new LevelHistogram();
        var (from, to) = (0, 0);
        for (var second = 0; second < thresholds.Length; second++)
        {
            var middle = (second * Second) + (Second / 2);
            while (to < Math.Min(smooth.Length, middle + Near)) near.Add(smooth[to++]);
            while (from < middle - Near) near.Remove(smooth[from++]);
            noise[second] = near.LowestMode(NearShare) is { } mode && mode > floor + Step ? mode : null;
        }
        for (var second = 1; second < noise.Length; second++) noise[second] ??= GoesOn(noise[second - 1], second) ? noise[second - 1] : null;
        for (var second = noise.Length - 2; second >= 0; second--) noise[second] ??= GoesOn(noise[second + 1], second) ? noise[second + 1] : null;
        for (var second = 0; second < noise.Length; second++)
            thresholds[second] = (float)(noise[second] is { } mode ? Math.Max(threshold, Math.Min(mode + NearMargin, speech - NearLimit)) : threshold);
        return thresholds;

        // Just after a noise came, what was before it still prevails; but the level does not fall below the noise any more.
        bool GoesOn(double? mode, int second)
        {
            if (mode is null) return false;
            var levels = smooth.AsSpan(second * Second, Math.Min(Second, smooth.Length - second * Second)).ToArray();
            Array.Sort(levels);
            return levels[levels.Length / 10] > mode - NearBelow;
        }
    }

    private static bool[] Sounding(float[] levels, float[] thresholds)
    {
        var sounding = new bool[levels.Length];
        for (var i = 0; i < levels.Length; i++) sounding[i] = levels[i] > thresholds[i / FrameLevels.PerSecond];
        foreach (var (first, end) in Runs(sounding, true).ToList())
        {
            var isSound = end - first >= ShortestSound && TensorPrimitives.Max<float>(levels.AsSpan(first, end - first)) > thresholds[first / FrameLevels.PerSecond] + Hysteresis;
            if (!isSound) sounding.AsSpan(first, end - first).Clear();
        }
        return sounding;
    }

    private static IEnumerable<(int First, int End)> Runs(bool[] flags, bool value)
    {
        for (var i = 0; i < flags.Length;)
        {
            var end = Array.IndexOf(flags, !value, i);
            if (end < 0) end = flags.Length;
            if (end > i) yield return (i, end);
            i = end;
            while (i < flags.Length && flags[i] != value) i++;
        }
    }

    private static double Level(ReadOnlySpan<float> levels)
    {
        var power = 0.0;
        foreach (var level in levels) power += Math.Pow(10, level / 10);
        return Math.Round(Math.Max(FrameLevels.Lowest, 10 * Math.Log10(power / levels.Length)), 1);
    }
}
