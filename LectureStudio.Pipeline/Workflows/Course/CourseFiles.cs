using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>The course in every format, each read again and found good.</summary>
/// <param name="Exports">In the order they are shown.</param>
public sealed record CourseFiles(IReadOnlyList<CourseExportResult> Exports) : IPublishesArtifacts, ITellsRemark
{
    public IEnumerable<StageArtifact> Artifacts() => Exports.SelectMany(e => e.Files);

    public string? Remark() => $"{Counted.Of(Exports.Count, "format")}, {Counted.Of(Exports.Sum(e => e.Files.Count), "file")}";
}

/// <summary>One format.</summary>
/// <param name="Name">As people say it: "SCORM 1.2".</param>
/// <param name="Files">What was written.</param>
/// <param name="Checks">What was looked at when it was read again, a phrase each: "14 pages, 0 dead links".</param>
public sealed record CourseExportResult(string Name, IReadOnlyList<StageArtifact> Files, IReadOnlyList<string> Checks);
