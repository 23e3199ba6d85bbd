using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Workflows.Handout.Alignment;

public sealed class ChapterVideoTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> log = [];
    private readonly ServiceProvider services = new ServiceCollection().AddOptions().AddAlignment().BuildServiceProvider();

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }

    [Fact(Timeout = 180000)]
    public async Task The_copy_carries_the_chapters_and_the_same_streams_and_is_the_same_on_every_run()
    {
        var first = await AlignAsync(await Clips.Lecture, "h264", "aac", "one");
        var second = await AlignAsync(await Clips.Lecture, "h264", "aac", "two");
        Assert.Equal("lecture.mp4", first.Video!.Name);
        Assert.Equal(await File.ReadAllBytesAsync(first.Video.Path), await File.ReadAllBytesAsync(second.Video!.Path));
        using var probed = await ProbeAsync(first.Video.Path);
        var chapters = probed.RootElement.GetProperty("chapters").EnumerateArray().ToList();
        Assert.Equal(["A = B; # \\ \"quoted\" <tag> & more", "Ünïcode ✓ 数学"], chapters.Select(c => c.GetProperty("tags").GetProperty("title").GetString()));
        Assert.Equal(["0.000000", "1.500000"], chapters.Select(c => c.GetProperty("start_time").GetString()));
        Assert.Equal(["h264", "aac"], probed.RootElement.GetProperty("streams").EnumerateArray().Select(s => s.GetProperty("codec_name").GetString()).Take(2));
    }

    [Fact(Timeout = 180000)]
    public async Task The_chapters_file_is_valid_webvtt()
    {
        var vtt = await File.ReadAllTextAsync((await AlignAsync(await Clips.Silent, "h264", null, "one")).ChaptersVtt.Path);
        Assert.Equal("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.500\nA = B; # \\ \"quoted\" &lt;tag&gt; &amp; more\n\n2\n00:00:01.500 --> 00:00:03.000\nÜnïcode ✓ 数学\n", vtt);
    }

    [Fact(Timeout = 180000)]
    public async Task Streams_that_mp4_cannot_hold_go_into_matroska()
    {
        var source = folder["lecture.avi"];
        await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-i", await Clips.Silent, "-c:v", "mjpeg", source), CancellationToken.None);
        var video = (await AlignAsync(source, "mjpeg", null, "one")).Video;
        Assert.Equal("lecture.mkv", video!.Name);
        using var probed = await ProbeAsync(video.Path);
        Assert.Equal(2, probed.RootElement.GetProperty("chapters").GetArrayLength());
        Assert.Empty(log);
    }

    [Fact(Timeout = 180000)]
    public async Task A_recording_that_cannot_be_copied_fails_no_job()
    {
        await File.WriteAllTextAsync(folder["broken.mp4"], "no media at all");
        var sections = await AlignAsync(folder["broken.mp4"], "h264", null, "one");
        Assert.Null(sections.Video);
        Assert.Equal(2, log.Count);
        Assert.Equal(["chapters.ffmetadata", "chapters.vtt"], Directory.EnumerateFiles(folder["one"]).Select(Path.GetFileName).Order());
    }

    private async Task<Sections> AlignAsync(string path, string video, string? audio, string work)
    {
        var media = new MediaInfo(3, "mov", new(0, 160, 120, 25, false, 0, video, false), audio is null ? null : new(1, audio, 1, 44100, null), [], [], null, null);
        var track = new SlideTrack([new(1, VisitKind.Slide, 0, 1.5, 1), new(2, VisitKind.Slide, 1.5, 3, 1)], []);
        var text = new SlideText(
            [new(1, "A = B; # \\ \"quoted\" <tag> & more", "", [], 1, null, null), new(2, "Ünïcode ✓ 数学", "", [], 1, null, null)], new StageFile("slides.json", folder.Path));
        var transcript = new Transcript(null, TranscriptSource.None, "", [], null, []);
        var run = new StageRun(folder[work], CancellationToken.None, new StageRunServices { Log = log.Add });
        return await services.GetRequiredService<AlignSections>().RunAsync(
            (new Recording(new SourceFile(path, "lecture.mp4", "0", 1)), media, transcript, track, text, new AlignSettings(0)), run);
    }

    private static async Task<JsonDocument> ProbeAsync(string path) =>
        JsonDocument.Parse((await new ToolRunner().RunAsync(new ToolCommand("ffprobe", "-v", "error", "-of", "json", "-show_streams", "-show_chapters", path), CancellationToken.None)).Output);
}
