using System.Reflection;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A stage's place in a checked plan.</summary>
internal sealed class StageSpec(int position, Stage prototype, IReadOnlyList<StageInput> inputs, string? invitation = null, bool waits = true)
{
    /// <summary>The setting of a workflow that says whether its gates wait.</summary>
    public const string ReviewSetting = "Review";

    /// <summary>Place in the plan, from 0.</summary>
    public int Position { get; } = position;

    /// <summary>An instance that is asked for its facts and never run.</summary>
    public Stage Prototype { get; } = prototype;

    public Type Type { get; } = prototype.GetType();
    public string Name { get; } = prototype.Name;
    public Lane Lane { get; } = prototype.Lane;

    /// <summary>What a person is asked to do with its output; null for a stage without a gate.</summary>
    public string? Invitation { get; } = invitation;

    /// <summary>Whether a job waits at its gate, if its settings want that at all.</summary>
    public bool Waits { get; } = waits;

    /// <summary>Whether its output has artifacts, or tells something about the lecture or itself.</summary>
    public bool IsShown { get; } = ((Type[])[typeof(IPublishesArtifacts), typeof(ITellsDuration), typeof(ITellsRemark)]).Any(t => t.IsAssignableFrom(prototype.OutputType));

    /// <summary>Where each input comes from, in the stage's order.</summary>
    public IReadOnlyList<StageInput> Inputs { get; } = inputs;

    /// <summary>Positions of the stages whose results it asks for.</summary>
    public IReadOnlyList<int> DependsOn { get; } = [.. inputs.OfType<StageInput.FromStage>().Select(i => i.Position).Distinct()];
}

/// <summary>Where a stage's input comes from.</summary>
internal abstract record StageInput(Type Type)
{
    /// <summary>A property of the workflow's input record.</summary>
    public sealed record FromJob(Type Type, PropertyInfo Property) : StageInput(Type);

    /// <summary>Projected from the workflow's settings.</summary>
    public sealed record FromSettings(Type Type) : StageInput(Type);

    /// <summary>The result of an earlier stage.</summary>
    public sealed record FromStage(Type Type, int Position, string Stage) : StageInput(Type);
}

/// <summary>A workflow with its stages wired up.</summary>
internal sealed record WorkflowSpec(Workflow Workflow, IReadOnlyList<StageSpec> Stages)
{
    /// <summary>Whether the gates of a job with these settings wait for a person.</summary>
    public bool Asks(object settings) => Workflow.SettingsType.GetProperty(StageSpec.ReviewSetting)?.GetValue(settings) is not false;
}
