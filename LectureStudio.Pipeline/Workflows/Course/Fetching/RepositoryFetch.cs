using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Git;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Fetches one commit of a repository, without its history where the server gives it so, and reads its files from git's own store: nothing is checked out.</summary>
internal sealed class RepositoryFetch(Git git, IOptions<CourseOptions> options)
{
    private const double Transferred = 0.7;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    public async Task<SourceTree> RunAsync(SourceOrigin origin, FetchRun fetch)
    {
        var address = RepositoryAddress.Read(origin.Address, localToo: true);
        var folder = Path.Combine(fetch.Run.WorkFolder, "repository.git");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await git.CreateAsync(folder, origin.Pin, fetch.Run.Cancellation);
        await TransferAsync(folder, address, origin, fetch);
        var refused = new Refusals();
        var files = await ListAsync(folder, origin.Pin, refused, fetch);
        if (files.Count == 0) throw new StudioException($"The repository {address.Name} has no files at {origin.Pin[..10]}.", "Choose another branch, tag or commit.");
        var fetched = await ReadAsync(folder, files, refused, fetch with { From = Transferred });
        Directory.Delete(folder, recursive: true);
        return new(address.Name, origin.Address, origin.Reference, origin.Pin, fetched.Snapshot, fetched.Files, fetched.Bytes, fetched.Refused);
    }

    private async Task TransferAsync(string folder, RepositoryAddress address, SourceOrigin origin, FetchRun fetch)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(fetch.Run.Cancellation);
        var how = new GitFetch(TimeSpan.FromMinutes(options.Value.FetchMinutes), (share, message) => fetch.Run.Report(share * Transferred, message), fetch.Run.Log);
        var transfer = TransferAsync(folder, address, origin, how, stop.Token);
        var isTooLarge = false;
        while (!transfer.IsCompleted)
        {
            await Task.WhenAny(transfer, Task.Delay(BetweenLooks, CancellationToken.None));
            // What comes is packed: when it alone is more than the limit, its files are as well.
            if (isTooLarge || BytesIn(folder) <= fetch.Limits.Bytes) continue;
            isTooLarge = true;
            await stop.CancelAsync();
        }
        try
        {
            await transfer;
        }
        catch (OperationCanceledException) when (isTooLarge)
        {
            throw fetch.Limits.TooLarge();
        }
    }

    /// <summary>The commit alone; from a server that gives no single commits its branch or tag as it is now; when that has moved on, with its history.</summary>
    private async Task TransferAsync(string folder, RepositoryAddress address, SourceOrigin origin, GitFetch how, CancellationToken cancellation)
    {
        var isCommit = origin.Reference == origin.Pin;
        var name = origin.Reference.Length == 0 || isCommit ? "HEAD" : origin.Reference;
        IReadOnlyList<string> history = isCommit ? ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"] : [name];
        foreach (var (what, isWhole) in ((IReadOnlyList<string>, bool)[])[([origin.Pin], false), ([name], false), (history, true)])
            if (await git.FetchAsync(folder, address, what, isWhole, how, cancellation) && await git.HasAsync(folder, origin.Pin, cancellation)) return;
        throw new StudioException($"The repository {address.Name} no longer has the commit {origin.Pin[..10]}.", "Choose a branch, tag or commit that is there now.");
    }

    private async Task<IReadOnlyList<FoundFile<string>>> ListAsync(string folder, string commit, Refusals refused, FetchRun fetch)
    {
        var found = new List<FoundFile<string>>();
        await git.ListAsync(folder, commit, entry =>
        {
            if (entry.IsFile) found.Add(new(entry.Path, entry.Bytes, entry.Id));
            else refused.Add(entry.Path, entry.IsLink ? "is a link" : "is another repository (a submodule)");
            return found.Count <= SourceLimits.MostFiles;
        }, fetch.Run.Cancellation);
        if (found.Count > SourceLimits.MostFiles) throw SourceLimits.TooMany();
        return SourcePaths.Choose(found, refused);
    }

    private async Task<FetchedFiles> ReadAsync(string folder, IReadOnlyList<FoundFile<string>> files, Refusals refused, FetchRun fetch)
    {
        FetchedFiles? fetched = null;
        await git.ReadAsync(folder, files.Select(f => f.Place), async (output, _) =>
        {
            var objects = new GitObjects(output);
            fetched = await FetchedFiles.WriteAsync(files, refused, async (file, writer) => await objects.CopyAsync(file.Place, file.Path, writer, fetch.Run.Cancellation), fetch);
        }, fetch.Run.Cancellation);
        return fetched!;
    }

    private static long BytesIn(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Exists ? f.Length : 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // git renames its files while they are looked at; the next look counts.
        }
    }
}
