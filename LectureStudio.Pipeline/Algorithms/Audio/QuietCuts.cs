namespace LectureStudio.Pipeline.Algorithms.Audio;

/// <summary>Cuts a long sound into pieces at its quietest moments.</summary>
public static class QuietCuts
{
    /// <summary>The cut is looked for in this last share of a piece, so that pieces are neither long nor tiny.</summary>
    private const double Window = 0.3;

    /// <summary>A pause of half a second is better to cut in than a gap between two words.</summary>
    private const double Pause = 0.5;

    /// <summary>The pieces as seconds from and to, without gaps, none longer than <paramref name="longest"/>.</summary>
    /// <param name="peaks">Outline of the sound, a byte each <paramref name="step"/>.</param>
    /// <param name="step">Seconds a byte stands for.</param>
    /// <param name="duration">Seconds in all.</param>
    /// <param name="longest">Seconds; more than one step.</param>
    public static IReadOnlyList<(double Start, double End)> Split(ReadOnlySpan<byte> peaks, double step, double duration, double longest)
    {
        var pieces = new List<(double, double)>();
        double start = 0;
        while (duration - start > longest)
        {
            var end = Quietest(peaks, step, start + longest * (1 - Window), start + longest);
            pieces.Add((start, end));
            start = end;
        }
        pieces.Add((start, duration));
        return pieces;
    }

    /// <summary>The middle of the quietest pause between two moments; the latest of equals, which makes fewer pieces.</summary>
    private static double Quietest(ReadOnlySpan<byte> peaks, double step, double from, double to)
    {
        var half = Math.Max(1, (int)Math.Round(Pause / step / 2));
        var (first, last) = ((int)Math.Ceiling(from / step) + half, Math.Min((int)(to / step), peaks.Length) - half);
        var (best, least) = (to, int.MaxValue);
        for (var i = first; i <= last; i++)
        {
            var sum = 0;
            foreach (var peak in peaks[(i - half)..(i + half)]) sum += peak;
            if (sum > least) continue;
            (best, least) = (i * step, sum);
        }
        return best;
    }
}
