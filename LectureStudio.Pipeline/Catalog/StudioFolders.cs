using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The folders below the storage root, as absolute paths.</summary>
public sealed class StudioFolders(IOptions<StorageOptions> options)
{
    public string Root { get; } = Path.GetFullPath(options.Value.Root);

    /// <summary>What lectures own, under names a person can browse.</summary>
    public string Lectures => Path.Combine(Root, "lectures");

    /// <summary>Files of stage outputs.</summary>
    public string Cache => Path.Combine(Root, "cache");

    /// <summary>Finished items of stages that are not finished.</summary>
    public string Items => Path.Combine(Root, "items");

    /// <summary>Private folders of running stages; emptied at start.</summary>
    public string Work => Path.Combine(Root, "work");

    /// <summary>What people gave, by content.</summary>
    public string Sources => Path.Combine(Root, "sources");

    /// <summary>Logs of jobs.</summary>
    public string Logs => Path.Combine(Root, "logs");

    public string Database => Path.Combine(Root, "studio.db");

    /// <summary>Makes all of them.</summary>
    public void Create()
    {
        foreach (var folder in (string[])[Root, Lectures, Cache, Items, Work, Sources, Logs]) Directory.CreateDirectory(folder);
    }
}
