namespace LectureStudio.Pipeline.Engine;

/// <summary>The stages of a workflow in reading order. Which stage waits for which follows from their types.</summary>
public sealed class Plan(Workflow workflow)
{
    private readonly List<Type> stages = [];
    private readonly Dictionary<Type, string> invitations = [];
    private readonly HashSet<Type> unasked = [];

    /// <summary>The stage types in the order they were added.</summary>
    public IReadOnlyList<Type> Stages => stages;

    /// <summary>Adds a stage; its inputs must be given by the workflow's input or by a stage added before it.</summary>
    public Plan Add<TStage>()
        where TStage : Stage
    {
        stages.Add(typeof(TStage));
        return this;
    }

    /// <summary>
    /// Adds a stage whose output is offered to a person before anything that depends on it runs, if the job's setting <c>Review</c> is on
    /// (or the workflow has no such setting). An output that implements <see cref="IReviewed"/> is asked whether an edit can be used.
    /// </summary>
    /// <param name="invitation">What the person is asked to do, a few words: "Choose the clips".</param>
    public Plan AddReviewed<TStage>(string invitation)
        where TStage : Stage
    {
        invitations[typeof(TStage)] = invitation;
        return Add<TStage>();
    }

    /// <summary>Adds a stage whose output a person may edit at any time after, as in a review, but which never makes a job wait: a gate after it asks when this output is there as well.</summary>
    /// <param name="invitation">What the person may do, a few words: "Edit the course".</param>
    public Plan AddEditable<TStage>(string invitation)
        where TStage : Stage
    {
        unasked.Add(typeof(TStage));
        return AddReviewed<TStage>(invitation);
    }

    /// <summary>Whether a job waits for a person to look at the stage's output, if its settings want that at all.</summary>
    internal bool WaitsFor(Type stage) => invitations.ContainsKey(stage) && !unasked.Contains(stage);

    /// <summary>What a person is asked to do with the stage's output; null for a stage without a gate.</summary>
    internal string? InvitationOf(Type stage) => invitations.GetValueOrDefault(stage);

    internal void Check() => PlanCheck.Run(workflow, stages);
}
