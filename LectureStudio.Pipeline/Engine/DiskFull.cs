namespace LectureStudio.Pipeline.Engine;

/// <summary>Knows a full disk when it sees one.</summary>
public static class DiskFull
{
    private const int ENOSPC = 28;
    private const int EDQUOT = 122;
    private const int SqliteFull = 13;

    /// <summary>Whether the failure, or one inside it, is a full disk or an exhausted quota.</summary>
    public static bool Is(Exception? failure) => failure switch
    {
        null => false,
        IOException { HResult: ENOSPC or EDQUOT } => true,
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteFull } => true,
        AggregateException many => many.InnerExceptions.Any(Is),
        _ => Is(failure.InnerException),
    };

    /// <summary>The failure a lecturer sees.</summary>
    public static StudioException Because(Exception? failure) =>
        new("The disk is full.", "Free some space and choose Retry; nothing is lost.", failure);
}
