using System.Reflection;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary>
/// Makes a workflow's input record of files named in an order. Each part of the input is a record around one file or a list of files; the
/// part's name in camelCase is its name in the order, so a new workflow needs nothing here.
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

    /// <summary>What a workflow takes.</summary>
    public static IReadOnlyList<WorkflowSource> PartsOf(Workflow workflow) =>
        [.. workflow.InputType.GetConstructors()[0].GetParameters().Select(p => new WorkflowSource(NameOf(p), IsRequired(p), IsList(p)))];

    private object Part(ParameterInfo part, JobOrder order)
    {
        var name = NameOf(part);
        var files = order.Sources.TryGetValue(name, out var ordered) ? ordered.Files.Select(Find).ToList() : [];
        if (IsList(part)) return Activator.CreateInstance(part.ParameterType, [files])!;
        if (files.Count > 1) throw new StudioException($"There can be only one {name}.", $"Name one of the {files.Count} files.");
        if (files.Count == 0 && IsRequired(part)) throw new StudioException($"There is no {name}.", "Upload it first and name it in the request.");
        return Activator.CreateInstance(part.ParameterType, [files.FirstOrDefault()])!;
    }

    private SourceFile Find(OrderedFile file) => sources.Find(file.Name, file.Sha256)
        ?? throw new StudioException($"The studio does not have \"{file.Name}\".", "Upload it first; the answer has the hash to name it by.");

    private static string NameOf(ParameterInfo part) => JsonNamingPolicy.CamelCase.ConvertName(part.Name!);

    private static bool IsList(ParameterInfo part) => typeof(IEnumerable<SourceFile>).IsAssignableFrom(FileOf(part).ParameterType);

    private static bool IsRequired(ParameterInfo part) => !IsList(part) && new NullabilityInfoContext().Create(FileOf(part)).WriteState != NullabilityState.Nullable;

    private static ParameterInfo FileOf(ParameterInfo part) => part.ParameterType.GetConstructors()[0].GetParameters()[0];
}
