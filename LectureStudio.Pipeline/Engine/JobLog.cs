using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A job's log file: what stages note and what tools write.</summary>
internal sealed class JobLog(StudioFolders folders, Guid job)
{
    private static readonly Lock Door = new();

    public string Path { get; } = System.IO.Path.Combine(folders.Logs, job.ToString("N") + ".log");

    /// <summary>Appends a line. A log that cannot be written must not fail the work.</summary>
    public void Write(string line)
    {
        try
        {
            lock (Door) File.AppendAllText(Path, $"{DateTimeOffset.Now:yyyy-MM-dd HH:mm:ss} {line}\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk is full, most likely; the failure itself is told by the job.
        }
    }
}
