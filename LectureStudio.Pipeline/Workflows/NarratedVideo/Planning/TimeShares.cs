namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>Shares time out by weight and need; nobody gets more than can be used, and what is left over goes to the others.</summary>
internal static class TimeShares
{
    /// <param name="wants">Weight of each second, and the seconds that can be used at most.</param>
    /// <param name="time">Seconds to share; all of them are shared if they can be used.</param>
    public static double[] Of(IReadOnlyList<(double Weight, double Most)> wants, double time)
    {
        var shares = new double[wants.Count];
        var open = Enumerable.Range(0, wants.Count).Where(i => wants[i] is { Weight: > 0, Most: > 0 }).ToList();
        var left = Math.Max(0, time);
        while (open.Count > 0)
        {
            // A long section deserves more than a short one, but not by as much as it is longer.
            var whole = open.Sum(Claim);
            var full = open.Where(i => left * Claim(i) / whole >= wants[i].Most).ToList();
            foreach (var i in full.Count > 0 ? full : open) shares[i] = full.Count > 0 ? wants[i].Most : left * Claim(i) / whole;
            if (full.Count == 0) break;
            left -= full.Sum(i => wants[i].Most);
            open = [.. open.Except(full)];
        }
        return shares;

        double Claim(int i) => wants[i].Weight * Math.Sqrt(wants[i].Most);
    }
}
