using LectureStudio.Features.Editing;
using LectureStudio.Features.Review.Editing;
using LectureStudio.Pipeline.Workflows.Highlights;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

public sealed partial class ClipRow(IJSRuntime script) : OrderedRow(script)
{
    /// <summary>Kinds of reasons shown in the list; all of them are with the open clip.</summary>
    private const int MostReasons = 3;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    [Parameter, EditorRequired] public required Clip Clip { get; set; }

    [Parameter] public EventCallback Removed { get; set; }

    protected override string RowId => $"clip-{Clip.Id}";

    protected override string Title => Clip.Title;

    protected override int Count => Session.Plan.Clips.Count;

    private bool IsOpen => Session.Selected == Clip.Id;

    private IReadOnlyList<IGrouping<EvidenceKind, Evidence>> Reasons =>
        [.. Clip.Reasons.GroupBy(r => r.Kind).OrderByDescending(g => Session.Plan.Weights.Of(g.Key) * g.Max(r => r.Strength)).Take(MostReasons)];

    /// <summary>The place (from 1) of an earlier clip that shows more than a second of the same; null when none does.</summary>
    private int? Overlapping => Session.Plan.Clips.Index().Take(Index)
        .Where(c => c.Item.Pieces.Sum(p => Clip.Pieces.Sum(own => Math.Max(0, Math.Min(p.End, own.End) - Math.Max(p.Start, own.Start)))) > 1)
        .Select(c => (int?)(c.Index + 1)).FirstOrDefault();

    private void Open() => Session.Select(Clip.Id);

    protected override void MoveTo(int to) => Session.Do("order", Session.Plan.Move(Clip.Id, to));

    protected override void Rename(string title) => Session.Do("rename", Session.Plan.Rename(Clip.Id, title));
}
