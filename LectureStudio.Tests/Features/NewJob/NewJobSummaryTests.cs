using LectureStudio.Features.NewJob;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Engines;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Features.NewJob;

/// <summary>What the summary promises.</summary>
public sealed class NewJobSummaryTests
{
    private static readonly MediaInfo Media = new(2880, "mp4", new VideoStream(0, 1280, 720, 25, false, 0, "h264", false), new AudioStream(1, "aac", 2, 48000, null), [], [], null, null);

    [Fact]
    public void It_says_what_is_made_from_what() =>
        Assert.StartsWith("A study sheet in German from 48 minutes of video:", Of(Media, new() { ["layout"] = "study", ["language"] = "de" }).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "No speech recognition is here and no captions were given, so the handout will have no transcript.")]
    [InlineData("whisper.cpp", "What was said is recognised on this machine, which takes a while.")]
    [InlineData("Speech endpoint", "What was said is recognised by the service you set.")]
    public void Where_the_transcript_comes_from_depends_on_the_engines(string? engine, string note) =>
        Assert.Contains(Of(Media, [], engine).Notes, n => n.Text == note);

    [Fact]
    public void It_says_that_one_is_asked_where_one_wants_to_be()
    {
        Assert.EndsWith(" Before it is written you look at the transcript and the slides.", Of(Media, new() { ["review"] = "true" }).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("you look", Of(Media, []).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sound_there_is_no_transcript() =>
        Assert.Contains(Of(Media with { Audio = null }, []).Notes, n => n.Text == "This recording has no sound, so the handout will have no transcript.");

    [Fact]
    public void The_sentence_promises_no_transcript_where_there_is_none()
    {
        Assert.EndsWith("with the slides and chapters.", Of(Media, []).Sentence, StringComparison.Ordinal);
        Assert.EndsWith("with the slides, the transcript, captions and chapters.", Of(Media, [], "whisper.cpp").Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builtin", null, "Nothing leaves this machine.")]
    [InlineData("builtin", "whisper.cpp", "Nothing leaves this machine.")]
    [InlineData("builtin", "Speech endpoint", "The sound is sent to the speech service you set.")]
    [InlineData("model", null, "The transcript is sent to the language model you set.")]
    [InlineData("model", "Speech endpoint", "The sound and the transcript are sent to the services you set.")]
    public void What_leaves_the_machine_is_said(string writer, string? engine, string note) =>
        Assert.Equal(note, Of(Media, new() { ["writer"] = writer }, engine).Notes[^1].Text);

    private static NewJobSummary Of(MediaInfo media, Dictionary<string, string> values, string? engine = null)
    {
        var engines = new List<EngineStatus> { new("ffmpeg", true, null, "", "", true, []) };
        if (engine is not null) engines.Add(new(engine, true, null, "", "", false, []));
        var recording = new UploadRow("a", "a.mp4", 5, 5, 0, "done", 0, null, null, new string('a', 64));
        return NewJobSummary.Of(new("Handout", WorkflowSettings.Describe(typeof(HandoutSettings)), values, engines) { Recording = recording, Look = new(media, null, "") });
    }
}
