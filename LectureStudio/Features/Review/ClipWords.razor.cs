using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

public sealed partial class ClipWords(IJSRuntime script, Toasts toasts) : IAsyncDisposable
{
    /// <summary>Seconds of speech shown before and after the clip.</summary>
    private const double Around = 12;

    private ElementReference root;
    private ScriptPart? part;
    private bool isAttached;
    private Clip? known;
    private (int First, int Last)? marked;
    private IReadOnlyList<ShownWord> shown = [];
    private DotNetObjectReference<ClipWords>? reference;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    [Parameter, EditorRequired] public required Clip Clip { get; set; }

    private string Hint => marked is null
        ? "Select words and press Delete to strike them out; the video follows. A struck or grey word comes back by a click."
        : $"{Words.Count(marked.Value.Last - marked.Value.First + 1, "word")} selected";

    private sealed record ShownWord(int Number, double At, string Text, bool IsKept, string Class);

    public async ValueTask DisposeAsync()
    {
        if (part is not null) await part.DisposeAsync();
        reference?.Dispose();
    }

    [JSInvokable]
    public void Marked(int first, int last)
    {
        marked = first < 0 ? null : (first, last);
        StateHasChanged();
    }

    [JSInvokable]
    public Task Strike(int first, int last) => StrikeAsync(first, last);

    /// <summary>A struck word was clicked: it comes back with those struck beside it. One around the clip extends the clip to it.</summary>
    [JSInvokable]
    public Task Back(int word)
    {
        var clicked = shown.FirstOrDefault(w => w.Number == word);
        if (clicked is null || clicked.IsKept) return Task.CompletedTask;
        if (clicked.Class.Contains("around")) return ExtendAsync(word);
        var (first, last) = (word, word);
        while (IsStruck(first - 1)) first--;
        while (IsStruck(last + 1)) last++;
        return RestoreAsync(first, last);
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(known, Clip)) return;
        known = Clip;
        var words = Session.Material.Times.Words;
        var kept = ClipEditing.WordsIn(Clip, Session.Material.Times).ToHashSet();
        var (first, last) = kept.Count > 0 ? (kept.Min(), kept.Max()) : (-1, -1);
        shown = [.. words.Index()
            .Where(w => w.Item.End > Clip.Pieces[0].Start - Around && w.Item.Start < Clip.Pieces[^1].End + Around)
            .Select(w => new ShownWord(w.Index, w.Item.Start, w.Item.Text, kept.Contains(w.Index), string.Join(' ', Classes(w.Index).OfType<string>())))];

        IEnumerable<string?> Classes(int i) =>
            [i < first || i > last || first < 0 ? "around" : kept.Contains(i) ? null : "out", i == first ? "first" : null, i == last ? "last" : null];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isAttached || Session.Material.Times.Words.Count == 0) return;
        isAttached = true;
        reference = DotNetObjectReference.Create(this);
        part = await ScriptPart.AttachAsync(script, "review/words", root, reference);
    }

    private bool IsStruck(int word) => shown.FirstOrDefault(w => w.Number == word) is { IsKept: false } found && found.Class.Contains("out");

    private bool AnyKept(int first, int last) => shown.Any(w => w.Number >= first && w.Number <= last && w.IsKept);

    private bool AnyStruck(int first, int last) => shown.Any(w => w.Number >= first && w.Number <= last && !w.IsKept);

    private async Task StrikeAsync(int first, int last)
    {
        if (AnyKept(first, last) && !Session.Strike(first, last)) toasts.Refuse("These are all the words of the clip. Remove the clip instead.");
        await UnmarkAsync();
    }

    private async Task RestoreAsync(int first, int last)
    {
        Session.Restore(first, last);
        await UnmarkAsync();
    }

    private async Task ExtendAsync(int word)
    {
        var kept = shown.Where(w => w.IsKept).ToList();
        if (kept.Count == 0) Session.Restore(word, word);
        else if (word < kept[0].Number) Session.Restore(word, kept[0].Number - 1);
        else Session.Restore(kept[^1].Number + 1, word);
        await UnmarkAsync();
    }

    private async Task UnmarkAsync()
    {
        marked = null;
        StateHasChanged();
        if (part is not null) await part.TellAsync("unmark");
    }
}
