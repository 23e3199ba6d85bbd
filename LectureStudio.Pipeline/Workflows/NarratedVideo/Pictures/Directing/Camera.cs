namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>One thing said over a page.</summary>
/// <param name="Box">The part it is about; null for all of it.</param>
/// <param name="Line">Height of the printed lines there, as a share of the page's; 0 when there are none.</param>
internal sealed record Said(double Start, double End, PageBox? Box, double Line);

/// <summary>Plans how a page moves while it is spoken about: there before the words come, then still, so that one can read.</summary>
internal static class Camera
{
    /// <summary>A move begins this long before the sentence, in the pause where there is one; seconds.</summary>
    private const double Ahead = 0.45;

    /// <summary>Before its page goes, a move may be hurried down to this; seconds.</summary>
    private const double Quickest = 0.5;

    /// <summary>Moves shorter than this share of the room are left out: they would only be unrest.</summary>
    private const double Unrest = 0.012;

    /// <summary>How far a picture that nothing is pointed at in comes nearer while it is shown.</summary>
    private const double Drift = 1.05;

    /// <param name="shown">Seconds at which the page appears and goes.</param>
    /// <param name="drifts">Whether it is a picture that moves slowly when nothing is pointed at.</param>
    public static IReadOnlyList<Move> Plan(Framing framing, ViewRect area, IReadOnlyList<Said> said, (double Start, double End) shown, bool drifts)
    {
        if (said.All(s => s.Box is null)) return drifts ? [new(shown.Start, shown.End - shown.Start, framing.Nearer(Drift))] : [];
        var (moves, now, free) = (new List<Move>(), framing.Whole, shown.Start + 0.35);
        var before = shown.Start;
        foreach (var sentence in said)
        {
            var (first, last) = framing.For(sentence.Box, sentence.Line);
            var stays = Far(now, first, area) < Unrest || sentence.Box is { } box && first == last && framing.Shows(now, first, box);
            if (!stays) Add(Math.Max(before, sentence.Start - Ahead), Seconds(now, first, area), first);
            if (first != last && sentence.End - sentence.Start > 3) Add(sentence.Start + 1.2, sentence.End - sentence.Start - 1.8, last);
            before = sentence.End;
        }
        return moves;

        void Add(double at, double seconds, ViewRect to)
        {
            var begin = Math.Max(at, free);
            var left = Math.Min(seconds, shown.End - begin);
            if (left < Quickest) return;
            moves.Add(new(Math.Round(begin, 3), Math.Round(left, 3), to));
            (now, free) = (to, begin + left);
        }
    }

    private static double Seconds(ViewRect from, ViewRect to, ViewRect area) =>
        Math.Clamp(0.75 + 0.5 * Math.Abs(Math.Log2(to.W / from.W)) + 0.35 * Far(from, to, area), 0.8, 1.7);

    /// <summary>How far the page's edges go, as a share of the room.</summary>
    private static double Far(ViewRect a, ViewRect b, ViewRect area) =>
        Math.Max(Math.Max(Math.Abs(a.X - b.X), Math.Abs(a.Right - b.Right)) / area.W, Math.Max(Math.Abs(a.Y - b.Y), Math.Abs(a.Bottom - b.Bottom)) / area.H);
}
