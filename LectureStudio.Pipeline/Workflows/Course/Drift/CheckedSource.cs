using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>What a check for changes looks at: the source as it is now, and the course that was made of an earlier state of it.</summary>
public sealed record CheckedSource(GivenOrigin Origin, GivenArchive Archive, GivenCheckedCourse Course);

/// <summary>The course that is checked.</summary>
public sealed record GivenCheckedCourse(CheckedCourse Checked);

/// <param name="Job">That made it.</param>
/// <param name="State">What it was made of, an <see cref="EarlierState"/> as JSON.</param>
public sealed record CheckedCourse(Guid Job, SourceFile State);
