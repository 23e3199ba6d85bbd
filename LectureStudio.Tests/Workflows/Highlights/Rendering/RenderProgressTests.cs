using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public sealed class RenderProgressTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Clips_bridges_and_reel_are_one_progress_that_never_goes_back()
    {
        List<(double Share, string? Said)> told = [];
        var progress = new RenderProgress(new StageRun(folder.Path, default, new StageRunServices { Report = (share, said) => told.Add((share, said)) }), clips: 3);
        var clips = progress.Clips();
        clips.Report(1 / 3.0, "1 of 3, 1 kept");
        progress.Clip("a", 0.5);
        progress.Clip("b", 0.8);
        progress.ClipEnded("a");
        clips.Report(2 / 3.0, "2 of 3, 1 kept");
        progress.ClipEnded("b");
        clips.Report(1, "3 of 3, 1 kept");
        var encoded = told[^1].Share;
        progress.Bridges().Report(0.5, "1 of 2");
        progress.Bridges().Report(1, "2 of 2");
        progress.Reel(0.5);
        progress.Reel(1.02);

        Assert.Equal(told.Select(t => t.Share).Order(), told.Select(t => t.Share));
        Assert.Equal(0.5, told[1].Share / encoded, 9);
        Assert.InRange(encoded, 0.5, 0.95);
        Assert.Equal((1.0, "3 of 3, 1 kept"), told[^1]);
    }
}
