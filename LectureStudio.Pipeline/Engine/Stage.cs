namespace LectureStudio.Pipeline.Engine;

/// <summary>One step of a workflow, as the engine sees it. Derive from <see cref="Stage{TInput,TOutput}"/>.</summary>
public abstract class Stage
{
    /// <summary>The name in code, in the API and in <c>job.json</c>: the type's name.</summary>
    public string Name => GetType().Name;

    /// <summary>What a person sees while it runs, one sentence in the present: "Reading the slides".</summary>
    public abstract string Doing { get; }

    /// <summary>What it keeps busy.</summary>
    public virtual Lane Lane => Lane.Cpu;

    /// <summary>Raise it when the same inputs would now give another output: older cached outputs are then not reused.</summary>
    public virtual int Version => 1;

    /// <summary>What of this machine the output depends on, such as an engine's name and version; null when nothing does. Must be quick.</summary>
    public virtual string? Fingerprint => null;

    /// <summary>What of this machine an item kept across runs depends on; null where the items' own keys tell it, so that a change does not make all of them anew.</summary>
    public virtual string? ItemFingerprint => Fingerprint;

    /// <summary>Whether it takes longer the longer the recording is; a stage that works on what was chosen from it does not.</summary>
    public virtual bool GrowsWithRecording => true;

    /// <summary>Its usual share of a job's time, in seconds for a one-hour lecture, or for any if it does not grow; replaced by this installation's own history.</summary>
    public virtual double UsualSeconds => 1;

    /// <summary>Seconds it takes however short the recording is: starting programs, making the first page.</summary>
    public virtual double LeastSeconds => 0.1;

    /// <summary>The result types it asks for, in order. A type that implements <see cref="IStageSettings"/> is filled from the job's settings.</summary>
    public abstract IReadOnlyList<Type> InputTypes { get; }

    /// <summary>The one result type it gives.</summary>
    public abstract Type OutputType { get; }

    internal abstract Task<object> RunAsync(object?[] inputs, StageRun run);
}

/// <summary>
/// One step of a workflow: typed inputs, progress, a typed output (a record, plus files). It knows its inputs and its
/// <see cref="StageRun"/>; no database, no HTTP context, no other stage. Running it twice is harmless.
/// </summary>
/// <typeparam name="TInput">One result type, or a tuple of result types and settings types.</typeparam>
/// <typeparam name="TOutput">A record that <see cref="StudioJson"/> can write and read back.</typeparam>
public abstract class Stage<TInput, TOutput> : Stage
    where TOutput : class
{
    public sealed override IReadOnlyList<Type> InputTypes { get; } = StageInputs<TInput>.Types;

    public sealed override Type OutputType => typeof(TOutput);

    /// <summary>Does the work. Throws <see cref="StudioException"/> for what a person can mend; passes <see cref="StageRun.Cancellation"/> on to everything.</summary>
    public abstract Task<TOutput> RunAsync(TInput input, StageRun run);

    internal sealed override async Task<object> RunAsync(object?[] inputs, StageRun run) =>
        await RunAsync(StageInputs<TInput>.Bind(inputs), run);
}
