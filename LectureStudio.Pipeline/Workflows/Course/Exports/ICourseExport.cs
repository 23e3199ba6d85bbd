using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;

namespace LectureStudio.Pipeline.Workflows.Course.Exports;

/// <summary>A format that a course is written in. All registered ones are written, side by side, and read again.</summary>
public interface ICourseExport
{
    /// <summary>As people say it: "SCORM 1.2".</summary>
    string Name { get; }

    /// <summary>Place among the formats, from 1.</summary>
    int Order { get; }

    /// <summary>Writes it with <see cref="StageRun.NewFile"/>, byte for byte the same for the same course.</summary>
    Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run);

    /// <summary>Reads again what was written and compares it with the course.</summary>
    /// <returns>What was looked at, a phrase each.</returns>
    /// <exception cref="StudioException">It does not validate; the message says where.</exception>
    Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run);
}

/// <summary>What an export may need.</summary>
/// <param name="Course">To write.</param>
/// <param name="Tree">The source, for the pages of cited lines.</param>
/// <param name="Pathways">For the concept map.</param>
public sealed record CourseToExport(WrittenCourse Course, SourceTree Tree, Pathways Pathways)
{
    /// <summary>The files of its site (<see cref="Site.SiteWriter"/>), sorted by name: written once, before any format, for the site itself and the packages that hold it.</summary>
    public IReadOnlyList<StageFile> Site { get; init; } = [];

    /// <summary>Of its code, found once for all formats that show it.</summary>
    internal CodeColours Colours { get; init; } = CodeColours.None;

    /// <summary>Score from which it is passed, 0 to 1, for formats that tell it; seven tenths is what most platforms propose.</summary>
    public double PassMark { get; init; } = 0.7;
}
