namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>How long scenes should be, seconds.</summary>
internal static class SceneLengths
{
    /// <summary>A shorter one is joined with its neighbour where that shows the same.</summary>
    public const double Shortest = 10;

    /// <summary>A longer one is parted.</summary>
    public const double Longest = 60;

    /// <summary>What the parts of a long one come to.</summary>
    public const double Usual = 40;

    /// <summary>Of a page on which nothing is said.</summary>
    public const double Silent = 3;
}
