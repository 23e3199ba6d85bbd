using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Chooses where captions go over a whole picture, so that they never cover what a slide says.</summary>
internal static class CaptionPlacing
{
    /// <summary>A strip with less than this on it holds no text: a line of small print across it has ten times as much.</summary>
    private const double Empty = 0.004;

    /// <summary>The lower strip where it is empty on each of the slides, else the upper one, else a band of its own below a smaller picture.</summary>
    /// <param name="slides">Those the clip shows.</param>
    /// <param name="zone">Where captions would go: place → composition.</param>
    public static CaptionPlace Choose(IReadOnlyList<SlideInk> slides, Func<CaptionPlace, Composition> zone)
    {
        foreach (var place in (CaptionPlace[])[CaptionPlace.Lower, CaptionPlace.Upper])
        {
            var picture = zone(place);
            if (slides.All(s => s.Share(Region(picture)) < Empty)) return place;
        }
        return CaptionPlace.Band;
    }

    /// <summary>The captions' strip as shares of the picture it lies on; captions stay within the middle three quarters.</summary>
    private static (double, double, double, double) Region(Composition composition)
    {
        PixelBox text = composition.Captions.Box, picture = composition.Main.Target;
        double Across(double share) => (text.X + text.W * share - picture.X) / picture.W;
        return (Across(0.12), (double)(text.Y - picture.Y) / picture.H, Across(0.88), (double)(text.Y + text.H - picture.Y) / picture.H);
    }
}
