using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>The settings of the course that a check for changes goes by.</summary>
public sealed record CheckSettings
{
    [Setting("Include", "As for the course.")]
    public string Include { get; init; } = "";

    [Setting("Exclude", "As for the course.")]
    public string Exclude { get; init; } = "";

    [Setting("Largest source, MB", "A larger one is refused.", Min = 1, Max = 20000)]
    public int MostMegabytes { get; init; } = 2000;
}

/// <summary>What of the settings the comparison depends on.</summary>
public sealed record CompareSettings(string Include, string Exclude) : IStageSettings;
