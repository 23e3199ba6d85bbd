using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Fetching;

public sealed class RepositoryFetchTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Repository repository;

    public RepositoryFetchTests() => repository = new(folder);

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task A_repository_is_taken_at_the_commit_that_it_was_pinned_to_although_it_moves_on()
    {
        var first = await repository.CommitAsync(("README.md", "# Soil\n"), ("docs/день.md", "Текст\n"), ("文書/説明.md", "# 説明\n"));
        var origin = await Fetching.Origins().PinHereAsync(repository.Path + "#main");
        Assert.Equal((OriginKind.Repository, "main", first), (origin.Kind, origin.Reference, origin.Pin));
        await repository.CommitAsync(("README.md", "# Water\n"));
        var tree = await Fetching.FetchAsync(folder, origin);
        Assert.Equal(first, tree.Commit);
        Assert.Equal("garden notes", tree.Name);
        Assert.Equal(["README.md", "docs/день.md", "文書/説明.md"], Fetching.Paths(tree));
        Assert.Equal("# Soil\n", await Fetching.TextAsync(tree, "README.md"));
    }

    [Fact(Timeout = 180000)]
    public async Task Branch_tag_with_a_message_and_commit_are_found_and_the_snapshot_is_the_same_each_time()
    {
        var first = await repository.CommitAsync(("a.md", "one"));
        await repository.GitAsync("-c", "user.name=Test", "-c", "user.email=test@localhost", "tag", "-a", "v1", "-m", "First");
        await repository.CommitAsync(("a.md", "two"));
        var tag = await Fetching.FetchAsync(folder, repository.Path + "#v1");
        var commit = await Fetching.FetchAsync(folder, repository.Path + "#" + first);
        Assert.Equal((first, "v1", "one"), (tag.Commit, tag.Reference, await Fetching.TextAsync(tag, "a.md")));
        Assert.Equal(await File.ReadAllBytesAsync(tag.Snapshot.Path), await File.ReadAllBytesAsync(commit.Snapshot.Path));
        Assert.Equal([tag.Snapshot.Path], Directory.EnumerateFileSystemEntries(tag.Snapshot.Folder));
    }

    [Fact(Timeout = 180000)]
    public async Task Links_and_submodules_are_not_taken_and_told()
    {
        await repository.CommitAsync(("a.md", "one"));
        File.CreateSymbolicLink(Path.Combine(repository.Path, "passwords.md"), "/etc/passwd");
        await repository.GitAsync("update-index", "--add", "--cacheinfo", "160000,1234567890123456789012345678901234567890,other");
        await repository.GitAsync("add", "passwords.md");
        await repository.GitAsync("-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "-q", "-m", "More");
        var tree = await Fetching.FetchAsync(folder, repository.Path + "#main");
        Assert.Equal(["a.md"], Fetching.Paths(tree));
        Assert.Equal(["other is another repository (a submodule).", "passwords.md is a link."], tree.Refused);
    }

    [Fact(Timeout = 180000)]
    public async Task A_repository_over_the_limit_is_refused()
    {
        await repository.CommitAsync(("a.md", new string('x', 1_100_000)));
        var refusal = await Assert.ThrowsAsync<StudioException>(() => Fetching.FetchAsync(folder, repository.Path + "#main", mostMegabytes: 1));
        Assert.Contains("larger than 1 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_not_there_is_told_with_what_is()
    {
        await repository.CommitAsync(("a.md", "one"));
        var branch = await Assert.ThrowsAsync<StudioException>(() => Fetching.Origins().PinHereAsync(repository.Path + "#release"));
        Assert.Contains("no branch or tag “release”", branch.Message, StringComparison.Ordinal);
        Assert.Contains("main", branch.Remedy, StringComparison.Ordinal);
        var place = await Assert.ThrowsAsync<StudioException>(() => Fetching.Origins().PinHereAsync("file://" + folder["nowhere"]));
        Assert.Contains("no git repository", place.Message, StringComparison.Ordinal);
        var commit = await Assert.ThrowsAsync<StudioException>(() => Fetching.FetchAsync(folder, repository.Path + "#1234567890123456789012345678901234567890"));
        Assert.Contains("no longer has the commit", commit.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task The_page_takes_no_repository_of_this_machine()
    {
        await repository.CommitAsync(("a.md", "one"));
        foreach (var address in (string[])["file://" + repository.Path, repository.Path, repository.Path + "#main"])
            await Assert.ThrowsAsync<StudioException>(() => Fetching.Origins().PinAsync(address));
    }
}
