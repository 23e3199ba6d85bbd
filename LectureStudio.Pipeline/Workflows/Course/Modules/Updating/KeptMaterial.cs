using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Updating;

/// <summary>The own material of a course that is brought up to date: its files become files of the new course, which stands without the earlier one.</summary>
internal static class KeptMaterial
{
    /// <summary>The module with its material among the run's own files; material whose file is gone is left out, and the log says so.</summary>
    public static CourseModule TakenOver(CourseModule module, StageRun run) => module.Blocks.All(b => b.Material is null) ? module : module.WithBlocks(blocks => TakenOver(blocks, module, run));

    private static IReadOnlyList<CourseBlock> TakenOver(IReadOnlyList<CourseBlock> blocks, CourseModule module, StageRun run)
    {
        var kept = new List<CourseBlock>();
        foreach (var block in blocks)
        {
            if (block.Material is not { } material) kept.Add(block);
            else if (TakenOver(material.File, run) is { } file) kept.Add(block with { Material = material with { File = file } });
            else run.Log($"“{material.Title}” in “{module.Title}” is left out: its file is gone.");
        }
        return kept;
    }

    private static StageFile? TakenOver(StageFile given, StageRun run)
    {
        if (!File.Exists(given.Path) || !Path.GetFullPath(Path.Combine(run.WorkFolder, given.Name)).StartsWith(run.WorkFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        var file = run.NewFile(given.Name);
        if (!File.Exists(file.Path)) HardLink.Create(given.Path, file.Path);
        return file;
    }
}
