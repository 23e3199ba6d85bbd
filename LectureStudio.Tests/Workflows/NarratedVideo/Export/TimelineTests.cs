using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Export;

public class TimelineTests
{
    [Fact]
    public void Chapters_begin_at_0_last_ten_seconds_and_do_not_repeat_a_title()
    {
        var chapters = VideoChapters.Of(Timed(("Title", 6), ("Short", 3), ("One", 12), ("One", 15), ("Two", 20), ("End", 4)));
        Assert.Equal([("Title", 0, 21), ("One", 21, 36), ("Two", 36, 60)], chapters.Select(c => (c.Title, c.Start, c.End)));
        Assert.Equal(("Alone", 0, 5), Assert.Single(VideoChapters.Of(Timed(("Alone", 5)))) is var only ? (only.Title, only.Start, only.End) : default);
    }

    [Fact]
    public void A_long_sentence_is_cut_into_parts_that_two_lines_hold_between_its_exact_times()
    {
        var text = string.Join(' ', Enumerable.Repeat("stochastic gradients vary", 8)) + ".";
        var timeline = new Timeline("T", "en", 40, [new("S", SceneKind.Text, 1, 0, 40, Video, [new(text, 2, 14, 1, null, "v"), new("Next.", 14.1, 15, 1, null, "v")])]);
        var cues = SentenceCues.Of(timeline);
        Assert.InRange(cues.Count, 4, 5);
        Assert.All(cues, c => Assert.InRange(c.Text.Length, 1, 84));
        Assert.Equal(text, string.Join(' ', cues.SkipLast(1).Select(c => c.Text)));
        Assert.Equal((2, 14.1), (cues[0].Start, cues[^1].Start));
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void Scenes_of_another_script_are_not_joined()
    {
        var script = new Script("T", "en", "builtin", [new("a", SceneKind.Text, "A", 1, [])]);
        var spoken = new SpokenScript([new("b", new StageFile("b.wav", "/"), 1, [])], "v", []);
        Assert.Throws<InvalidOperationException>(() => Timeline.Of(script, spoken, new SceneVideos([Video], 1920, 1080, 30, "libx264")));
    }

    private static SceneVideo Video => new("a", new StageFile("a.mp4", "/"), new StageFile("a.jpg", "/"), 30);

    private static Timeline Timed(params (string Title, double Seconds)[] scenes)
    {
        var (timed, at) = (new List<TimedScene>(), 0.0);
        foreach (var (title, seconds) in scenes) timed.Add(new(title, SceneKind.Text, 1, at, at += seconds, Video, []));
        return new("T", "en", at, timed);
    }
}
