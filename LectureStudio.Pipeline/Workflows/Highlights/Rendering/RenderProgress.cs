using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>
/// Makes one progress of all that is rendered: the clips, side by side, then the bridges of the reel, then the reel. It never goes back,
/// and what it says is about the clips to the end.
/// </summary>
/// <param name="clips">How many different clips there are, those that are kept included.</param>
internal sealed class RenderProgress(StageRun run, int clips)
{
    // The bridges are a few seconds of picture a clip, joining copies the picture: estimates.
    private const double ClipsEnd = 0.87;
    private const double BridgesEnd = 0.97;

    private readonly Lock gate = new();
    private readonly Dictionary<string, double> running = new(StringComparer.Ordinal);
    private double finished;
    private double furthest;
    private string? message;

    /// <summary>The run to work through the clips with.</summary>
    public StageRun Clips() => run.Telling((share, said) =>
    {
        lock (gate)
        {
            (finished, message) = (share * clips, said);
            Tell();
        }
    });

    /// <summary>The run to work through the bridges with.</summary>
    public StageRun Bridges() => run.Telling((share, _) => Reach(ClipsEnd + (BridgesEnd - ClipsEnd) * share));

    /// <summary>How far one clip is.</summary>
    /// <param name="share">0 to 1.</param>
    public void Clip(string clip, double share)
    {
        lock (gate)
        {
            running[clip] = Math.Clamp(share, 0, 1);
            Tell();
        }
    }

    /// <summary>A clip is no longer running; its run counts it as finished.</summary>
    public void ClipEnded(string clip)
    {
        lock (gate) running.Remove(clip);
    }

    /// <summary>How far the reel is joined.</summary>
    /// <param name="share">0 to 1.</param>
    public void Reel(double share) => Reach(BridgesEnd + (1 - BridgesEnd) * share);

    private void Tell() => Reach(ClipsEnd * Math.Min(1, (finished + running.Values.Sum()) / clips));

    private void Reach(double share)
    {
        lock (gate)
        {
            furthest = Math.Max(furthest, Math.Min(1, share));
            run.Report(furthest, message);
        }
    }
}
