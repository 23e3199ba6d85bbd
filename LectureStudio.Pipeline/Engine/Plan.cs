namespace LectureStudio.Pipeline.Engine;

/// <summary>The stages of a workflow in reading order. Which stage waits for which follows from their types.</summary>
public sealed class Plan(Workflow workflow)
{
    private readonly List<Type> stages = [];

    /// <summary>The stage types in the order they were added.</summary>
    public IReadOnlyList<Type> Stages => stages;

    /// <summary>Adds a stage; its inputs must be given by the workflow's input or by a stage added before it.</summary>
    public Plan Add<TStage>()
        where TStage : Stage
    {
        stages.Add(typeof(TStage));
        return this;
    }

    internal void Check() => PlanCheck.Run(workflow, stages);
}
