using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Engine;

public class StageHistoryTests
{
    [Fact]
    public void Rendering_clips_takes_as_long_from_a_short_recording_as_from_a_long_one()
    {
        var (history, rendering) = (new StageHistory(null!), RenderBench.Stage());
        Assert.Equal(rendering.UsualSeconds, history.Expect(rendering, 150));
        Assert.Equal(rendering.UsualSeconds, history.Expect(rendering, 5400));
        history.Learn(rendering.Name, 90, 5400);
        Assert.Equal(90, history.Expect(rendering, 150));
    }

    [Fact]
    public void Other_work_grows_with_the_recording()
    {
        var (history, listening) = (new StageHistory(null!), new Listening());
        Assert.Equal(1800, history.Expect(listening, 7200));
        history.Learn(listening.Name, 60, 600);
        Assert.Equal(360, history.Expect(listening, 3600));
        Assert.Equal(listening.LeastSeconds, history.Expect(listening, 1));
    }

    private sealed class Listening : Stage<string, string>
    {
        public override string Doing => "Listening";

        public override double UsualSeconds => 900;

        public override double LeastSeconds => 5;

        public override Task<string> RunAsync(string input, StageRun run) => Task.FromResult(input);
    }
}
