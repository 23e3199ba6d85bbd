using System.Text.Json;
using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Named settings of a workflow.</summary>
public sealed record Preset(Guid Id, string Name, string Workflow, IReadOnlyDictionary<string, string> Settings);

/// <summary>The saved presets.</summary>
public sealed class Presets(IDbContextFactory<StudioDb> databases, WorkflowCatalog catalog)
{
    private const int LongestName = 80;

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<Preset>> ListAsync(string workflow, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await db.Presets.AsNoTracking().Where(p => p.Workflow == workflow).OrderBy(p => p.Name).ToListAsync(cancellation)).ConvertAll(Read);
    }

    /// <summary>Saves under a name; a preset of the same name and workflow is replaced.</summary>
    /// <exception cref="StudioException">The name is empty or too long, or a setting is unknown or has a bad value.</exception>
    public async Task<Preset> SaveAsync(string workflow, string name, IReadOnlyDictionary<string, string> settings)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) throw new StudioException($"The name of a preset has 1 to {LongestName} characters.", "Choose another name.");
        catalog.ReadSettings(workflow, settings);
        await using var db = await databases.CreateDbContextAsync();
        var row = await db.Presets.FirstOrDefaultAsync(p => p.Workflow == workflow && p.Name == name);
        if (row is null) db.Presets.Add(row = new PresetRow { Id = Guid.CreateVersion7(), Workflow = workflow, Name = name });
        row.Settings = JsonSerializer.Serialize(settings, StudioJson.Compact);
        await db.SaveChangesAsync();
        return Read(row);
    }

    public async Task DeleteAsync(Guid preset)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Presets.Where(p => p.Id == preset).ExecuteDeleteAsync();
    }

    private static Preset Read(PresetRow row) => new(row.Id, row.Name, row.Workflow, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Settings, StudioJson.Compact)!);
}
