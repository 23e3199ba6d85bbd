namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Recognises a page that was on before, at whatever step of its build.</summary>
public static class SlideIdentity
{
    private const double SameShare = 0.02;
    private const double RedrawnShare = 0.3;
    private const int SamePixels = 25;
    private const double FewestCompared = 0.3;
    private const int BlankInk = 100;
    private const double RepaintedShare = 0.1;

    /// <summary>A camera picture that covers a corner of a page does not make more of its ink another.</summary>
    private const double CoveredShare = 0.7;

    /// <summary>How far from equal a page is that differs by the camera on it: less sure than a page without one.</summary>
    private const double BehindCamera = 0.5;

    /// <summary>The number of the earlier slide that <paramref name="state"/> shows (0 when it is new) and how sure that is, 0.5 to 1.</summary>
    public static (int Number, double Certainty) Find(SlideState state, IReadOnlyList<FoundVisit> earlier, GreyGrid grid)
    {
        var (number, best) = (0, double.PositiveInfinity);
        foreach (var visit in earlier)
        {
            if (visit.Number == 0) continue;
            foreach (var known in visit.States)
            {
                var distance = Distance(known, state, grid);
                if (distance < best) (number, best) = (visit.Number, distance);
            }
        }
        return best < 1 ? (number, 1 - best / 2) : (0, 1 - 0.5 / best);
    }

    /// <summary>0 for equal pages, 1 at the limit between same and other.</summary>
    private static double Distance(SlideState a, SlideState b, GreyGrid grid)
    {
        var d = PageDifference.Between(a, b, grid);
        if (d.Coverage < FewestCompared) return double.PositiveInfinity;
        if (d.OldInk + d.NewInk < 2 * BlankInk && PageChange.Repainted(a, b, grid) > RepaintedShare) return double.PositiveInfinity;
        if (d.Share is > SameShare and < RedrawnShare && Resemblance.Of(a, b, grid) is var resemblance and > Resemblance.Redrawn) return (1 - resemblance) / (1 - Resemblance.Redrawn);
        var distance = Math.Min(d.Share / SameShare, (double)(d.Lost + d.Added) / SamePixels);
        return distance >= 1 && d.Share < CoveredShare && CameraSwitch.Is(a, b, grid) ? BehindCamera : distance;
    }
}
