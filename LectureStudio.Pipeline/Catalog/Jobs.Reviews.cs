using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <content>What people do with the outputs of stages: look, edit, take as they are, go back.</content>
public sealed partial class Jobs
{
    private const int LongestNote = 500;
    private const int MostReadings = 5;
    private readonly SemaphoreSlim changing = new(1);

    /// <summary>The output of the job's stage that gives a <typeparamref name="T"/>, as edited last, its files bound to their paths; null when it is not there (yet, or any more).</summary>
    public async Task<T?> OutputAsync<T>(Guid job, CancellationToken cancellation = default)
        where T : class
    {
        var found = live.Find(job) ?? await loader.LoadAsync(job, cancellation) ?? throw Unknown();
        return found.Stages.FirstOrDefault(n => n.Spec.Prototype.OutputType == typeof(T)) is { } node && await StoredAsync(node, cancellation) is { } stored
            ? StudioJson.Read<T>(stored.Json, stored.Folder)
            : null;
    }

    /// <summary>The output of a reviewed stage as JSON, as edited last; null when it is not there.</summary>
    /// <exception cref="StudioException">There is no such job, or the stage has no gate.</exception>
    public async Task<string?> OutputJsonAsync(Guid job, string stage, CancellationToken cancellation = default) =>
        (await StoredAsync(await ReviewedAsync(job, n => n.Spec.Name == stage, cancellation), cancellation))?.Json;

    /// <summary>
    /// Puts a person's edit in place of a reviewed stage's output, as a new version. A gate that waits opens; what depends on it runs, or runs
    /// again if it has run already, also after the job is over. An edit that changes nothing makes no version.
    /// </summary>
    /// <param name="job">Its id.</param>
    /// <param name="edited">The whole output. It may refer to files of the version it was made from, or to files of its own, which are kept.</param>
    /// <param name="note">What the person says to it, or null.</param>
    /// <param name="madeFrom">The <see cref="RevisionSummary.Tag"/> of what was edited; null replaces whatever is in force.</param>
    /// <param name="cancellation">Gives up before anything is changed.</param>
    /// <exception cref="OvertakenException">Something else than <paramref name="madeFrom"/> is in force by now; nothing was changed.</exception>
    /// <exception cref="StudioException">The edit cannot be used, or there is nothing to edit; nothing was changed.</exception>
    public Task ReviseAsync<T>(Guid job, T edited, string? note = null, string? madeFrom = null, CancellationToken cancellation = default)
        where T : class => OneByOneAsync(async () =>
            await ReviseAsync(await ReviewedAsync(job, n => n.Spec.Prototype.OutputType == typeof(T), cancellation), new Edit(edited, note, madeFrom), cancellation));

    /// <summary>As <see cref="ReviseAsync{T}"/>, with the edited output as JSON.</summary>
    public Task ReviseJsonAsync(Guid job, string stage, string json, string? note = null, string? madeFrom = null, CancellationToken cancellation = default) => OneByOneAsync(async () =>
    {
        var node = await ReviewedAsync(job, n => n.Spec.Name == stage, cancellation);
        object edited;
        try
        {
            edited = StudioJson.Read(json, node.Spec.Prototype.OutputType, (await StoredAsync(node, cancellation))?.Folder ?? "");
        }
        catch (JsonException e)
        {
            throw new StudioException($"The edit cannot be read{(e.Path is null ? "" : $" at {e.Path}")}.", "Correct it and save again; nothing was changed.", e);
        }
        await ReviseAsync(node, new Edit(edited, note, madeFrom), cancellation);
    });

    /// <summary>Takes what waits at the gate as it is; nothing happens when it does not wait (any more).</summary>
    /// <exception cref="StudioException">There is no such job, or the stage has no gate.</exception>
    public Task AcceptAsync(Guid job, string stage) => FreshlyReadAsync(async () =>
    {
        var node = await ReviewedAsync(job, n => n.Spec.Name == stage, CancellationToken.None);
        await scheduler.AskAsync(m => m.Accept(node.Job, stage));
    });

    /// <summary>The versions of a reviewed stage's output, newest first; the last, number 0, is what the stage proposed. Empty before it did.</summary>
    /// <exception cref="StudioException">There is no such job, or the stage has no gate.</exception>
    public async Task<IReadOnlyList<RevisionSummary>> RevisionsAsync(Guid job, string stage, CancellationToken cancellation = default)
    {
        var gate = (await ReviewedAsync(job, n => n.Spec.Name == stage, cancellation)).Gate!;
        if (gate.ProposalHash is null) return [];
        var edited = gate.Revisions.AsEnumerable().Reverse().Select(r => new RevisionSummary(r.Number, r.At, r.Note, r == gate.Current, r.OutputHash));
        return [.. edited, new RevisionSummary(0, gate.AskedAt, null, gate.Current is null, gate.ProposalHash)];
    }

    /// <summary>Goes back to an earlier version; what depends on it runs again. A gate that waits keeps waiting.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="stage">The reviewed stage's name.</param>
    /// <param name="number">One of <see cref="RevisionsAsync"/>; 0 is what the stage proposed.</param>
    /// <exception cref="StudioException">There is no such version, or it is no longer stored.</exception>
    public Task RevertAsync(Guid job, string stage, int number) => OneByOneAsync(async () =>
    {
        var node = await ReviewedAsync(job, n => n.Spec.Name == stage, CancellationToken.None);
        var key = number == 0 ? node.Key : node.Gate!.Revisions.FirstOrDefault(r => r.Number == number)?.Key;
        var found = (key is null ? null : await CommittedAsync(key, CancellationToken.None)) ?? throw new StudioException("This version is no longer there.", "Choose another one, or run the step again.");
        var shown = await execution.ShowAsync(node, found, CancellationToken.None);
        await scheduler.AskAsync(m => m.Revert(node.Job, stage, number, shown));
    });

    private async Task ReviseAsync(StageNode node, Edit edit, CancellationToken cancellation)
    {
        if (await StoredAsync(node, cancellation) is null) throw new StudioException("There is nothing to edit yet.", "Wait until the step is done; retry the job if it is over.");
        if (string.IsNullOrWhiteSpace(edit.Note)) edit = edit with { Note = null };
        else if (edit.Note.Length > LongestNote) edit = edit with { Note = edit.Note[..LongestNote] + "…" };
        try
        {
            var (entry, stored) = edits.Keep(node, edit.Output);
            // Asked here already, before anything is shown; the scheduler asks again because the step may have run anew meanwhile.
            edit.RefuseIfOvertaken(entry.OutputHash, node.OutputHash);
            var shown = await execution.ShowAsync(node, stored, cancellation);
            await scheduler.AskAsync(m => m.Revise(node.Job, node.Spec.Name, entry, shown, edit));
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw DiskFull.Because(e);
        }
    }

    /// <summary>What is shown on the shelf and what the rows say change together: of two people who save at once, one is second.</summary>
    private async Task OneByOneAsync(Func<Task> change)
    {
        await changing.WaitAsync();
        try
        {
            await FreshlyReadAsync(change);
        }
        finally
        {
            changing.Release();
        }
    }

    /// <summary>Does it again should the job, read while it was ending, have ended in between.</summary>
    private static async Task FreshlyReadAsync(Func<Task> change)
    {
        for (var readings = 1; ; readings++)
        {
            try
            {
                await change();
                return;
            }
            catch (StaleJobException) when (readings < MostReadings)
            {
            }
        }
    }

    private async Task<CachedOutput?> StoredAsync(StageNode node, CancellationToken cancellation) =>
        (node.State.IsDone() || node.State == StageState.AwaitingInput) && node.OutputKey is { } key ? await CommittedAsync(key, cancellation) : null;

    /// <summary>The output under a key that a job in memory names. Memory is ahead of the rows by the transaction under way: what is not there yet is waited for.</summary>
    private async Task<CachedOutput?> CommittedAsync(string key, CancellationToken cancellation)
    {
        if (cache.Find(key) is { } found) return found;
        await scheduler.AskAsync(m => m.UnderWay).WaitAsync(cancellation);
        return cache.Find(key);
    }

    private async Task<StageNode> ReviewedAsync(Guid job, Func<StageNode, bool> which, CancellationToken cancellation)
    {
        var found = live.Find(job) ?? await loader.LoadAsync(job, cancellation) ?? throw Unknown();
        return found.Stages.FirstOrDefault(n => n.Gate is not null && which(n)) ?? throw new StudioException("This step is not one whose result can be edited.", "Reload the page and choose again.");
    }
}
