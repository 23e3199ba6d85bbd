using System.Collections.Concurrent;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A job that is not over, as the scheduler holds it: a mirror of its rows. Only the scheduler's loop changes it.</summary>
internal sealed class ActiveJob
{
    public required Guid Id { get; init; }
    public required long Sequence { get; init; }
    public required Guid LectureId { get; init; }
    public required WorkflowSpec Workflow { get; init; }

    /// <summary>The workflow's input record.</summary>
    public required object Input { get; init; }

    /// <summary>The workflow's settings record.</summary>
    public required object Settings { get; init; }

    public required string SettingsJson { get; init; }
    public required string Identity { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string LectureTitle { get; set; }
    public required DateOnly LectureDate { get; set; }

    /// <summary>When it was begun to be read from its rows, by <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long ReadAt { get; init; }

    /// <summary>Seconds of the recording, once known.</summary>
    public double? Duration { get; set; }

    public JobState State { get; private set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public bool IsCancelling { get; set; }

    /// <summary>Done when the job is over and its rows say so.</summary>
    public TaskCompletionSource Over { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Keys the same stages had in the lecture's job before this one, by stage name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KeyPart>> Before { get; set; } = new Dictionary<string, IReadOnlyList<KeyPart>>();

    public IReadOnlyList<StageNode> Stages { get; set; } = [];

    public void Become(JobState state)
    {
        Transitions.Check(State, state);
        State = state;
    }

    /// <summary>The state as read from its row.</summary>
    public void Restore(JobState state) => State = state;
}

/// <summary>A stage run of an <see cref="ActiveJob"/>.</summary>
internal sealed class StageNode(ActiveJob job, StageSpec spec)
{
    public ActiveJob Job { get; } = job;
    public StageSpec Spec { get; } = spec;
    public long RowId { get; set; }
    public StageState State { get; private set; }

    /// <summary>Key and parts, once its inputs are known.</summary>
    public string? Key { get; set; }

    public IReadOnlyList<KeyPart>? Parts
    {
        get;
        set => (field, PartsJson) = (value, value is null ? null : JsonSerializer.Serialize(value, StudioJson.Compact));
    }

    /// <summary><see cref="Parts"/> as its row has it.</summary>
    public string? PartsJson { get; private set; }

    /// <summary>The key's parts when it was last done in this job, if it was.</summary>
    public IReadOnlyList<KeyPart>? PartsBefore { get; set; }

    public string? Why { get; set; }

    /// <summary>Hash of the output that counts: the stage's own, or a person's edit of it.</summary>
    public string? OutputHash { get; set; }

    /// <summary>Its gate; null for a stage without one.</summary>
    public ReviewGate? Gate { get; } = spec.Invitation is null ? null : new ReviewGate();

    /// <summary>Whether a person is asked: there is something to look at, and so is everything before it that is looked at together with it.</summary>
    public bool IsAsking =>
        State == StageState.AwaitingInput && Job.Stages.TakeWhile(s => s != this).All(s => s.State.IsDone() || s.Spec is { Invitation: null } or { Waits: true });

    /// <summary>Where the output that counts is in the cache.</summary>
    public string? OutputKey => Gate?.Current?.Key ?? Key;

    /// <summary>The output record as JSON, while it is at hand; else in the cache under <see cref="OutputKey"/>.</summary>
    public string? Output { get; set; }

    public int Interruptions { get; set; }
    public bool IsForced { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public double? Seconds { get; set; }
    public StageFailure? Failure { get; set; }

    /// <summary>Share done; written by the running stage, read by whoever looks.</summary>
    public double Fraction { get; set; }

    /// <summary>The share done that its row has.</summary>
    public double SavedFraction { get; set; }

    public string? Message { get; set; }

    /// <summary>Pictures it has shown so far, as they lay in its work folder.</summary>
    public ConcurrentQueue<StageFile> Pictures { get; } = [];

    /// <summary>What it takes from the stages it depends on, by their positions, as of the look that counts: key and input stay one even if a person changes a result meanwhile.</summary>
    public IReadOnlyDictionary<int, StageSource> Sources { get; set; } = new Dictionary<int, StageSource>();

    /// <summary>The look for its key that counts; the answer to an earlier one is dropped.</summary>
    public object? Look { get; set; }

    /// <summary>It runs with an input that a person has changed meanwhile: it is to run again.</summary>
    public bool IsOutdated { get; set; }

    /// <summary>Stops it while it runs.</summary>
    public CancellationTokenSource? Stop { get; set; }

    public void Become(StageState state)
    {
        Transitions.Check(State, state);
        State = state;
    }

    /// <summary>The state as read from its row.</summary>
    public void Restore(StageState state) => State = state;
}

/// <summary>The result of a stage, as one that depends on it takes it.</summary>
/// <param name="key">Where the cache has it.</param>
/// <param name="hash">What enters the key of the stage that takes it.</param>
internal sealed class StageSource(string key, string hash)
{
    public string Key { get; } = key;
    public string Hash { get; } = hash;

    /// <summary>The record as JSON, once it is at hand.</summary>
    public string? Json { get; set; }
}
