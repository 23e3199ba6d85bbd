using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;

/// <summary>How a page is shown in one frame.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Area">Where it may be seen.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="Veil">How far all but the lit parts is drawn towards the page's ground, 0 to 1.</param>
/// <param name="Lights">How far each of the shot's spots is lit, 0 to 1, in their order.</param>
internal sealed record ShownPage(int Shot, ViewRect Place, ViewRect Area, double Opacity, double Veil, IReadOnlyList<double> Lights)
{
    public bool LooksLike(ShownPage other) => Shot == other.Shot && Place == other.Place && Area == other.Area && Opacity == other.Opacity && Veil == other.Veil && Lights.SequenceEqual(other.Lights);
}

/// <summary>All that a frame shows besides what is written.</summary>
/// <param name="Behind">How far the scene's own background has come, 0 to 1.</param>
internal sealed record Moment(double Behind, IReadOnlyList<ShownPage> Pages)
{
    /// <summary>Seconds in which a page comes and goes at the scene's ends.</summary>
    private const double Entrance = 0.5;
    private const double Exit = 0.4;

    /// <summary>Seconds in which one page gives way to another within a scene.</summary>
    private const double Change = 0.4;

    /// <summary>Seconds in which a part is lit, within its sentence.</summary>
    private const double Light = 0.22;

    /// <summary>Between sentences with less pause than this the rest of the page stays veiled; seconds. It would blink otherwise.</summary>
    private const double ShortPause = 1.3;

    public bool LooksLike(Moment other) => Behind == other.Behind && Pages.Count == other.Pages.Count && Pages.Zip(other.Pages).All(p => p.First.LooksLike(p.Second));

    public static Moment Of(SceneRecipe recipe, long frame)
    {
        var at = (double)frame / recipe.Size.Fps;
        // The last frame shows what is behind, and so does the first.
        var end = recipe.Seconds - 1.0 / recipe.Size.Fps;
        var (entrance, exit) = (Math.Min(Entrance, recipe.Seconds / 4), Math.Min(Exit, recipe.Seconds / 4));
        var isCut = recipe.Transition == "none";
        var behind = recipe.Behind is null ? 0 : isCut ? 1 : Easing.Rise(at, 0, entrance) * (1 - Easing.Rise(at, end - exit, exit));
        var pages = new List<ShownPage>();
        for (var i = 0; i < recipe.Shots.Count; i++)
        {
            var shot = recipe.Shots[i];
            var (isFirst, isLast) = (shot.Start <= 0, shot.End >= recipe.Seconds);
            var come = isFirst ? (isCut ? 1 : Easing.Rise(at, 0, entrance)) : Easing.Rise(at, shot.Start, isCut ? 0 : Change);
            var go = isLast ? (isCut ? 0 : Easing.Rise(at, end - exit, exit)) : Easing.Rise(at, shot.End, isCut ? 0 : Change);
            var opacity = come * (1 - go);
            if (opacity <= 0) continue;
            var (place, area) = Moved(recipe, shot, shot.At(at), isFirst ? come : 1, isLast ? go : 0);
            pages.Add(new(i, place, area, opacity, Veil(shot, at), [.. shot.Spots.Select(s => Lit(s, at))]));
        }
        return new(behind, pages);
    }

    /// <summary>How a page comes and goes at the scene's ends: a little nearer, or from the right and to the left.</summary>
    private static (ViewRect Place, ViewRect Area) Moved(SceneRecipe recipe, Shot shot, ViewRect place, double come, double go)
    {
        if (recipe.Transition == "slide")
        {
            var shift = ((1 - come) - go) * 0.12 * recipe.Size.Width;
            return (place with { X = place.X + shift }, shot.Area with { X = shot.Area.X + shift });
        }
        if (recipe.Transition == "none" || come >= 1) return (place, shot.Area);
        var by = -0.008 * (1 - come);
        return (place.Grown(0) with { X = place.X - by * place.W, Y = place.Y - by * place.H, W = place.W * (1 + 2 * by), H = place.H * (1 + 2 * by) }, shot.Area);
    }

    private static double Lit(Spot spot, double at)
    {
        var fade = Math.Min(Light, (spot.End - spot.Start) / 3);
        return at < spot.Start || at > spot.End ? 0 : Easing.Rise(at, spot.Start, fade) * (1 - Easing.Rise(at, spot.End - fade, fade));
    }

    private static double Veil(Shot shot, double at)
    {
        double veil = 0, start = double.NaN, end = double.NaN;
        foreach (var spot in shot.Spots)
        {
            if (spot.Start - end < ShortPause)
            {
                end = Math.Max(end, spot.End);
                continue;
            }
            veil = Math.Max(veil, Share());
            (start, end) = (spot.Start, spot.End);
        }
        return Math.Max(veil, Share());

        double Share() => double.IsNaN(start) ? 0 : Lit(new(default, start, end), at);
    }
}
