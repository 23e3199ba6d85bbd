using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Engine;

/// <summary>The workflows of this studio, checked when it starts.</summary>
public sealed class WorkflowCatalog
{
    private readonly Dictionary<string, WorkflowSpec> specs;

    /// <exception cref="InvalidOperationException">A plan does not fit together.</exception>
    public WorkflowCatalog(IEnumerable<Workflow> workflows, IServiceProvider services) =>
        specs = workflows.ToDictionary(w => w.Name, w => Wire(w, services));

    /// <summary>The workflows that a person may ask for, in the order they were registered.</summary>
    public IEnumerable<Workflow> All => specs.Values.Select(s => s.Workflow).Where(w => w.IsOffered);

    /// <summary>The settings of a workflow for forms and help texts.</summary>
    public IReadOnlyList<SettingDescription> Describe(string workflow) => WorkflowSettings.Describe(Get(workflow).Workflow.SettingsType);

    /// <summary>What a stage of a workflow gives; null when there is no such stage.</summary>
    public Type? OutputOf(string workflow, string stage) => specs.GetValueOrDefault(workflow)?.Stages.FirstOrDefault(s => s.Name == stage)?.Prototype.OutputType;

    /// <summary>Whether there is such a workflow.</summary>
    public bool Has(string workflow) => specs.ContainsKey(workflow);

    /// <summary>Checks settings given as text against the workflow's record.</summary>
    /// <exception cref="StudioException">Unknown names or bad values; the message lists all of them.</exception>
    public object ReadSettings(string workflow, IReadOnlyDictionary<string, string> given) => WorkflowSettings.Read(Get(workflow).Workflow.SettingsType, given);

    /// <summary>What is wrong with a workflow's name and settings, a sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Problems(string workflow, IReadOnlyDictionary<string, string> given) =>
        Has(workflow) ? WorkflowSettings.Problems(Get(workflow).Workflow.SettingsType, given) : [$"There is no workflow called \"{workflow}\". Choose one of: {string.Join(", ", All.Select(w => w.Name))}."];

    internal IEnumerable<WorkflowSpec> Specs => specs.Values;

    /// <exception cref="StudioException">There is no such workflow.</exception>
    internal WorkflowSpec Get(string name) =>
        specs.GetValueOrDefault(name) ?? throw new StudioException($"There is no workflow called \"{name}\".", $"Choose one of: {string.Join(", ", All.Select(w => w.Name))}.");

    private static WorkflowSpec Wire(Workflow workflow, IServiceProvider services)
    {
        var given = workflow.InputType.GetProperties().ToDictionary(p => p.PropertyType, p => (StageInput)new StageInput.FromJob(p.PropertyType, p));
        var stages = new List<StageSpec>();
        foreach (var type in workflow.Plan.Stages)
        {
            var prototype = (Stage)ActivatorUtilities.CreateInstance(services, type);
            var inputs = prototype.InputTypes.Select(t => typeof(IStageSettings).IsAssignableFrom(t) ? new StageInput.FromSettings(t) : given[t]);
            var spec = new StageSpec(stages.Count, prototype, [.. inputs], workflow.Plan.InvitationOf(type), workflow.Plan.WaitsFor(type));
            given[prototype.OutputType] = new StageInput.FromStage(prototype.OutputType, spec.Position, spec.Name);
            stages.Add(spec);
        }
        return new WorkflowSpec(workflow, stages);
    }
}
