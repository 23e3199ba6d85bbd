using LectureStudio.Components.Controls;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Editing;

/// <content>Edits that outlive a reload, and edits that somebody else overtook.</content>
public abstract partial class GateEditing<T, TSession>
{
    /// <summary>Characters; more than any plan of fifty clips with all its reasons, or the script of a day's lectures.</summary>
    private const long LargestDraft = 8 << 20;

    /// <summary>This tab's own edits come back by themselves; those of a closed tab are offered.</summary>
    private async Task TakeUpAsync(TSession begun)
    {
        if (await ReadDraftAsync() is not var (isMine, draft) || draft.IsSame(begun.History.Now)) return;
        var isOlder = draft.Tag != begun.Tag;
        if (isMine && !isOlder)
        {
            begun.Do("edits from before", draft.Edited);
            Notice = new("restore", $"Your changes from {Words.Ago(draft.At)} are here. They are not saved yet.", [new("Drop them", DropAsync)]);
            return;
        }
        Notice = new(
            "restore",
            isOlder
                ? $"There are unsaved changes from {Words.Ago(draft.At)}, made to an earlier version."
                : $"There are changes from {Words.Ago(draft.At)} that were never saved.",
            [new("Take them up", () => TakeAsync(draft)), new("Drop them", DropAsync)]);
    }

    private async Task<(bool IsMine, Draft<T> Draft)?> ReadDraftAsync()
    {
        try
        {
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/editing.js");
            await using var kept = await module.InvokeAsync<IJSStreamReference>("read", DraftKey);
            await using var bytes = await kept.OpenReadStreamAsync(LargestDraft);
            return await Draft<T>.ReadAsync(bytes, Fits) is var (isMine, draft) ? (isMine, draft with { Edited = Bound(draft.Edited) }) : null;
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            return null; // The tab was closed meanwhile.
        }
    }

    private Task TakeAsync(Draft<T> draft)
    {
        Notice = null;
        Session!.Do("edits from before", draft.Edited);
        return Task.CompletedTask;
    }

    private async Task DropAsync()
    {
        Notice = null;
        await page!.TellAsync("forget");
        await BeginAsync(CancellationToken.None);
        attached = Session;
        StateHasChanged();
    }

    /// <summary>Another tab or person saved. Without edits of one's own, theirs is shown; else one is asked.</summary>
    private async Task OvertakenAsync(CancellationToken cancellation)
    {
        var name = NameOfNew(Session!.Tag.Split('+'));
        if (!IsChanged)
        {
            await BeginAsync(cancellation);
            Notice = new("sync", $"{name} was made the current one elsewhere; this is it.", []);
            return;
        }
        var over = Tag;
        Notice = new(
            "sync_problem",
            $"{name} was made the current one elsewhere while you were editing. What you changed is still here.",
            [new("Save mine over it", () => SaveAsync(over)), new("Show the saved one", DropAsync)])
        { IsUrgent = true };
    }

    /// <summary>What is in force now that was not when editing began.</summary>
    private string NameOfNew(IReadOnlyList<string> begun)
    {
        var (stage, versions) = Versions.Where((v, i) => v.Current.Tag != begun.ElementAtOrDefault(i)).FirstOrDefault(Versions[^1]);
        var number = versions.First(v => v.IsCurrent).Number;
        var what = number == 0 ? "The proposal" : $"Version {number}";
        return NameOf(stage) is { } name ? $"{what} of {name}" : what;
    }
}
