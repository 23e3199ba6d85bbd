using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Turns an exception into what a lecturer reads.</summary>
internal static class Failures
{
    public static StageFailure Describe(Exception failure)
    {
        if (DiskFull.Is(failure)) failure = DiskFull.Because(failure);
        return failure is StudioException known
            ? new StageFailure(known.Message, known.Remedy, known.Details.Count > 0 || known.InnerException is not StudioException inner ? known.Details : inner.Details, IsUnexpected: false)
            : new StageFailure("Something unexpected went wrong in this step.", "Choose Retry; if it happens again, send us the log.", Stack(failure), IsUnexpected: true);
    }

    private static List<string> Stack(Exception failure) => [.. failure.ToString().Split('\n').Select(l => l.TrimEnd()).Take(12)];
}
