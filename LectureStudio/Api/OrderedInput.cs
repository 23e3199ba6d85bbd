using System.Reflection;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary>
/// Makes a workflow's input record of files named in an order. Each part of the input is a record around one file; the part's name in
/// camelCase is the file's name in the order, so a new workflow needs nothing here.
/// </summary>
internal sealed class OrderedInput(WorkflowCatalog workflows, SourceStore sources)
{
    /// <exception cref="StudioException">An unknown workflow or part, a file that was never uploaded, or one that is missing.</exception>
    public object For(JobOrder order)
    {
        var workflow = workflows.All.FirstOrDefault(w => w.Name == order.Workflow)
            ?? throw new StudioException($"There is no workflow called \"{order.Workflow}\".", $"Choose one of: {string.Join(", ", workflows.All.Select(w => w.Name))}.");
        var parts = workflow.InputType.GetConstructors()[0].GetParameters();
        var names = parts.Select(NameOf).ToList();
        if (order.Sources.Keys.FirstOrDefault(k => !names.Contains(k)) is { } stranger)
            throw new StudioException($"This workflow takes no \"{stranger}\".", $"It takes: {string.Join(", ", names)}.");
        return Activator.CreateInstance(workflow.InputType, [.. parts.Select(p => Part(p, order))])!;
    }

    /// <summary>The names of what a workflow takes, and whether each must be there.</summary>
    public static IReadOnlyList<(string Name, bool IsRequired)> PartsOf(Workflow workflow) =>
        [.. workflow.InputType.GetConstructors()[0].GetParameters().Select(p => (NameOf(p), IsRequired(p)))];

    private object Part(ParameterInfo part, JobOrder order)
    {
        var name = NameOf(part);
        if (!order.Sources.TryGetValue(name, out var file))
        {
            if (IsRequired(part)) throw new StudioException($"There is no {name}.", "Upload it first and name it in the request.");
            return Activator.CreateInstance(part.ParameterType, [null])!;
        }
        var found = sources.Find(file.Name, file.Sha256)
            ?? throw new StudioException($"The studio does not have \"{file.Name}\".", "Upload it first; the answer has the hash to name it by.");
        return Activator.CreateInstance(part.ParameterType, [found])!;
    }

    private static string NameOf(ParameterInfo part) => JsonNamingPolicy.CamelCase.ConvertName(part.Name!);

    private static bool IsRequired(ParameterInfo part) =>
        new NullabilityInfoContext().Create(part.ParameterType.GetConstructors()[0].GetParameters()[0]).WriteState != NullabilityState.Nullable;
}
