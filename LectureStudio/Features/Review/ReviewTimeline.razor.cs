using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

public sealed partial class ReviewTimeline(IJSRuntime script, Toasts toasts) : IAsyncDisposable
{
    /// <summary>What js/review/timeline-drawing.js draws with, by their classes.</summary>
    private static readonly string[] Inks =
    [
        "text", "quiet", "line", "accent", "waiting", "sound", "played", "silence", "change", "taken", "chosen", "range", "snap", "topic", "score",
        "fullScreen", "sideBySide", "pictureInPicture", "speakerOnly", "unsure",
    ];

    private ElementReference root;
    private ScriptPart? part;
    private EditSession? attached;
    private object? shown;
    private (double From, double To)? range;
    private DotNetObjectReference<ReviewTimeline>? reference;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    /// <summary>What the picture shows, in words: where topics, layouts and clips begin.</summary>
    private IEnumerable<(double At, string Said)> Moments => Session.Material.Topics.Topics.Select(t => (t.Start, $"topic, {t.Title}"))
        .Concat(Session.Material.Layout.Select(l => (l.Start, ReviewWords.Of(l.Kind))))
        .Concat(Session.Plan.Clips.Index().Select(c => (c.Item.Pieces[0].Start, $"clip {c.Index + 1}, {c.Item.Title}, {ReviewWords.Length(c.Item.Duration)} to {Words.Duration(c.Item.Pieces[^1].End)}")))
        .OrderBy(m => m.Item1);

    public async ValueTask DisposeAsync()
    {
        if (part is not null) await part.DisposeAsync();
        reference?.Dispose();
    }

    [JSInvokable]
    public void Picked(string id) => Session.Select(id);

    /// <summary>An edge was moved: dropped after a drag, by the arrow keys, or to the playhead.</summary>
    [JSInvokable]
    public async Task EdgeMoved(string id, int piece, bool isStart, double second, bool isFree)
    {
        Session.Select(id);
        if (!Session.MoveEdge(id, piece, isStart, second, isFree)) toasts.Refuse("A clip keeps at least a moment. Remove it instead.");
        await ShowAsync();
    }

    [JSInvokable]
    public async Task Shifted(string id, double by)
    {
        Session.Select(id);
        Session.Shift(id, by);
        await ShowAsync();
    }

    [JSInvokable]
    public void RangeChosen(double from, double to)
    {
        range = to > from ? (from, to) : null;
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (attached != Session)
        {
            attached = Session;
            reference ??= DotNetObjectReference.Create(this);
            if (part is not null) await part.DisposeAsync();
            part = await ScriptPart.AttachAsync(script, "review/timeline", root, Data(Session), reference);
            shown = null;
        }
        if (part is not null && !Equals(shown, (Session.Plan, Session.Selected))) await ShowAsync();
    }

    private async Task ShowAsync()
    {
        shown = (Session.Plan, Session.Selected);
        var scores = Session.Ranking.ToDictionary(r => r.Topic.Number, r => r.Score);
        if (part is not null) await part.TellAsync("update", new { clips = ClipView.Of(Session.Plan), selected = Session.Selected, scores = Session.Material.Topics.Topics.Select(t => scores[t.Number]) });
    }

    private async Task AddAsync()
    {
        if (range is not var (from, to)) return;
        range = null;
        var title = Session.Material.Topics.Topics.MaxBy(t => Math.Min(t.End, to) - Math.Max(t.Start, from))?.Title ?? $"Clip at {Words.Duration(from)}";
        if (!Session.Add(from, to, title)) toasts.Refuse("This stretch is too short for a clip.");
        if (part is not null) await part.TellAsync("clearRange");
    }

    private static object Data(EditSession session)
    {
        var material = session.Material;
        return new
        {
            duration = material.Media.Duration,
            peaks = material.Media.Peaks,
            silenceStarts = material.Times.Silences.Select(s => s.Start),
            silenceEnds = material.Times.Silences.Select(s => s.End),
            starts = session.Cuts.Starts,
            ends = session.Cuts.Ends,
            slides = material.Slides.Select(s => new { start = s.Start, end = s.End, picture = s.Picture }),
            layout = material.Layout.Select(l => new { start = l.Start, end = l.End, kind = ClipView.Word(l.Kind), words = ReviewWords.Of(l.Kind) }),
            topics = material.Topics.Topics.Select(t => new { start = t.Start, end = t.End, title = t.Title }),
        };
    }
}
