namespace LectureStudio.Tests.Benchmarks;

/// <summary>The labelled sample recordings, when they are on this machine.</summary>
public static class SampleFolder
{
    /// <summary>From the environment variable <c>LECTURE_SAMPLES</c>, else <c>shared/samples</c> beside the repository or above it; null when there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("LECTURE_SAMPLES") is { Length: > 0 } given) return Directory.Exists(given) ? given : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "shared", "samples");
            if (Directory.Exists(samples)) return samples;
        }
        return null;
    }
}

/// <summary>A test on the sample recordings; where they are not, it is skipped, and says so.</summary>
public sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute()
    {
        if (SampleFolder.Find() is null) Skip = "Needs the sample recordings (LECTURE_SAMPLES).";
    }
}
