using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Layouts;

/// <summary>Finds camera pictures: what keeps moving, the rectangle around it, when it is there, and whether it outlives the pages.</summary>
internal sealed class CameraSearch(Motion motion, LayoutPictures pictures)
{
    /// <summary>Things that move that are looked at; the longest lasting first.</summary>
    private const int MostSeeds = 12;

    /// <summary>Rectangles that are the same.</summary>
    private const double Same = 0.8;

    /// <summary>Cells the sides may lie within what moves.</summary>
    private const int Slack = 2;

    private readonly double cellWidth = (double)pictures.Width / motion.Grid.Width;
    private readonly double cellHeight = (double)pictures.Height / motion.Grid.Height;

    public async Task<FoundCameras> FindAsync(StageRun run)
    {
        var seeds = SeedTracks.Find(motion.Windows, motion.Grid).OrderByDescending(s => s.End - s.First).Take(MostSeeds).ToList();
        List<(CameraRectangle Rectangle, SeedTrack Seed)> fitted = [];
        foreach (var seed in seeds.Where(s => CameraStay.IsLikely(s, motion.Windows, motion.Grid)))
        {
            run.Report(0.3 + 0.5 * fitted.Count / seeds.Count);
            if (await FitAsync(seed, run.Cancellation) is not { } rectangle) continue;
            // The longer track has the say where two are at one place: a person who was still for a while.
            if (!fitted.Exists(f => f.Rectangle.Box.Likeness(rectangle.Box) > Same)) fitted.Add((rectangle, seed));
        }
        var rings = fitted.ConvertAll(f => new RingPresence(f.Rectangle.Box, cellWidth, cellHeight, motion.Grid, f.Rectangle.IsRound));
        if (rings.Count > 0) motion.Watch(rings, run.Cancellation);
        var cameras = fitted.Zip(rings, Judge).OfType<FoundCamera>().OrderByDescending(c => c.IsOn.Count(on => on)).ToList();
        var others = seeds.Where(s => !fitted.Exists(f => f.Seed == s && cameras.Exists(c => c.Rectangle == f.Rectangle))).Select(s => (s.From, s.To));
        return new(cameras, [.. others]);
    }

    private async Task<CameraRectangle?> FitAsync(SeedTrack seed, CancellationToken cancellation)
    {
        var shown = await pictures.BetweenAsync(seed.From, seed.To, cancellation);
        if (shown.Count == 0) return null;
        var box = seed.Box.Scale(cellWidth, cellHeight).Common(new(0, 0, pictures.Width, pictures.Height));
        var found = RectangleFit.Find(pictures.Edges(shown), box, (int)(Slack * cellWidth));
        return found is null || 2 * shown.Count(p => MovingScreen.IsIn(p, pictures.Width, found.Box)) > shown.Count ? null : found;
    }

    private FoundCamera? Judge((CameraRectangle Rectangle, SeedTrack Seed) fitted, RingPresence ring)
    {
        var isOn = ring.Find(fitted.Seed.First * MotionWindow.Steps, fitted.Seed.End * MotionWindow.Steps);
        return CameraStay.IsCamera(isOn, ring.Inside, motion.Windows, motion.Grid)
            ? new(fitted.Rectangle, CameraStay.WithOtherViews(isOn, ring.Inside, motion.Windows, motion.Grid))
            : null;
    }
}
