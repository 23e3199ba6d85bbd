using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Encoding;

/// <summary>Tells how many seconds of film there are, of how many. It never goes back.</summary>
/// <param name="recipes">All that are filmed, those that are kept included.</param>
internal sealed class FilmProgress(StageRun run, IReadOnlyList<SceneRecipe> recipes)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, double> running = new(StringComparer.Ordinal);
    private readonly double all = recipes.Sum(r => r.Seconds);
    private double finished;
    private double furthest;

    /// <summary>The run to work through the scenes with: what it counts is told in seconds here.</summary>
    public StageRun Run() => run.Telling((share, said) =>
    {
        // Kept scenes are only counted; their share stands for their length.
        if (said?.Contains("kept", StringComparison.Ordinal) == true) Tell(Math.Max(finished, share * all));
    });

    /// <summary>How far one scene is.</summary>
    public void Filming(SceneRecipe recipe, double seconds)
    {
        lock (gate) running[recipe.Hash] = Math.Clamp(seconds, 0, recipe.Seconds);
        Tell(finished);
    }

    /// <summary>A scene is done.</summary>
    public void Filmed(SceneRecipe recipe)
    {
        lock (gate)
        {
            running.Remove(recipe.Hash);
            finished += recipe.Seconds;
        }
        Tell(finished);
    }

    private void Tell(double done)
    {
        lock (gate)
        {
            furthest = Math.Min(all, Math.Max(furthest, done + running.Values.Sum()));
            run.Report(all <= 0 ? 1 : furthest / all, string.Create(CultureInfo.InvariantCulture, $"{Clock(furthest)} of {Clock(all)}"));
        }
    }

    private static string Clock(double seconds) => Algorithms.Text.Clock.Time(seconds);
}
