using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Puts a person's edit of a stage's output into the stage cache, under a key of its content, with links to the files it refers to.</summary>
internal sealed class EditStore(StageCache cache, StudioFolders folders)
{
    /// <exception cref="StudioException">The edit cannot be used.</exception>
    public (CacheEntry Entry, CachedOutput Output) Keep(StageNode node, object edited)
    {
        EditCheck.Refuse(edited);
        var current = cache.Find(node.OutputKey!);
        var draft = Path.Combine(folders.Work, $"{node.Job.Id:N}-edit-{Guid.NewGuid().ToString("N")[..8]}");
        var written = draft + "-written";
        try
        {
            var (json, sources, files) = Describe(edited, node, current);
            if (edited is IRewritesFiles rewriting)
            {
                Directory.CreateDirectory(written);
                (json, sources, files) = Describe(rewriting.Rewrite(name => new StageFile(name, written)), node, current);
            }
            var key = StageKey.Hash($"{node.Spec.Name}\nrevision={StageCache.HashOf(json, files)}");
            // The same edit may be there already, and in use.
            var isThere = cache.Find(key) is not null;
            foreach (var file in isThere ? [] : sources) HardLink.Create(file.Path, Path.Combine(draft, file.Name));
            return cache.Take(key, node.Spec.Name, json, files, isThere ? null : draft, node.Job.Id, seconds: 0);
        }
        finally
        {
            foreach (var folder in (string[])[draft, written])
                if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The output as JSON with the files it refers to, each of which is there.</summary>
    private static (string Json, List<StageFile> Sources, List<CachedFile> Files) Describe(object edited, StageNode node, CachedOutput? current)
    {
        var (json, referred) = StudioJson.Write(edited, node.Spec.Prototype.OutputType);
        var sources = referred.DistinctBy(f => f.Name).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        return (json, sources, sources.ConvertAll(file => Known(file, current) ?? Measured(file)));
    }

    private static CachedFile? Known(StageFile file, CachedOutput? current) =>
        current is not null && file.Folder == current.Folder ? current.Files.FirstOrDefault(f => f.Name == file.Name) : null;

    /// <summary>A file that came with the edit. Its name may be anything a client sent.</summary>
    private static CachedFile Measured(StageFile file)
    {
        var isBelow = Path.GetFullPath(file.Path).StartsWith(Path.GetFullPath(file.Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return file.Folder.Length > 0 && isBelow && File.Exists(file.Path)
            ? StageCache.Measure(file.Folder, file.Name)
            : throw new StudioException($"The file {file.Name} is not there.", "Correct it and save again; nothing was changed.");
    }
}
