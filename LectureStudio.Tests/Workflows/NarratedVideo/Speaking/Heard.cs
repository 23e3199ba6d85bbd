namespace LectureStudio.Tests.Workflows.NarratedVideo.Speaking;

/// <summary>Where sentences are heard in a finished sound, found in another way than the studio does: by its mean magnitude each millisecond against a fixed level.</summary>
internal static class Heard
{
    private const int Rate = 48000;
    private const int Frame = Rate / 1000;

    /// <summary>Seconds without sound that part two sentences: longer than any stop within a word, shorter than the shortest pause.</summary>
    private const double Gap = 0.24;

    /// <summary>−48 dBFS, 32 dB under the speech.</summary>
    private const float Level = 0.004f;

    public static IReadOnlyList<(double Start, double End)> Sentences(float[] sound)
    {
        var found = new List<(double Start, double End)>();
        for (var at = 0; at + Frame <= sound.Length; at += Frame)
        {
            if (sound.AsSpan(at, Frame).ToArray().Average(Math.Abs) < Level) continue;
            var (from, to) = (at / (double)Rate, (at + Frame) / (double)Rate);
            if (found.Count > 0 && from - found[^1].End < Gap) found[^1] = (found[^1].Start, to);
            else found.Add((from, to));
        }
        return found;
    }
}
