using System.IO.Compression;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Scanning;

/// <summary>Sources as a fetch leaves them, made of a few texts.</summary>
internal static class Snapshots
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static SourceTree Of(TempFolder folder, params (string Path, string Text)[] files) => Of(folder, [.. files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text)))]);

    public static SourceTree Of(TempFolder folder, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var snapshot = new StageFile("snapshot.zip", folder.Path);
        File.Delete(snapshot.Path);
        using var archive = ZipFile.Open(snapshot.Path, ZipArchiveMode.Create);
        foreach (var (path, content) in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(path, CompressionLevel.NoCompression);
            entry.LastWriteTime = Epoch;
            using var stream = entry.Open();
            stream.Write(content);
        }
        return new("sample", "https://example.org/sample.git", "", new string('a', 40), snapshot, files.Count, files.Sum(f => (long)f.Content.Length), []);
    }

    public static async Task<SourceScan> ScanAsync(params (string Path, string Text)[] files)
    {
        using var folder = new TempFolder();
        return await ScanAsync(folder, Of(folder, files));
    }

    public static Task<SourceScan> ScanAsync(TempFolder folder, SourceTree tree) => new ScanSource(new ToolRunner(), Options.Create(new ToolOptions())).RunAsync(tree, Runs.In(folder));

    /// <summary>English that is long enough for its language to be told.</summary>
    public static string English(string about) => $"This page is about {about} and what it is for. You can use it when you want to see how the parts of the whole are put together, and it will tell you what to do with them.\n";

    public static string German(string about) => $"Diese Seite handelt von {about} und wozu das gut ist. Man kann es verwenden, wenn man sehen will, wie die Teile des Ganzen zusammen passen, und es sagt auch, was man mit ihnen tun kann.\n";
}
