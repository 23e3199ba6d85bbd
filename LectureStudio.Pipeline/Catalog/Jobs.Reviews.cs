using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <content>What people do with the outputs of stages: look, edit, take as they are, go back.</content>
public sealed partial class Jobs
{
    private const int LongestNote = 500;

    /// <summary>The output of the job's stage that gives a <typeparamref name="T"/>, as edited last, its files bound to their paths; null when it is not there (yet, or any more).</summary>
    public async Task<T?> OutputAsync<T>(Guid job, CancellationToken cancellation = default)
        where T : class
    {
        var found = live.Find(job) ?? await loader.LoadAsync(job, cancellation) ?? throw Unknown();
        return found.Stages.FirstOrDefault(n => n.Spec.Prototype.OutputType == typeof(T)) is { } node && Stored(node) is { } stored
            ? StudioJson.Read<T>(stored.Json, stored.Folder)
            : null;
    }

    /// <summary>The output of a reviewed stage as JSON, as edited last; null when it is not there.</summary>
    /// <exception cref="StudioException">There is no such job, or the stage has no gate.</exception>
    public async Task<string?> OutputJsonAsync(Guid job, string stage, CancellationToken cancellation = default) =>
        Stored(await ReviewedAsync(job, n => n.Spec.Name == stage, cancellation))?.Json;

    /// <summary>
    /// Puts a person's edit in place of a reviewed stage's output, as a new version. A gate that waits opens; what depends on it runs, or runs
    /// again if it has run already, also after the job is over. An edit that changes nothing makes no version.
    /// </summary>
    /// <param name="job">Its id.</param>
    /// <param name="edited">The whole output. It may refer to files of the version it was made from, or to files of its own, which are kept.</param>
    /// <param name="note">What the person says to it, or null.</param>
    /// <param name="cancellation">Gives up before anything is changed.</param>
    /// <exception cref="StudioException">The edit cannot be used, or there is nothing to edit; nothing was changed.</exception>
    public async Task ReviseAsync<T>(Guid job, T edited, string? note = null, CancellationToken cancellation = default)
        where T : class =>
        await ReviseAsync(await ReviewedAsync(job, n => n.Spec.Prototype.OutputType == typeof(T), cancellation), edited, note, cancellation);

    /// <summary>As <see cref="ReviseAsync{T}"/>, with the edited output as JSON.</summary>
    public async Task ReviseJsonAsync(Guid job, string stage, string json, string? note = null, CancellationToken cancellation = default)
    {
        var node = await ReviewedAsync(job, n => n.Spec.Name == stage, cancellation);
        object edited;
        try
        {
            edited = StudioJson.Read(json, node.Spec.Prototype.OutputType, Stored(node)?.Folder ?? "");
        }
        catch (JsonException e)
        {
            throw new StudioException($"The edit cannot be read{(e.Path is null ? "" : $" at {e.Path}")}.", "Correct it and save again; nothing was changed.", e);
        }
        await ReviseAsync(node, edited, note, cancellation);
    }

    /// <summary>Takes what waits at the gate as it is; nothing happens when it does not wait (any more).</summary>
    /// <exception cref="StudioException">There is no such job, or the stage has no gate.</exception>
    public async Task AcceptAsync(Guid job, string stage)
    {
        var node = await ReviewedAsync(job, n => n.Spec.Name == stage, CancellationToken.None);
        await scheduler.AskAsync(m => m.Accept(node.Job, stage));
    }

    /// <summary>The versions of a reviewed stage's output, newest first; the last, number 0, is what the stage proposed. Empty before it did.</summary>
    /// <exception cref="StudioException">There is no such job, or the stage has no gate.</exception>
    public async Task<IReadOnlyList<RevisionSummary>> RevisionsAsync(Guid job, string stage, CancellationToken cancellation = default)
    {
        var gate = (await ReviewedAsync(job, n => n.Spec.Name == stage, cancellation)).Gate!;
        if (gate.ProposalHash is null) return [];
        var edited = gate.Revisions.AsEnumerable().Reverse().Select(r => new RevisionSummary(r.Number, r.At, r.Note, r == gate.Current));
        return [.. edited, new RevisionSummary(0, gate.AskedAt, null, gate.Current is null)];
    }

    /// <summary>Goes back to an earlier version; what depends on it runs again. A gate that waits keeps waiting.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="stage">The reviewed stage's name.</param>
    /// <param name="number">One of <see cref="RevisionsAsync"/>; 0 is what the stage proposed.</param>
    /// <exception cref="StudioException">There is no such version, or it is no longer stored.</exception>
    public async Task RevertAsync(Guid job, string stage, int number)
    {
        var node = await ReviewedAsync(job, n => n.Spec.Name == stage, CancellationToken.None);
        var key = number == 0 ? node.Key : node.Gate!.Revisions.FirstOrDefault(r => r.Number == number)?.Key;
        var found = (key is null ? null : cache.Find(key)) ?? throw new StudioException("This version is no longer there.", "Choose another one, or run the step again.");
        var shown = await execution.ShowAsync(node, found, CancellationToken.None);
        await scheduler.AskAsync(m => m.Revert(node.Job, stage, number, shown));
    }

    private async Task ReviseAsync(StageNode node, object edited, string? note, CancellationToken cancellation)
    {
        if (Stored(node) is null) throw new StudioException("There is nothing to edit yet.", "Wait until the step is done; retry the job if it is over.");
        if (string.IsNullOrWhiteSpace(note)) note = null;
        else if (note.Length > LongestNote) note = note[..LongestNote] + "…";
        try
        {
            var (entry, stored) = edits.Keep(node, edited);
            var shown = await execution.ShowAsync(node, stored, cancellation);
            await scheduler.AskAsync(m => m.Revise(node.Job, node.Spec.Name, entry, shown, note));
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw DiskFull.Because(e);
        }
    }

    private CachedOutput? Stored(StageNode node) =>
        (node.State.IsDone() || node.State == StageState.AwaitingInput) && node.OutputKey is { } key ? cache.Find(key) : null;

    private async Task<StageNode> ReviewedAsync(Guid job, Func<StageNode, bool> which, CancellationToken cancellation)
    {
        var found = live.Find(job) ?? await loader.LoadAsync(job, cancellation) ?? throw Unknown();
        return found.Stages.FirstOrDefault(n => n.Gate is not null && which(n)) ?? throw new StudioException("This step is not one whose result can be edited.", "Reload the page and choose again.");
    }
}
