using LectureStudio.Features.Editing;
using LectureStudio.Features.Review.Editing;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Features.Review;

/// <summary>A person's editing of a plan in one tab: the plan with its history, which clip is open, and everything that can be done to it.</summary>
public sealed class EditSession : EditSession<ClipPlan>
{
    private readonly PieceEdits pieces;

    /// <param name="material">The recording.</param>
    /// <param name="saved">The plan as it is saved.</param>
    /// <param name="tag">Which version that is, by its content.</param>
    public EditSession(ReviewMaterial material, ClipPlan saved, string tag)
        : base(saved, tag)
    {
        Material = material;
        Cuts = new CutPoints(material.Times);
        pieces = new PieceEdits(material.Times, Cuts, material.Settings.LongestPause);
        Selected = saved.Clips.FirstOrDefault()?.Id;
    }

    public ReviewMaterial Material { get; }

    public CutPoints Cuts { get; }

    public ClipPlan Plan => History.Now;

    /// <summary>The id of the clip that is open, or null.</summary>
    public string? Selected { get; private set; }

    public Clip? Clip => Plan.Clips.FirstOrDefault(c => c.Id == Selected);

    /// <summary>The topics with their scores under the plan's weights, highest first.</summary>
    public IReadOnlyList<RankedTopic> Ranking => RankedTopic.Order(Material.Topics, Plan.Weights);

    public void Select(string? id)
    {
        if (Selected == id) return;
        Selected = id;
        Tell();
    }

    /// <summary>Moves an edge. False when nothing of the clip would be left, or there is no such edge.</summary>
    public bool MoveEdge(string id, int piece, bool isStart, double second, bool isFree = false) =>
        Find(id) is { } clip && piece >= 0 && piece < clip.Pieces.Count && double.IsFinite(second) && Change("edge", pieces.MoveEdge(clip, piece, isStart, second, isFree));

    public bool Shift(string id, double by) => Find(id) is { } clip && double.IsFinite(by) && Change("move in time", pieces.Shift(clip, by));

    /// <summary>Strikes words of the open clip out. False when it would leave nothing.</summary>
    public bool Strike(int first, int last) => Clip is { } clip && IsWord(first) && IsWord(last) && first <= last && Change(first == last ? "strike out a word" : "strike out words", pieces.Strike(clip, first, last));

    public bool Restore(int first, int last) => Clip is { } clip && IsWord(first) && IsWord(last) && first <= last && Change("put words back", pieces.Restore(clip, first, last));

    /// <summary>Makes a clip of a stretch of the recording and opens it. False when the stretch is too short.</summary>
    public bool Add(double start, double end, string title, IReadOnlyList<Evidence>? reasons = null)
    {
        var draft = new Clip(
            ClipEditing.FreeId(Plan.Clips), title, 0, [], [],
            Enum.TryParse<ClipLayout>(Material.Settings.Layout, ignoreCase: true, out var layout) ? layout : ClipLayout.Auto,
            Enum.TryParse<CaptionStyle>(Material.Settings.Captions, ignoreCase: true, out var captions) ? captions : CaptionStyle.Box);
        if (pieces.Stretch(draft, start, end) is not { } clip) return false;
        var found = reasons ?? [.. Material.Topics.Topics.SelectMany(t => t.Evidence).Where(e => e.At >= clip.Pieces[0].Start && e.At <= clip.Pieces[^1].End)];
        Selected = clip.Id;
        return Do("add a clip", Plan.Add(clip with { Reasons = found, Score = PlanEdits.ScoreOf(found, Plan.Weights) }));
    }

    /// <summary>Chooses clips anew under the weights as they are, as the stage would. False when it comes to none.</summary>
    public bool Propose()
    {
        var proposed = ClipEditing.Propose(Material.Topics, Material.Times, Plan.Weights, Material.Settings);
        return proposed.Clips.Count > 0 && Do("new proposal", proposed);
    }

    private bool Change(string what, Clip? changed)
    {
        if (changed is null) return false;
        return Find(changed.Id)!.Pieces.SequenceEqual(changed.Pieces) || Do(what, Plan.With(changed));
    }

    private Clip? Find(string id) => Plan.Clips.FirstOrDefault(c => c.Id == id);

    private bool IsWord(int word) => word >= 0 && word < Material.Times.Words.Count;

    protected override void KeepSelection()
    {
        if (Selected is not null && Clip is null) Selected = Plan.Clips.FirstOrDefault()?.Id;
    }
}
