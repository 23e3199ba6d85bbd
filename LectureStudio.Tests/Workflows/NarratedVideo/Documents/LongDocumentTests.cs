using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

/// <summary>What reading a long document holds in memory: measured of the whole process, so nothing else may run beside it.</summary>
[Collection(AloneTests.Name)]
public sealed class LongDocumentTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task A_long_document_is_never_held_in_memory_as_pictures()
    {
        var path = await Pdfs.WriteAsync(folder["long.pdf"], "", [.. Enumerable.Range(1, 300).Select(n => (string[])[$"Title {n}", "A line of the page", "and another one"])]);
        var most = 0L;
        var run = new StageRun(folder["work"], CancellationToken.None, new StageRunServices { Report = (_, _) => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var document = await DocumentStage.ReadAsync(path, run);
        Assert.Equal((300, "Title 300"), (document.Pages.Count, document.Pages[299].Blocks[0].Text));
        Assert.True(most > 0, "no progress was told");
        // A tenth of what its pictures take together. What earlier tests leave may be freed meanwhile, so it can also be less than nothing.
        var grown = most - before;
        Assert.True(grown < 300L * 1280 * 720 * 3 / 10, $"{grown} bytes more than before");
    }
}
