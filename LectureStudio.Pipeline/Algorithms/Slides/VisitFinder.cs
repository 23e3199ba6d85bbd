namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Joins states to visits: builds and left-overs of fades into one, pages that come back under their old number.</summary>
public sealed class VisitFinder(GreyGrid grid)
{
    /// <summary>A cut inside a left-over that is this many times larger than those before it is the true start: the earlier ones were a speaker's motion.</summary>
    private const double MuchLarger = 2.5;

    /// <summary>How sure it is at least that a page gave way to a camera or the other way round.</summary>
    private const double LeastForOther = 0.6;

    private const double SurelyReturned = 0.75;

    /// <summary>Pixels of ink that a page must gain to be looked for among earlier slides.</summary>
    private const int LeastGain = 100;

    private readonly List<FoundVisit> visits = [];
    private readonly List<(SlideState State, bool IsOther)> waiting = [];
    private readonly List<SlideState> residue = [];
    private bool isOther;

    public IReadOnlyList<FoundVisit> Visits => visits;

    /// <summary>How many different slides there are so far.</summary>
    public int Slides { get; private set; }

    /// <summary>Takes the next state.</summary>
    public void Add(SlideState state, bool other)
    {
        waiting.Add((state, other));
        if (state.Length >= StateBuilder.Short && !state.IsPassing) Resolve();
    }

    /// <summary>No more states will come.</summary>
    public void Finish()
    {
        Resolve();
        if (visits.Count == 0 && residue.Count > 0) Settle(residue[^1], other: false);
    }

    private void Resolve()
    {
        for (var i = 0; i < waiting.Count; i++)
        {
            var (state, other) = waiting[i];
            var next = waiting.Skip(i + 1).Select(w => w.State).FirstOrDefault(s => s.Length >= Residue.Shortest && !s.IsPassing);
            var isResidue = next is null ? state.Length < Residue.Shortest || state.IsPassing : Residue.Is(visits.Count == 0 ? null : visits[^1].Last, state, next, grid);
            if (isResidue) residue.Add(state);
            else Settle(state, other);
        }
        waiting.Clear();
    }

    private void Settle(SlideState state, bool other)
    {
        state = state with { Ends = null };
        var certainty = visits.Count == 0 ? 1
            : other != isOther ? Math.Max(LeastForOther, PageChange.Certainty(visits[^1].Last, state, grid))
            : other ? 0
            : PageChange.Certainty(visits[^1].Last, state, grid);
        if (certainty == 0 && !other && IsEarlierSlide(state)) certainty = SurelyReturned;
        if (certainty > 0) Open(state, other, certainty);
        else visits[^1].Add(state);
        residue.Clear();
    }

    /// <summary>A page that only gains ink is a build, unless what it becomes is another slide that was on before.</summary>
    private bool IsEarlierSlide(SlideState state)
    {
        var d = PageDifference.Between(visits[^1].Last, state, grid);
        return d.Added > LeastGain && SlideIdentity.Find(state, visits, grid).Number is var number && number > 0 && number != visits[^1].Number;
    }

    private void Open(SlideState state, bool other, double certainty)
    {
        var (number, sameness) = other ? (0, 1) : SlideIdentity.Find(state, visits, grid);
        if (!other && visits.Count > 0 && number > 0 && number == visits[^1].Number)
        {
            visits[^1].Add(state); // One step back in a build: still the same page.
            return;
        }
        if (!other && number == 0) number = ++Slides;
        var start = visits.Count == 0 ? 0 : StartOf(state);
        visits.Add(new FoundVisit(number, start, Math.Round(certainty * sameness, 3), [state]));
        isOther = other;
    }

    private double StartOf(SlideState state)
    {
        var (start, largest) = (state.Start, 0);
        foreach (var step in residue.Append(state))
        {
            if (largest == 0 || step.CutBlocks > MuchLarger * largest) start = step.Start;
            largest = Math.Max(largest, step.CutBlocks);
        }
        return start;
    }
}
