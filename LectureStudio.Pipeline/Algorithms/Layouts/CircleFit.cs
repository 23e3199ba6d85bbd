namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>Finds a round camera picture around what moves in it.</summary>
internal static class CircleFit
{
    private const int Samples = 72;
    private const int Coarse = 3;
    private const double LeastSupport = 0.75;
    private const double LeastInside = 0.95;
    private const double SmallestShare = 0.06;

    /// <summary>A round mask is a picture in the picture: half as high at most.</summary>
    private const double LargestShare = 0.5;

    private static readonly (double X, double Y)[] Directions = [.. Enumerable.Range(0, Samples).Select(i => (Math.Cos(2 * Math.PI * i / Samples), Math.Sin(2 * Math.PI * i / Samples)))];

    /// <summary>The square around the circle whose line stands in every picture; null when there is none.</summary>
    /// <param name="seed">What moves in it, in pixels.</param>
    public static CameraRectangle? Find(EdgeMaps edges, Box seed)
    {
        var (cx, cy) = (seed.X + seed.W / 2, seed.Y + seed.H / 2);
        var (smallest, largest) = ((int)Math.Max(SmallestShare * edges.Height / 2, Math.Min(seed.W, seed.H) / 2.5), Math.Min(Math.Max(seed.W, seed.H) * 5 / 4, (int)(LargestShare * Math.Min(edges.Width, edges.Height) / 2)));
        var best = Best(edges, seed, (cx - seed.W / 2, cx + seed.W / 2), (cy - seed.H / 2, cy + seed.H / 2), (smallest, largest), Coarse);
        if (best.Support <= 0) return null;
        best = Best(edges, seed, (best.X - Coarse, best.X + Coarse), (best.Y - Coarse, best.Y + Coarse), (best.R - Coarse, best.R + Coarse), 1);
        return best.Support >= LeastSupport ? new(new(best.X - best.R, best.Y - best.R, 2 * best.R, 2 * best.R), best.Support, true) : null;
    }

    private static (int X, int Y, int R, double Support) Best(EdgeMaps edges, Box seed, (int From, int To) xs, (int From, int To) ys, (int From, int To) rs, int step)
    {
        var best = (X: 0, Y: 0, R: 0, Support: 0.0);
        for (var r = rs.From; r <= rs.To; r += step)
            for (var y = Math.Max(r, ys.From); y <= Math.Min(edges.Height - r, ys.To); y += step)
                for (var x = Math.Max(r, xs.From); x <= Math.Min(edges.Width - r, xs.To); x += step)
                {
                    var support = Support(edges, x, y, r, step / 2, best.Support);
                    if (support > best.Support && Inside(seed, x, y, r) >= LeastInside) best = (x, y, r, support);
                }
        return best;
    }

    /// <summary>Share of the circle that is a line; 0 as soon as it cannot beat <paramref name="least"/>.</summary>
    private static double Support(EdgeMaps edges, int x, int y, int r, int slack, double least)
    {
        var sum = 0.0;
        for (var i = 0; i < Samples; i++)
        {
            // Every fifth direction in turn, so that few of them tell where there is no circle.
            var (dx, dy) = Directions[i * 5 % Samples];
            var strongest = 0f;
            for (var off = -slack; off <= slack; off++)
            {
                var (px, py) = ((int)Math.Round(x + (r + off) * dx), (int)Math.Round(y + (r + off) * dy));
                if (px < 0 || py < 0 || px >= edges.Width || py >= edges.Height) continue;
                strongest = Math.Max(strongest, Math.Max(edges.Upright(px, py), edges.Level(px, py)));
            }
            sum += strongest;
            if (sum + Samples - 1 - i < least * Samples) return 0;
        }
        return sum / Samples;
    }

    /// <summary>Share of the motion within the circle: of the ellipse that fills its box, whose corners no body fills.</summary>
    private static double Inside(Box seed, int x, int y, int r)
    {
        var inside = 0;
        foreach (var (dx, dy) in Directions)
        {
            var (px, py) = (seed.X + seed.W / 2.0 * (1 + dx) - x, seed.Y + seed.H / 2.0 * (1 + dy) - y);
            if (px * px + py * py <= r * (double)r) inside++;
        }
        return (double)inside / Samples;
    }
}
