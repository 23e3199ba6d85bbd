using System.Reflection;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Api;

/// <summary>
/// Makes a workflow's input record of files named in an order. Each part of the input is a record around one file, a list of files, or a place to fetch from; the
/// part's name in camelCase is its name in the order, so a new workflow needs nothing here.
/// </summary>
internal sealed class OrderedInput(WorkflowCatalog workflows, SourceStore sources, SourceOrigins origins)
{
    /// <exception cref="StudioException">An unknown workflow or part, a file that was never uploaded, one that is missing, or a place that cannot be reached.</exception>
    public async Task<object> ForAsync(JobOrder order, CancellationToken cancellation)
    {
        var workflow = workflows.All.FirstOrDefault(w => w.Name == order.Workflow)
            ?? throw new StudioException($"There is no workflow called \"{order.Workflow}\".", $"Choose one of: {string.Join(", ", workflows.All.Select(w => w.Name))}.");
        var parts = workflow.InputType.GetConstructors()[0].GetParameters();
        var names = parts.Select(NameOf).ToList();
        if (order.Sources.Keys.FirstOrDefault(k => !names.Contains(k)) is { } stranger)
            throw new StudioException($"This workflow takes no \"{stranger}\".", $"It takes: {string.Join(", ", names)}.");
        var given = new List<object>();
        foreach (var part in parts) given.Add(IsOrigin(part) ? await OriginAsync(part, order, cancellation) : Part(part, order));
        return Activator.CreateInstance(workflow.InputType, [.. given])!;
    }

    /// <summary>What a workflow takes.</summary>
    public static IReadOnlyList<WorkflowSource> PartsOf(Workflow workflow) =>
        [.. workflow.InputType.GetConstructors()[0].GetParameters().Select(p => new WorkflowSource(NameOf(p), IsRequired(p), IsList(p), IsOrigin(p)))];

    private object Part(ParameterInfo part, JobOrder order)
    {
        var name = NameOf(part);
        if (order.Sources.TryGetValue(name, out var ordered) && ordered.Origin is not null) throw new StudioException($"The {name} is a file, not an address.", "Upload it first and name it by its hash.");
        var files = ordered is not null ? ordered.Files.Select(Find).ToList() : [];
        if (IsList(part)) return Activator.CreateInstance(part.ParameterType, [files])!;
        if (files.Count > 1) throw new StudioException($"There can be only one {name}.", $"Name one of the {files.Count} files.");
        if (files.Count == 0 && IsRequired(part)) throw new StudioException($"There is no {name}.", "Upload it first and name it in the request.");
        return Activator.CreateInstance(part.ParameterType, [files.FirstOrDefault()])!;
    }

    /// <summary>Pinned to what is there now, so that the job is made of just that whenever it runs.</summary>
    private async Task<object> OriginAsync(ParameterInfo part, JobOrder order, CancellationToken cancellation)
    {
        var ordered = order.Sources.GetValueOrDefault(NameOf(part));
        if (ordered is { Origin: null }) throw new StudioException($"The {NameOf(part)} is an address, not a file.", "Give it as {\"address\": …, \"reference\": …}.");
        return Activator.CreateInstance(part.ParameterType, [ordered is { Origin: { } place } ? await origins.PinAsync(place.Address, place.Reference ?? "", cancellation) : null])!;
    }

    private SourceFile Find(OrderedFile file) => sources.Find(file.Name, file.Sha256)
        ?? throw new StudioException($"The studio does not have \"{file.Name}\".", "Upload it first; the answer has the hash to name it by.");

    private static string NameOf(ParameterInfo part) => JsonNamingPolicy.CamelCase.ConvertName(part.Name!);

    private static bool IsList(ParameterInfo part) => typeof(IEnumerable<SourceFile>).IsAssignableFrom(FileOf(part).ParameterType);

    private static bool IsOrigin(ParameterInfo part) => FileOf(part).ParameterType == typeof(SourceOrigin);

    private static bool IsRequired(ParameterInfo part) => !IsList(part) && new NullabilityInfoContext().Create(FileOf(part)).WriteState != NullabilityState.Nullable;

    private static ParameterInfo FileOf(ParameterInfo part) => part.ParameterType.GetConstructors()[0].GetParameters()[0];
}
