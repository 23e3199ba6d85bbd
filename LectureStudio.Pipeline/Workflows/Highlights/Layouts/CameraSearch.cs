using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Layouts;

/// <summary>Finds camera pictures: what keeps moving, the rectangle around it, when it is there, and whether it outlives the pages.</summary>
internal sealed class CameraSearch(Motion motion, LayoutPictures pictures)
{
    /// <summary>Places at which something moves that are looked at, those where it moves longest first.</summary>
    private const int MostPlaces = 8;

    /// <summary>What moves at one place never quite fills the same box.</summary>
    private const double SamePlace = 0.5;

    /// <summary>Rectangles that are the same.</summary>
    private const double Same = 0.8;

    /// <summary>Cells the sides may lie within what moves.</summary>
    private const int Slack = 2;

    private readonly double cellWidth = (double)pictures.Width / motion.Grid.Width;
    private readonly double cellHeight = (double)pictures.Height / motion.Grid.Height;

    public async Task<FoundCameras> FindAsync(StageRun run)
    {
        var places = Places();
        List<(CameraRectangle Rectangle, IReadOnlyList<SeedTrack> Seeds)> fitted = [];
        foreach (var seeds in places.Where(p => p.Any(s => CameraStay.IsLikely(s, motion.Windows, motion.Grid))).Take(MostPlaces))
        {
            run.Report(0.3 + 0.5 * fitted.Count / places.Count);
            if (await FitAsync(seeds, run.Cancellation) is { } rectangle && !fitted.Exists(f => f.Rectangle.Box.Likeness(rectangle.Box) > Same)) fitted.Add((rectangle, seeds));
        }
        var rings = fitted.ConvertAll(f => new RingPresence(f.Rectangle.Box, cellWidth, cellHeight, motion.Grid, f.Rectangle.IsRound));
        if (rings.Count > 0) motion.Watch(rings, run.Cancellation);
        var judged = fitted.Zip(rings, (f, ring) => (f.Seeds, Camera: Judge(f.Rectangle, f.Seeds[0], ring))).Where(j => j.Camera is not null).ToList();
        var others = places.Where(p => !judged.Exists(j => j.Seeds == p)).SelectMany(p => p).Select(s => (s.From, s.To));
        return new([.. judged.Select(j => j.Camera!).OrderByDescending(c => c.IsOn.Count(on => on))], [.. others]);
    }

    /// <summary>What moves, by its place: a camera that is off for a while, or a person who is still, makes several tracks. The longest comes first, in each and of all.</summary>
    private List<IReadOnlyList<SeedTrack>> Places()
    {
        List<List<SeedTrack>> places = [];
        foreach (var seed in SeedTracks.Find(motion.Windows, motion.Grid).OrderByDescending(s => s.End - s.First))
        {
            if (places.Find(p => p[0].Box.Likeness(seed.Box) > SamePlace) is { } place) place.Add(seed);
            else places.Add([seed]);
        }
        return [.. places];
    }

    private async Task<CameraRectangle?> FitAsync(IReadOnlyList<SeedTrack> seeds, CancellationToken cancellation)
    {
        var shown = await pictures.BetweenAsync([.. seeds.Select(s => (s.From, s.To))], cancellation);
        if (shown.Count == 0) return null;
        var box = seeds[0].Box.Scale(cellWidth, cellHeight).Common(new(0, 0, pictures.Width, pictures.Height));
        var found = RectangleFit.Find(pictures.Edges(shown), box, (int)(Slack * cellWidth));
        return found is null || 2 * shown.Count(p => MovingScreen.IsIn(p, pictures.Width, found.Box)) > shown.Count ? null : found;
    }

    private FoundCamera? Judge(CameraRectangle rectangle, SeedTrack longest, RingPresence ring)
    {
        var isOn = ring.Find(longest.First * MotionWindow.Steps, longest.End * MotionWindow.Steps);
        return CameraStay.IsCamera(isOn, ring.Inside, motion.Windows, motion.Grid)
            ? new(rectangle, CameraStay.WithOtherViews(isOn, ring.Inside, motion.Windows, motion.Grid))
            : null;
    }
}
