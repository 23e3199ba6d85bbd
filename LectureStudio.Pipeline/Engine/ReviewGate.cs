namespace LectureStudio.Pipeline.Engine;

/// <summary>The gate behind a reviewed stage, of one job: what was proposed, what a person made of it, whether they have answered.</summary>
internal sealed class ReviewGate
{
    /// <summary>Hash of what the stage itself gave; null before it did.</summary>
    public string? ProposalHash { get; set; }

    public bool IsAnswered { get; set; }

    /// <summary>The proposal came from the cache.</summary>
    public bool WasReused { get; set; }

    /// <summary>The revision that counts; null for the proposal as it is.</summary>
    public Revision? Current { get; set; }

    /// <summary>When the proposal came.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>All that were made, for whatever proposal, oldest first.</summary>
    public IReadOnlyList<Revision> Revisions { get; set; } = [];

    /// <summary>Takes a new proposal. An answer and an edit are only good for the proposal they were made for.</summary>
    public void Propose(string hash, bool wasReused)
    {
        if (hash != ProposalHash) (Current, IsAnswered) = (null, false);
        (ProposalHash, WasReused, AskedAt) = (hash, wasReused, DateTimeOffset.UtcNow);
    }

    /// <summary>The revision to use if the stage gives <paramref name="hash"/>.</summary>
    public Revision? For(string hash) => hash == ProposalHash ? Current : null;
}

/// <summary>An output as a person edited it.</summary>
/// <param name="Number">From 1, within job and stage.</param>
/// <param name="Key">Where the cache has it.</param>
/// <param name="OutputHash">What enters the keys of the stages that depend on it.</param>
internal sealed record Revision(int Number, string Key, string OutputHash, DateTimeOffset At, string? Note);
