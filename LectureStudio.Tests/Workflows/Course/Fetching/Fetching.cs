using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Git;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Fetching;

/// <summary>Fetches sources with the real stage.</summary>
internal static class Fetching
{
    private static readonly Git Git = new(new ToolRunner(), Options.Create(new ToolOptions()));

    public static SourceOrigins Origins(string folders = "") => new(Git, Options.Create(new CourseOptions { Folders = folders }));

    public static async Task<SourceTree> FetchAsync(TempFolder folder, string address, int mostMegabytes = 100, CancellationToken cancellation = default) =>
        await FetchAsync(folder, await Origins().PinHereAsync(address, cancellation), mostMegabytes, cancellation);

    public static Task<SourceTree> FetchAsync(TempFolder folder, SourceOrigin origin, int mostMegabytes = 100, CancellationToken cancellation = default) =>
        Stage().RunAsync((new(origin), new(null), new(mostMegabytes)), Run(folder, cancellation));

    public static Task<SourceTree> UnpackAsync(TempFolder folder, string archive, int mostMegabytes = 100) =>
        Stage().RunAsync((new(null), new(new SourceFile(archive, Path.GetFileName(archive), "", new FileInfo(archive).Length)), new(mostMegabytes)), Run(folder, default));

    public static async Task<string> TextAsync(SourceTree tree, string path)
    {
        using var snapshot = new SourceSnapshot(tree.Snapshot.Path);
        return await snapshot.ReadTextAsync(path);
    }

    public static IReadOnlyList<string> Paths(SourceTree tree)
    {
        using var snapshot = new SourceSnapshot(tree.Snapshot.Path);
        return [.. snapshot.Entries.Select(e => e.Path)];
    }

    private static FetchSource Stage() => new(new RepositoryFetch(Git, Options.Create(new CourseOptions())));

    private static StageRun Run(TempFolder folder, CancellationToken cancellation) => Runs.In(folder, Guid.NewGuid().ToString("N"), cancellation);
}
