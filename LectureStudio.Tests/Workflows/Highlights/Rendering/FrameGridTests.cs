using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public class FrameGridTests
{
    [Theory]
    [InlineData(25, false, 25, 1)]
    [InlineData(29.97, false, 30000, 1001)]
    [InlineData(23.976, false, 24000, 1001)]
    [InlineData(59.94, false, 60000, 1001)]
    [InlineData(5, false, 20, 1)]
    [InlineData(12.5, false, 25000, 1000)]
    [InlineData(120, false, 60, 1)]
    [InlineData(18.3, true, 30, 1)]
    public void The_rate_is_the_recordings_own_where_that_is_usual(double rate, bool isVariable, int numerator, int denominator) =>
        Assert.Equal(new FrameRate(numerator, denominator), FrameRate.Of(new VideoStream(0, 640, 360, rate, isVariable, 0, "h264", true)));

    [Fact]
    public void Pieces_are_widened_to_whole_frames_and_never_overlap_where_they_touch()
    {
        var rate = new FrameRate(25, 1);
        var spans = FrameSpan.Of(RenderBench.Clip("x", ClipLayout.Full, CaptionStyle.None, (1.01, 2.01), (2.02, 3), (5, 6), (6, 7), (99.5, 120)), rate, 100);
        // The second begins in the frame in which the first ends: there is no cut between them.
        Assert.Equal([new(25, 50), new(125, 50), new(2487, 13)], spans);
    }

    [Fact]
    public void Pieces_may_be_played_in_any_order_and_more_than_once()
    {
        var spans = FrameSpan.Of(RenderBench.Clip("x", ClipLayout.Full, CaptionStyle.None, (8, 9), (2, 3), (8, 9)), new FrameRate(25, 1), 100);
        Assert.Equal([200, 50, 200], spans.Select(s => s.First));
        Assert.Equal([200, 50], SourceRun.Of(spans, new FrameRate(25, 1)).Select(r => r.Start));
    }

    [Fact]
    public void A_clip_outside_of_the_recording_is_refused_by_its_name() =>
        Assert.Contains("“Lost”", Assert.Throws<StudioException>(() => FrameSpan.Of(RenderBench.Clip("Lost", ClipLayout.Full, CaptionStyle.None, (120, 130)), new FrameRate(25, 1), 100)).Message);

    [Fact]
    public void Samples_follow_the_frames_without_drift()
    {
        var rate = new FrameRate(30000, 1001);
        Assert.Equal(48048, rate.Samples(30, 48000));
        Assert.Equal(Enumerable.Range(0, 1000).Sum(i => rate.Samples(i + 1, 48000) - rate.Samples(i, 48000)), rate.Samples(1000, 48000));
        Assert.Equal(1000 * 1001 / 30000.0, rate.Samples(1000, 48000) / 48000.0, 4);
    }

    [Theory]
    [InlineData(true, 12)]
    [InlineData(false, 12)]
    [InlineData(true, 1)]
    public void The_parts_of_a_reel_add_up(bool cards, int clips)
    {
        var plan = new ReelPlan(new Canvas(640, 360), new FrameRate(25, 1), [.. Enumerable.Range(0, clips).Select(i => Clip(3 + 41 * i))], cards, "Lecture");
        var parts = plan.Parts();
        var end = 0L;
        foreach (var part in parts)
        {
            Assert.Equal(end, part.At);
            end += part.Bridge + plan.Clips[part.Clip].Frames - part.Head - part.Tail;
            Assert.Equal(part.At + part.Bridge, part.ClipAt + part.Head);
        }
        Assert.Equal(parts[^1].ClipAt + plan.Clips[^1].Frames, end);
    }

    private static ReelClip Clip(long frames) =>
        new("x", new(new("", new(640, 360), new(25, 1), [new(0, frames)], [], null, null, new(0, 1, 640, 360)), []), new StageFile("x.mp4", "/tmp"));
}
