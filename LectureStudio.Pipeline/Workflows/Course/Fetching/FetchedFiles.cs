using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>A source whose files are in its snapshot, before it has its names.</summary>
/// <param name="Hash"><c>sha256:</c> and a hash over the paths and contents.</param>
internal sealed record FetchedFiles(StageFile Snapshot, string Hash, int Files, long Bytes, IReadOnlyList<string> Refused)
{
    /// <summary>Writes the snapshot.</summary>
    /// <param name="files">To take, sorted.</param>
    /// <param name="refused">What is not taken.</param>
    /// <param name="read">Copies the content of one file by the writer; may skip it.</param>
    /// <param name="fetch">The run, and how much there may be.</param>
    public static async Task<FetchedFiles> WriteAsync<T>(IReadOnlyList<FoundFile<T>> files, Refusals refused, Func<FoundFile<T>, SnapshotWriter, Task> read, FetchRun fetch)
    {
        fetch.Limits.Check(files.Count, files.Sum(f => f.Bytes));
        var snapshot = fetch.Run.NewFile("snapshot.zip");
        File.Delete(snapshot.Path);
        using var writer = new SnapshotWriter(snapshot.Path, fetch.Limits);
        try
        {
            foreach (var file in files)
            {
                fetch.Run.Cancellation.ThrowIfCancellationRequested();
                await read(file, writer);
                if (writer.Files % 100 == 0) fetch.Run.Report(fetch.From + (1 - fetch.From) * writer.Files / files.Count, $"{writer.Files:N0} of {files.Count:N0} files");
            }
            return new(snapshot, writer.Finish(), writer.Files, writer.Bytes, refused.Sentences);
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw DiskFull.Because(e);
        }
    }
}

/// <summary>A fetch under way.</summary>
/// <param name="From">Share of the progress that is over before the snapshot is written.</param>
internal sealed record FetchRun(StageRun Run, SourceLimits Limits, double From = 0);
