namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Where a clip is taken apart for the reel: its ends are encoded again with their cross-fades, what lies between is copied.</summary>
internal static class ReelSeams
{
    /// <summary>Length of a cross-fade in seconds.</summary>
    private const double Fade = 0.4;

    /// <summary>Frames of the cross-fade at either end of a clip; 0 for a clip of a moment, which is cut in hard.</summary>
    public static long FadeOf(ClipRecipe recipe)
    {
        var frames = Math.Min((long)Math.Round(Fade * recipe.Rate.PerSecond), recipe.Frames / 4);
        return frames >= 3 ? frames : 0;
    }

    /// <summary>Frames at which it must be possible to take the clip apart.</summary>
    public static IReadOnlyList<long> Of(ClipRecipe recipe) => FadeOf(recipe) is > 0 and var fade ? [fade, recipe.Frames - fade] : [];
}
