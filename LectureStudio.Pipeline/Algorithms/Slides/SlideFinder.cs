namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Finds the slides in a stream of small grey pictures: which blocks rest, where they change together (cuts), what lasts between two cuts
/// (states), which states are one page (visits). Looks ahead for less than a minute and holds a few pictures a state, so that memory does
/// not grow with the length of the recording to speak of.
/// </summary>
public sealed class SlideFinder(GreyGrid grid)
{
    /// <summary>Least seconds between two pictures that are looked at; more often costs time and finds nothing more.</summary>
    public const double Spacing = 0.11;

    /// <summary>Longest time between two pictures taken as they come; in longer ones the earlier picture was on show and is taken again.</summary>
    private const double LongestGap = 0.25;

    private const double RepeatEvery = 0.2;

    /// <summary>A block belongs to a camera when it moves in this share of the time both before and after: a camera outlives page changes, a film does not.</summary>
    private const double CameraShare = 0.08;

    private const double CameraReach = 45;
    private const double FilmReach = 5;
    private const double FilmShare = 0.5;
    private const double MotionShare = 0.3;
    private const double LongestPassing = 4;
    private const double PassingBlocks = 0.25;
    private const double PassingTime = 0.5;

    private readonly BlockStability stability = new(grid);
    private readonly ActivityHistory history = new(grid);
    private readonly Queue<(byte[] Pixels, double Time, double TakenAt)> ahead = new();
    private readonly Queue<SlideState> unjudged = new();
    private readonly VisitFinder finder = new(grid);
    private CutFinder? cuts;
    private Cut? nextCut;
    private StateBuilder state = new(grid, new Cut(0, 0));
    private (byte[] Pixels, double Time)? last;
    private (byte[] Pixels, double Time)? held;

    /// <summary>Whether any picture came.</summary>
    public bool HasPictures => held is not null;

    /// <summary>How many different slides were found so far.</summary>
    public int SlidesSoFar => finder.Slides;

    /// <summary>Takes the next picture; the array is kept and must not be written to again.</summary>
    /// <param name="pixels">Grey levels, row by row, as many as the grid has.</param>
    /// <param name="time">Its second; pictures that do not come later than the one before are left out.</param>
    public void Add(byte[] pixels, double time)
    {
        if (held is { } before)
        {
            if (time <= before.Time) return;
            // Only the next picture tells whether this one was gone at once or shown for long: the last of a quick row must not be lost.
            var comesSoon = last is { } taken && before.Time - taken.Time < Spacing && time - taken.Time < LongestGap;
            if (!comesSoon) Accept(before.Pixels, before.Time);
        }
        held = (pixels, time);
    }

    private void Accept(byte[] pixels, double time)
    {
        if (last is { } before) FillGap(before.Pixels, before.Time, time);
        Take(pixels, time, time);
        last = (pixels, time);
    }

    /// <summary>The visits in time order, when all pictures were taken; empty without pictures.</summary>
    /// <param name="duration">The recording's length in seconds.</param>
    public IReadOnlyList<FoundVisit> Finish(double duration)
    {
        if (held is not { } end) return [];
        Accept(end.Pixels, end.Time);
        FillGap(end.Pixels, end.Time, Math.Max(duration, end.Time));
        while (ahead.Count > 0) Advance(ahead.Dequeue());
        Close(Math.Max(duration, end.Time));
        while (unjudged.Count > 0) Judge(unjudged.Dequeue());
        finder.Finish();
        return finder.Visits;
    }

    private void FillGap(byte[] pixels, double from, double to)
    {
        if (to - from <= LongestGap) return;
        for (var t = from + RepeatEvery; t < to - 0.05; t += RepeatEvery) Take(pixels, t, from);
    }

    private void Take(byte[] pixels, double time, double takenAt)
    {
        cuts ??= new CutFinder(grid, history);
        history.Add(stability.Add(pixels, time, cuts.Events), time);
        ahead.Enqueue((pixels, time, takenAt));
        while (ahead.Peek().Time < time - CutFinder.Delay) Advance(ahead.Dequeue());
        while (unjudged.TryPeek(out var oldest) && oldest.End + CameraReach < time) Judge(unjudged.Dequeue());
    }

    private void Advance((byte[] Pixels, double Time, double TakenAt) picture)
    {
        nextCut ??= cuts!.Next(picture.Time);
        while (nextCut is { } cut && cut.At <= picture.Time)
        {
            if (!state.IsEmpty)
            {
                Close(cut.At);
                state = new StateBuilder(grid, cut);
            }
            nextCut = cuts!.Next(picture.Time);
        }
        state.Add(picture.Pixels, picture.TakenAt);
    }

    private void Close(double end)
    {
        if (!state.IsEmpty) unjudged.Enqueue(state.Build(end));
    }

    private void Judge(SlideState found)
    {
        var middle = (found.Start + found.End) / 2;
        var film = history.Moving(middle - FilmReach, middle + FilmReach, FilmShare);
        var camera = BlockSet.And(history.Moving(middle - CameraReach, middle, CameraShare), history.Moving(middle, middle + CameraReach, CameraShare));
        var moving = history.Moving(found.Start, found.End, MotionShare);
        var judged = found with { Valid = BlockSet.Except(BlockSet.Except(found.Agreed, film), camera), Moving = moving, IsPassing = IsPassing(found) };
        finder.Add(judged, PageLook.IsOther(judged, moving, grid));
    }

    private bool IsPassing(SlideState found)
    {
        if (found.Length > LongestPassing) return false;
        var (blocks, time) = history.Unrest(found.Start, found.End);
        return blocks > PassingBlocks && time > PassingTime;
    }
}
