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
        name = Checked(name);
        catalog.ReadSettings(workflow, settings);
        await using var db = await databases.CreateDbContextAsync();
        var row = await db.Presets.FirstOrDefaultAsync(p => p.Workflow == workflow && p.Name == name);
        if (row is null) db.Presets.Add(row = new PresetRow { Id = Guid.CreateVersion7(), Workflow = workflow, Name = name });
        row.Settings = JsonSerializer.Serialize(settings, StudioJson.Compact);
        await db.SaveChangesAsync();
        return Read(row);
    }

    /// <summary>Gives a preset another name; one that is gone stays gone.</summary>
    /// <exception cref="StudioException">The name is empty, too long or another preset's.</exception>
    public async Task RenameAsync(Guid preset, string name)
    {
        name = Checked(name);
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Presets.FindAsync(preset) is not { } row) return;
        if (await db.Presets.AnyAsync(p => p.Workflow == row.Workflow && p.Name == name && p.Id != preset)) throw new StudioException($"There is a preset “{name}” already.", "Choose another name.");
        row.Name = name;
        await db.SaveChangesAsync();
    }

    public async Task DeleteAsync(Guid preset)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Presets.Where(p => p.Id == preset).ExecuteDeleteAsync();
    }

    private static string Checked(string name) => name.Trim() is { Length: > 0 and <= LongestName } given
        ? given
        : throw new StudioException($"The name of a preset has 1 to {LongestName} characters.", "Choose another name.");

    private static Preset Read(PresetRow row) => new(row.Id, row.Name, row.Workflow, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Settings, StudioJson.Compact)!);
}
