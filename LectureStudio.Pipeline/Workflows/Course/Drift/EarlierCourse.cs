using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>Hands a course on to the job that brings it up to date.</summary>
internal static class EarlierCourse
{
    /// <summary>Keeps the course as a person last left it, with the own material it embeds beside it, where <see cref="StudioJson.Read{T}"/> finds it.</summary>
    public static async Task<SourceFile> KeepAsync(WrittenCourse course, SourceStore store, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(course, StudioJson.Compact);
        var kept = await store.AddAsync("course.json", new MemoryStream(json), json.Length, null, cancellation);
        var folder = Path.GetDirectoryName(kept.Path)!;
        foreach (var material in course.Modules.SelectMany(m => m.Blocks).Select(b => b.Material?.File).OfType<StageFile>())
        {
            var target = Path.Combine(folder, material.Name);
            if (Path.GetFullPath(target).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(material.Path) && !File.Exists(target)) HardLink.Create(material.Path, target);
        }
        return kept;
    }
}
