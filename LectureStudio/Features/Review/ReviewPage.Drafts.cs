using LectureStudio.Components.Controls;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

/// <summary>Edits that outlive a reload, and edits that somebody else overtook.</summary>
public sealed partial class ReviewPage
{
    /// <summary>Characters; more than any plan of fifty clips with all its reasons.</summary>
    private const long LargestDraft = 8 << 20;

    /// <summary>This tab's own edits come back by themselves; those of a closed tab are offered.</summary>
    private async Task TakeUpAsync(EditSession begun)
    {
        if (await ReadDraftAsync() is not var (isMine, draft) || draft.IsSame(begun.Plan)) return;
        var isOlder = draft.Tag != begun.Tag;
        if (isMine && !isOlder)
        {
            begun.Do("edits from before", draft.Plan);
            notice = new("restore", $"Your changes from {Words.Ago(draft.At)} are here. They are not saved yet.", [new("Drop them", DropAsync)]);
            return;
        }
        notice = new(
            "restore",
            isOlder
                ? $"There are unsaved changes from {Words.Ago(draft.At)}, made to an earlier version."
                : $"There are changes from {Words.Ago(draft.At)} that were never saved.",
            [new("Take them up", () => TakeAsync(draft)), new("Drop them", DropAsync)]);
    }

    private async Task<(bool IsMine, Draft Draft)?> ReadDraftAsync()
    {
        try
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/review/session.js");
            await using var kept = await module.InvokeAsync<IJSStreamReference>("read", DraftKey);
            await using var bytes = await kept.OpenReadStreamAsync(LargestDraft);
            return await Draft.ReadAsync(bytes, session!.Material.Media.Duration);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            return null; // The tab was closed meanwhile.
        }
    }

    private Task TakeAsync(Draft draft)
    {
        notice = null;
        session!.Do("edits from before", draft.Plan);
        return Task.CompletedTask;
    }

    private async Task DropAsync()
    {
        notice = null;
        await page!.TellAsync("forget");
        await RestartAsync();
    }

    /// <summary>Another tab or person saved. Without edits of one's own, theirs is shown; else one is asked.</summary>
    private async Task OvertakenAsync(CancellationToken cancellation)
    {
        if (!session!.History.IsChanged)
        {
            await BeginAsync(cancellation);
            notice = new("sync", $"{CurrentName} was put in force elsewhere; this is it.", []);
            return;
        }
        var over = Current.Tag;
        notice = new(
            "sync_problem",
            $"{CurrentName} was put in force elsewhere while you were editing. Yours is not lost: it is still here.",
            [new("Save mine over it", () => SaveAsync(over)), new("Show the saved one", DropAsync)])
        { IsUrgent = true };
    }

    private async Task RestartAsync()
    {
        await BeginAsync(CancellationToken.None);
        attached = session;
        StateHasChanged();
    }
}
