using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Layouts;

/// <summary>Puts together what is where when.</summary>
internal sealed class LayoutTimeline(Motion motion, LayoutPictures pictures, SlideTrack slides, double duration)
{
    /// <summary>Shorter stretches are part of the one before.</summary>
    private const double Shortest = 1;

    /// <summary>Share of a camera that may lie over the screen and still be beside it.</summary>
    private const double Beside = 0.05;

    private const double Sure = 0.95;
    private const double NotQuiteSure = 0.7;
    private const double Guess = 0.5;
    private const double TooShort = 0.3;

    // What there is where no camera of the list is on.
    private const int None = -1;
    private const int Speaker = -2;
    private const int Other = -3;

    private Box Frame => new(0, 0, pictures.Width, pictures.Height);

    /// <summary>The stretches in which nothing moves its place, in time order and without gaps.</summary>
    public IReadOnlyList<LayoutSegment> Build(FoundCameras found)
    {
        var looks = new Dictionary<int, (Box Screen, double Split)>();
        List<LayoutSegment> segments = [];
        var stretches = Stretches(found);
        foreach (var (from, to, state) in stretches)
        {
            if (state >= None && !looks.ContainsKey(state))
                looks[state] = Look(state == None ? null : found.Cameras[state].Rectangle.Box, [.. stretches.Where(s => s.State == state)]);
            segments.Add(Segment(from, to, state, looks.GetValueOrDefault(state), found));
        }
        return segments;
    }

    /// <summary>Which camera is on when, or what there is without one.</summary>
    private List<(double From, double To, int State)> Stretches(FoundCameras found)
    {
        var cameras = found.Cameras.ToList();
        var others = slides.Visits.Where(v => v.Kind == VisitKind.Other).Select(v => (From: v.Start, To: v.End, State: IsSpeaker((v.Start, v.End)) ? Speaker : Other)).ToList();
        var on = Joined(Sampled(s => cameras.FindIndex(c => s < c.IsOn.Length && c.IsOn[s]))).ToList();
        // A room has lines too and may pass for a page; where somebody is known to be filmed, who moves in it tells.
        if (cameras.Count > 0) others.InsertRange(0, on.Where(s => s.State == None).SelectMany(Alone));
        return Joined(Sampled(s =>
        {
            var time = (double)s / CellGrid.PerSecond;
            var camera = on.Find(o => time >= o.From && time < o.To).State;
            var other = others.FindIndex(o => time >= o.From && time < o.To);
            return camera >= 0 || other < 0 ? camera : others[other].State;
        }));
    }

    private List<(double From, double To, int State)> Sampled(Func<int, int> state)
    {
        var samples = (int)Math.Ceiling(duration * CellGrid.PerSecond);
        List<(double From, double To, int State)> stretches = [];
        for (var s = 0; s < samples; s++)
        {
            var (time, now) = ((double)s / CellGrid.PerSecond, state(s));
            if (stretches.Count == 0 || stretches[^1].State != now) stretches.Add((time, time, now));
            stretches[^1] = stretches[^1] with { To = s + 1 < samples ? time + 1.0 / CellGrid.PerSecond : duration };
        }
        return stretches;
    }

    /// <summary>Where, in a stretch without a camera beside the page, somebody fills the picture.</summary>
    private IEnumerable<(double From, double To, int State)> Alone((double From, double To, int State) stretch)
    {
        double[] edges = [stretch.From, stretch.To, .. slides.Visits.Select(v => v.Start)];
        foreach (var run in SpeakerAlone.Runs(stretch.From, stretch.To, motion.Windows).Where(IsSpeaker))
            yield return (Nearest(run.From), Nearest(run.To), Speaker);

        // Motion is known to three seconds, cuts are known better.
        double Nearest(double time) => edges.MinBy(e => Math.Abs(e - time)) is var edge && Math.Abs(edge - time) <= MotionWindow.Seconds ? edge : time;
    }

    private bool IsSpeaker((double From, double To) stretch) => SpeakerAlone.IsIn(stretch.From, stretch.To, motion.Windows, motion.Grid);

    private static List<(double From, double To, int State)> Joined(List<(double From, double To, int State)> stretches)
    {
        List<(double From, double To, int State)> joined = [];
        foreach (var stretch in stretches)
        {
            if (joined.Count > 0 && (stretch.State == joined[^1].State || stretch.To - stretch.From < Shortest)) joined[^1] = joined[^1] with { To = stretch.To };
            else joined.Add(stretch);
        }
        return joined;
    }

    /// <summary>The screen beside or below a camera, and how much room its text needs.</summary>
    private (Box Screen, double Split) Look(Box? camera, IReadOnlyList<(double From, double To, int State)> stretches)
    {
        var shown = pictures.Slides(p => stretches.Any(s => p.At >= s.From && p.At <= s.To));
        if (shown.Count < 2) shown = pictures.Slides(_ => true);
        var content = slides.Slides.Select(s => s.Content).FirstOrDefault(c => c is not null);
        var screen = shown.Count == 0 ? null : ScreenRectangle.Find(pictures.Edges(shown), camera);
        var box = screen ?? (content is null ? Frame : new Box(content.X, content.Y, content.W, content.H));
        return (box, camera is null ? 1 : ReadableShare.Of(shown, pictures.Width, box, camera));
    }

    private LayoutSegment Segment(double from, double to, int state, (Box Screen, double Split) look, FoundCameras found)
    {
        (from, to) = (Math.Round(from, 3), Math.Round(to, 3));
        if (state >= 0)
        {
            var (camera, _) = found.Cameras[state];
            var kind = camera.Box.Common(look.Screen).Area < Beside * camera.Box.Area ? LayoutKind.SideBySide : LayoutKind.PictureInPicture;
            return new(from, to, kind, Pixels(look.Screen), Pixels(camera.Box), Math.Round(camera.Support, 2), look.Split);
        }
        return state switch
        {
            // Of somebody who is seen beside the pages too it is known to be no film.
            Speaker when found.Cameras.Count > 0 => new(from, to, LayoutKind.SpeakerOnly, null, Pixels(Frame), NotQuiteSure, 1),
            Speaker => new(from, to, LayoutKind.SpeakerOnly, null, null, Guess, 1),
            Other => new(from, to, LayoutKind.Unsure, null, null, Guess, 1),
            // There may be a camera that could not be told from a film yet.
            _ when found.Cameras.Count == 0 && CameraStay.IsTooShortToTell(motion.Windows) => new(from, to, LayoutKind.Unsure, null, null, TooShort, 1),
            _ => new(from, to, LayoutKind.FullScreen, Pixels(look.Screen), null, found.Others.Any(o => o.From < to && o.To > from) ? NotQuiteSure : Sure, 1),
        };
    }

    private static PixelBox Pixels(Box box) => new(box.X, box.Y, box.W, box.H);
}
