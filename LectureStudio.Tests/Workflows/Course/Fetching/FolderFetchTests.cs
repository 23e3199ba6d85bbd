using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;
using System.Diagnostics;

namespace LectureStudio.Tests.Workflows.Course.Fetching;

public sealed class FolderFetchTests : IDisposable
{
    private readonly TempFolder folder = new();

    public FolderFetchTests() => Write("docs/guide.md", "# Guide\n");

    public void Dispose() => folder.Dispose();

    private string Source => folder["docs"];

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllText(folder[name], text);
    }

    [Fact(Timeout = 180000)]
    public async Task Files_are_taken_as_they_are_without_what_git_and_the_studio_keep_there()
    {
        Write("docs/.git/config", "secret");
        Write("docs/.gitignore", "x");
        Write("docs/empty.txt", "");
        Write("docs/out/.studio/studio.db", "");
        Directory.CreateDirectory(folder["docs/out/.studio/cache"]);
        Write("docs/out/course.md", "made from the source");
        var tree = await Fetching.FetchAsync(folder, Source);
        Assert.Equal([".gitignore", "empty.txt", "guide.md"], Fetching.Paths(tree));
        Assert.Equal(("docs", 3), (tree.Name, tree.Files));
        Assert.StartsWith("sha256:", tree.Commit, StringComparison.Ordinal);
        Assert.Equal(["out/ holds results of this studio."], tree.Refused);
    }

    private Task ShellAsync(string script) => Process.Start("sh", ["-c", script, "sh", Source]).WaitForExitAsync();

    [Fact(Timeout = 180000)]
    public async Task Links_pipes_and_names_that_are_no_text_are_left_out_and_nothing_else()
    {
        File.CreateSymbolicLink(folder["docs/out.md"], "/etc/passwd");
        Directory.CreateSymbolicLink(folder["docs/round"], Source);
        await Process.Start("mkfifo", [folder["docs/pipe"]]).WaitForExitAsync();
        // As a disk from elsewhere has it: é as one byte, which is no UTF-8.
        await ShellAsync("cd \"$1\" && : > \"$(printf 'caf\\351.md')\"");
        var tree = await Fetching.FetchAsync(folder, Source);
        await ShellAsync("rm \"$1\"/caf*.md"); // .NET cannot.
        Assert.Equal(["guide.md"], Fetching.Paths(tree));
        Assert.Equal(["caf\uFFFD.md has a name that is no text.", "out.md is a link.", "pipe is no file but a device or a pipe.", "round is a link."], tree.Refused);
    }

    [Fact(Timeout = 180000)]
    public async Task A_page_may_look_into_allowed_folders_at_repositories_in_them_too_and_nowhere_else()
    {
        var repository = new Repository(folder, "open/guides");
        var commit = await repository.CommitAsync(("README.md", "# Guides\n"));
        var origins = Fetching.Origins(folder["open"]);
        var place = await origins.PinAsync("file://" + folder["open/guides"], "main");
        Assert.Equal((OriginKind.Repository, commit), (place.Kind, place.Pin));
        Assert.True(origins.IsOpen(place));
        Assert.False(Fetching.Origins().IsOpen(place));
        Assert.True(Fetching.Origins().IsOpen(place with { Address = "https://host/team/guides.git" }));
        Assert.Contains("not one of those", (await Assert.ThrowsAsync<StudioException>(() => origins.PinAsync("file://" + Source))).Message, StringComparison.Ordinal);
        Assert.Equal($"There is no folder {folder["open/nothing"]}.", (await Assert.ThrowsAsync<StudioException>(() => origins.PinAsync(folder["open/nothing"]))).Message);
    }

    [Fact(Timeout = 180000)]
    public async Task A_folder_that_changed_since_it_was_pinned_is_not_passed_off_as_what_it_was()
    {
        var origin = await Fetching.Origins().PinHereAsync(Source);
        Write("docs/more.md", "more");
        var refusal = await Assert.ThrowsAsync<StudioException>(() => Fetching.FetchAsync(folder, origin));
        Assert.Contains("has changed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task The_pin_tells_whether_a_folder_changed()
    {
        var first = (await Fetching.Origins().PinHereAsync(Source)).Pin;
        Assert.Equal(first, (await Fetching.Origins().PinHereAsync(Source)).Pin);
        File.SetLastWriteTimeUtc(folder["docs/guide.md"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.NotEqual(first, (await Fetching.Origins().PinHereAsync(Source)).Pin);
    }

    [Fact(Timeout = 180000)]
    public async Task On_the_page_only_folders_are_taken_that_the_settings_allow()
    {
        Write("other/secret.md", "x");
        Directory.CreateSymbolicLink(folder["docs/way-out"], folder["other"]);
        Directory.CreateSymbolicLink(folder["alias"], Source);
        var origins = Fetching.Origins(folders: $"/nowhere; {folder["alias"]}");
        Assert.Equal((OriginKind.Folder, Source), ((await origins.PinAsync(Source)).Kind, (await origins.PinAsync(Source)).Address));
        foreach (var path in (string[])[folder["other"], folder["docs/../other"], folder["docs/way-out"], Source + "2", "docs", "/"])
            await Assert.ThrowsAsync<StudioException>(() => origins.PinAsync(path));
        Assert.Contains("no courses of folders", (await Assert.ThrowsAsync<StudioException>(() => Fetching.Origins().PinAsync(Source))).Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task An_empty_folder_and_one_that_is_not_there_are_told()
    {
        Directory.CreateDirectory(folder["nothing"]);
        Assert.Contains("no files", (await Assert.ThrowsAsync<StudioException>(() => Fetching.FetchAsync(folder, folder["nothing"]))).Message, StringComparison.Ordinal);
        Assert.Contains("no folder", (await Assert.ThrowsAsync<StudioException>(() => Fetching.Origins().PinHereAsync(folder["nowhere"]))).Message, StringComparison.Ordinal);
    }
}
