using System.Buffers.Binary;
using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Tests.Algorithms.Slides;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Stages.Slides;

public class DetectSlidesTests
{
    private static readonly string[] H264 = ["-vf", "scale=640:360:flags=neighbor,format=yuv420p", "-c:v", "libx264", "-preset", "veryfast", "-g", "250", "-b:v", "200k"];

    private static Show ThreeSlides => new Show().Then(5, Screen.Page(1)).Then(3, Screen.Page(2, 2)).Then(4, Screen.Page(2, 5)).Then(1.5, Screen.Page(3)).Then(4, Screen.Page(1));

    [Fact(Timeout = 180000)]
    public async Task Finds_visits_without_gaps_and_takes_a_picture_of_each_slide()
    {
        using var folder = new TempFolder();
        var clip = await Clip.MakeAsync(folder, "lecture.mp4", ThreeSlides, 25, H264);
        var track = await SlideStages.DetectAsync(clip, SlideStages.Media(17.5, 640, 360), Runs.In(folder));
        AssertThreeSlides(track);
        Assert.Equal((0, 17.5), (track.Visits[0].Start, track.Visits[^1].End));
        Assert.All(track.Visits.Zip(track.Visits.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(track.Visits, v => Assert.InRange(v.Confidence, 0.5, 1));
        Assert.Equal(["slides/001.png", "slides/002.png", "slides/003.png"], track.Slides.Select(s => s.Image.Name));
        Assert.InRange(track.Slides[1].At, 8.2, 12); // The fullest state of the build.
        Assert.All(track.Slides, s => Assert.Equal((640, 360), SizeOf(s.Image.Path)));
        Assert.Equal(70, Samples(track.Cells!.Path)); // 17.5 s
    }

    [Fact(Timeout = 180000)]
    public async Task The_same_recording_gives_the_same_bytes()
    {
        using var folder = new TempFolder();
        var clip = await Clip.MakeAsync(folder, "lecture.mp4", ThreeSlides, 25, H264);
        var media = SlideStages.Media(17.5, 640, 360);
        var (first, second) = (await SlideStages.DetectAsync(clip, media, Runs.In(folder, "a")), await SlideStages.DetectAsync(clip, media, Runs.In(folder, "b")));
        Assert.Equal(first.Visits, second.Visits);
        Assert.Equal(File.ReadAllBytes(first.Cells!.Path), File.ReadAllBytes(second.Cells!.Path));
        Assert.All(first.Slides.Zip(second.Slides), pair => Assert.Equal(File.ReadAllBytes(pair.First.Image.Path), File.ReadAllBytes(pair.Second.Image.Path)));
    }

    [Theory(Timeout = 180000)]
    [InlineData("mp4", "libx264", 25, "-bf", "0")]
    [InlineData("mp4", "libx264", 5, "-preset", "veryfast")]
    [InlineData("mp4", "libx264", 25, "-refs", "4")]
    [InlineData("mp4", "libx264", 30, "-vf", "scale=640:360:flags=neighbor,mpdecimate,format=yuv420p", "-vsync", "vfr")]
    [InlineData("mkv", "mpeg4", 25, "-bf", "2", "-q:v", "3")]
    [InlineData("webm", "libvpx-vp9", 10, "-deadline", "realtime", "-cpu-used", "8")]
    [InlineData("mp4", "libx265", 12, "-preset", "ultrafast", "-crf", "20", "-x265-params", "log-level=error")]
    public async Task Codecs_and_frame_rates_make_no_difference(string container, string codec, int framesPerSecond, params string[] options)
    {
        using var folder = new TempFolder();
        var clip = await Clip.MakeAsync(folder, "lecture." + container, ThreeSlides, framesPerSecond, [.. H264[..2], "-c:v", codec, .. options]);
        var track = await SlideStages.DetectAsync(clip, SlideStages.Media(17.5, 640, 360, framesPerSecond, isVariable: options.Contains("vfr")), Runs.In(folder));
        AssertThreeSlides(track);
        Assert.Equal(3, track.Slides.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task Odd_sizes_and_rotation_give_the_picture_upright_and_whole()
    {
        using var folder = new TempFolder();
        var clip = await Clip.MakeAsync(folder, "odd.mp4", new Show().Then(3, Screen.Page(1)).Then(3, Screen.Page(2)), 12, "-vf", "scale=403:227:flags=neighbor,format=yuv444p", "-c:v", "libx264", "-metadata:s:v:0", "rotate=90");
        var track = await SlideStages.DetectAsync(clip, SlideStages.Media(6, 227, 403, 12), Runs.In(folder));
        Assert.Equal("1 2", string.Join(' ', track.Visits.Select(v => v.Slide)));
        Assert.All(track.Slides, s => Assert.Equal((227, 403), SizeOf(s.Image.Path)));
    }

    [Fact(Timeout = 180000)]
    public async Task A_video_of_one_picture_is_one_slide()
    {
        using var folder = new TempFolder();
        var clip = await Clip.MakeAsync(folder, "still.mp4", new Show().Then(1, Screen.Page(1)), 1, "-pix_fmt", "yuv420p", "-c:v", "libx264");
        var track = await SlideStages.DetectAsync(clip, SlideStages.Media(30, 320, 180, 1), Runs.In(folder));
        Assert.Equal(new Visit(1, VisitKind.Slide, 0, 30, track.Visits[0].Confidence), Assert.Single(track.Visits));
        Assert.Single(track.Slides);
    }

    [Fact(Timeout = 180000)]
    public async Task A_recording_that_breaks_off_gives_what_can_be_read()
    {
        using var folder = new TempFolder();
        await Clip.MakeAsync(folder, "whole.mkv", ThreeSlides, 25, H264);
        var bytes = await File.ReadAllBytesAsync(folder["whole.mkv"]);
        await File.WriteAllBytesAsync(folder["part.mkv"], bytes[..(bytes.Length * 7 / 10)]);
        var track = await SlideStages.DetectAsync(Clip.Of(folder["part.mkv"]), SlideStages.Media(17.5, 640, 360), Runs.In(folder));
        Assert.Equal([1, 2], track.Visits.Take(2).Select(v => v.Slide));
        Assert.Equal(17.5, track.Visits[^1].End);
    }

    [Fact(Timeout = 180000)]
    public async Task A_recording_read_in_parts_is_whole_where_they_meet()
    {
        using var folder = new TempFolder();
        var show = new Show().Then(25, Screen.Page(1)).Then(10.04, Screen.Page(2)).Then(0.96, Screen.Page(3)).Then(10, Screen.Page(2)).Then(26, Screen.Page(4));
        var clip = await Clip.MakeAsync(folder, "long.mp4", show, 25, H264);
        var track = await SlideStages.DetectAsync(clip, SlideStages.Media(72, 640, 360), Runs.In(folder));
        Assert.Equal([1, 2, 3, 2, 4], track.Visits.Select(v => v.Slide)); // The parts meet at 36 s.
        Assert.All(track.Visits.Zip([0, 25, 35.04, 36, 46]), pair => Assert.InRange(pair.First.Start, pair.Second - 0.25, pair.Second + 0.35));
        Assert.Equal(4, track.Slides.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task Sound_alone_has_no_slides()
    {
        using var folder = new TempFolder();
        var track = await SlideStages.DetectAsync(Clip.Of(typeof(DetectSlidesTests).Assembly.Location), new MediaInfo(10, "mp3", null, null, [], [], null, null), Runs.In(folder));
        Assert.Empty(track.Visits);
        Assert.Empty(track.Slides);
        Assert.Null(track.Cells);
    }

    private static void AssertThreeSlides(SlideTrack track)
    {
        Assert.Equal([1, 2, 3, 1], track.Visits.Select(v => v.Slide));
        Assert.All(track.Visits.Zip([0, 5, 12, 13.5]), pair => Assert.InRange(pair.First.Start, pair.Second - 0.25, pair.Second + 0.35));
    }

    private static int Samples(string cells)
    {
        using var file = File.OpenRead(cells);
        using var reader = new CellReader(file);
        var count = 0;
        while (reader.Next()) count++;
        return count;
    }

    private static (int Width, int Height) SizeOf(string png)
    {
        var header = File.ReadAllBytes(png).AsSpan(16, 8);
        return (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
    }
}
