using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Takes a folder of this machine.</summary>
internal static class FolderFetch
{
    public static async Task<SourceTree> RunAsync(SourceOrigin origin, FetchRun fetch)
    {
        var refused = new Refusals();
        fetch.Run.Report(0, "Looking at the files");
        var files = FolderFiles.Find(origin.Address, refused, fetch.Run.Cancellation);
        CheckPin(origin, files);
        var unreadable = new Refusals();
        var fetched = await FetchedFiles.WriteAsync(files, refused, (file, writer) => CopyAsync(file, writer, refused, fetch.Run.Cancellation), fetch);
        if (fetched.Files == 0) throw new StudioException($"There are no files in {origin.Address} that can be read.", "Give the folder that the documents are in.");
        CheckPin(origin, FolderFiles.Find(origin.Address, unreadable, fetch.Run.Cancellation));
        return new(Path.GetFileName(origin.Address.TrimEnd('/')) is { Length: > 0 } name ? name : origin.Address, origin.Address, "", fetched.Hash, fetched.Snapshot, fetched.Files, fetched.Bytes, fetched.Refused);
    }

    /// <summary>A job is made of what was there when it was asked for; the same job made again must give the same.</summary>
    private static void CheckPin(SourceOrigin origin, IReadOnlyList<FoundFile<FileInfo>> files)
    {
        if (FolderFiles.Pin(files) != origin.Pin)
            throw new StudioException($"The folder {origin.Address} has changed since the course was asked for.", "Ask for it again, so that it is made of what is there now.");
    }

    private static async Task CopyAsync(FoundFile<FileInfo> file, SnapshotWriter writer, Refusals refused, CancellationToken cancellation)
    {
        FileStream content;
        try
        {
            content = new FileStream(file.Place.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: false);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            refused.Add(file.Path, "cannot be read");
            return;
        }
        await using (content) await writer.AddAsync(file.Path, content, file.Bytes, cancellation);
    }
}
