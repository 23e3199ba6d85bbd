namespace LectureStudio.Pipeline.Catalog;

/// <summary>Named settings of a workflow.</summary>
public sealed record Preset(Guid Id, string Name, string Workflow, IReadOnlyDictionary<string, string> Settings);

/// <summary>The saved presets.</summary>
public sealed class Presets
{
    public Task<IReadOnlyList<Preset>> ListAsync(string workflow, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Saves under a name; a preset of the same name and workflow is replaced.</summary>
    public Task<Preset> SaveAsync(string workflow, string name, IReadOnlyDictionary<string, string> settings) => throw new NotImplementedException();

    public Task DeleteAsync(Guid preset) => throw new NotImplementedException();
}
