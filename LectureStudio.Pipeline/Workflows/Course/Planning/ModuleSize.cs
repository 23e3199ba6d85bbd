namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>How long a module is to be, minutes.</summary>
internal sealed record ModuleSize(double Least, double Most)
{
    /// <summary>Of a course that is not itself but one module's length: something one finishes in a sitting, and finds again.</summary>
    private const double Shortest = 5, LargestShare = 0.5, SmallestShare = 1.0 / 6;

    /// <param name="course">Minutes of the whole course.</param>
    public static ModuleSize Of(double course) => new(
        Math.Clamp(course * SmallestShare, Shortest, Pieces.LeastMinutes), Math.Clamp(course * LargestShare, 3 * Shortest, Pieces.MostMinutes));
}
