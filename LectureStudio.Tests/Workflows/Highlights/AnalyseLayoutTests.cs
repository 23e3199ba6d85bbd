using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Algorithms.Slides;
using LectureStudio.Tests.Stages.Slides;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;
using Clip = LectureStudio.Tests.Stages.Slides.Clip;

namespace LectureStudio.Tests.Workflows.Highlights;

/// <summary>Where slide and speaker are, in recordings made here; rectangles in pixels of 640 x 360.</summary>
public class AnalyseLayoutTests
{
    private const int Rate = 8;
    private const double LeastLikeness = 0.97;

    private static Show Pages => new Show().Then(14, Screen.Page(1)).Then(12, Screen.Page(2)).Then(12, Screen.Page(3)).Then(14, Screen.Page(4));

    [Theory(Timeout = 180000)]
    [InlineData(8, 10)]
    [InlineData(230, 10)]
    [InlineData(240, 120)] // Flush in the lower right corner.
    public async Task A_camera_in_any_corner(int x, int y)
    {
        var layout = await LayoutAsync(Pages.Under((p, t) => p.With(c => Screen.Camera(c, x, y, 80, 60, t))));
        var segment = Assert.Single(layout.Segments);
        Assert.Equal((LayoutKind.PictureInPicture, 0.0, 52.0), (segment.Kind, segment.Start, segment.End));
        AssertIs(new(2 * x, 2 * y, 160, 120), segment.Camera);
        AssertIs(new(0, 0, 640, 360), segment.Screen);
        Assert.InRange(segment.Confidence, 0.6, 1);
        Assert.InRange(segment.SplitRatio, 0.5, 0.85);
    }

    [Fact(Timeout = 180000)]
    public async Task A_camera_that_goes_and_comes_and_the_speaker_alone()
    {
        var show = Pages.Then(8, _ => Screen.Plain(245)).Then(14, Screen.Page(5)).Then(12, Screen.Page(6)).Under((p, t) => t switch
        {
            >= 52 and < 60 => p.With(c => Screen.Camera(c, 0, 0, 320, 180, t)),
            < 39 or >= 60 => p.With(c => Screen.Camera(c, 232, 20, 80, 60, t)),
            _ => p,
        });
        var layout = await LayoutAsync(show);
        Assert.Equal([LayoutKind.PictureInPicture, LayoutKind.FullScreen, LayoutKind.SpeakerOnly, LayoutKind.PictureInPicture], layout.Segments.Select(s => s.Kind));
        Assert.All(layout.Segments.Zip([0.0, 39, 52, 60]), pair => Assert.InRange(pair.First.Start, pair.Second - 0.6, pair.Second + 0.6));
        Assert.All(layout.Segments.Zip(layout.Segments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All([layout.Segments[0], layout.Segments[3]], s => AssertIs(new(464, 40, 160, 120), s.Camera));
        Assert.Null(layout.Segments[1].Camera);
        AssertIs(new(0, 0, 640, 360), layout.Segments[2].Camera);
        Assert.Null(layout.Segments[2].Screen);
    }

    [Fact(Timeout = 180000)]
    public async Task A_camera_beside_the_slides()
    {
        var layout = await LayoutAsync(Pages.Under((p, t) =>
        {
            var side = Screen.Plain(40);
            for (var y = 0; y < 180; y++) p.AsSpan(y * 320, 230).CopyTo(side.AsSpan(y * 320));
            return side.With(c => Screen.Camera(c, 235, 50, 80, 60, t));
        }));
        var segment = Assert.Single(layout.Segments);
        Assert.Equal(LayoutKind.SideBySide, segment.Kind);
        AssertIs(new(470, 100, 160, 120), segment.Camera);
        AssertIs(new(0, 0, 460, 360), segment.Screen);
    }

    [Fact(Timeout = 180000)]
    public async Task A_film_in_a_slide_is_no_camera()
    {
        var film = new Show().Then(14, Screen.Page(1)).Then(34, t => Screen.Page(2).With(p => Screen.Film(p, 150, 60, 120, 80, t))).Then(14, Screen.Page(3)).Then(8, Screen.Page(4));
        var layout = await LayoutAsync(film);
        Assert.All(layout.Segments, s => Assert.Null(s.Camera));
        AssertIs(new(0, 0, 640, 360), layout.Segments[0].Screen);
        Assert.All(layout.Segments, s => Assert.Equal(1, s.SplitRatio));
    }

    [Fact(Timeout = 180000)]
    public async Task A_page_in_black_bars_and_turned_by_its_metadata()
    {
        var bars = Pages.Under((p, _) => p.With(c =>
        {
            for (var y = 0; y < 180; y++)
            {
                c.AsSpan(y * 320, 40).Clear();
                c.AsSpan(y * 320 + 280, 40).Clear();
            }
        }));
        var layout = await LayoutAsync(bars, isTurned: true);
        AssertIs(new(0, 80, 360, 480), Assert.Single(layout.Segments).Screen);
    }

    [Fact(Timeout = 180000)]
    public async Task Twenty_seconds_are_too_short_to_tell()
    {
        var layout = await LayoutAsync(new Show().Then(10, Screen.Page(1)).Then(10, Screen.Page(2)).Under((p, t) => p.With(c => Screen.Camera(c, 8, 10, 80, 60, t))));
        Assert.Equal((0.0, 20.0), (layout.Segments[0].Start, layout.Segments[^1].End));
        Assert.All(layout.Segments, s => Assert.Equal((LayoutKind.Unsure, null, null), (s.Kind, s.Screen, s.Camera)));
        Assert.All(layout.Segments, s => Assert.InRange(s.Confidence, 0, 0.4));
    }

    [Theory(Timeout = 180000)]
    [InlineData(true, LayoutKind.Unsure)]
    [InlineData(false, LayoutKind.FullScreen)]
    public async Task Half_a_minute_of_one_page_tells_something_if_all_is_still(bool moves, LayoutKind kind)
    {
        var layout = await LayoutAsync(new Show().Then(32, Screen.Page(1)).Under((p, t) => moves ? p.With(c => Screen.Camera(c, 8, 10, 80, 60, t)) : p));
        Assert.Equal((kind, null), (Assert.Single(layout.Segments).Kind, layout.Segments[0].Camera));
    }

    [Fact(Timeout = 180000)]
    public async Task What_cannot_be_read_again_is_done_without()
    {
        var show = new Show().Then(14, Screen.Page(1)).Then(14, Screen.Page(2)).Then(14, Screen.Page(1)).Under((p, t) => p.With(c => Screen.Camera(c, 8, 10, 80, 60, t)));
        AssertIs(new(16, 20, 160, 120), Assert.Single((await LayoutAsync(show, isGone: true)).Segments).Camera);
    }

    [Fact(Timeout = 180000)]
    public async Task Sound_alone_has_no_layout()
    {
        using var folder = new TempFolder();
        var layout = await Stage().RunAsync((Clip.Of(typeof(AnalyseLayoutTests).Assembly.Location), new MediaInfo(10, "mp3", null, null, [], [], null, null), new SlideTrack([], [])), Runs.In(folder));
        Assert.Empty(layout.Segments);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(layout.LayoutJson.Path));
        Assert.Empty(json.RootElement.GetProperty("segments").EnumerateArray());
    }

    private static async Task<LayoutTrack> LayoutAsync(Show show, bool isTurned = false, bool isGone = false)
    {
        using var folder = new TempFolder();
        var clip = await Clip.MakeAsync(folder, "lecture.mp4", show, Rate, ["-vf", "scale=640:360:flags=neighbor,format=yuv420p", "-c:v", "libx264", "-preset", "veryfast", "-crf", "20"]);
        if (isTurned)
        {
            // ffmpeg 5 has no such option and takes the tag instead.
            await Clips.FfmpegAsync(["-display_rotation", "270", "-i", folder["lecture.mp4"], "-c", "copy", folder["turned.mp4"]], ["-i", folder["lecture.mp4"], "-c", "copy", "-metadata:s:v", "rotate=270", folder["turned.mp4"]]);
            clip = Clip.Of(folder["turned.mp4"]);
        }
        var media = isTurned ? SlideStages.Media(show.Length, 360, 640, Rate) : SlideStages.Media(show.Length, 640, 360, Rate);
        var track = await SlideStages.DetectAsync(clip, media, Runs.In(folder, "slides"));
        if (isGone) await File.WriteAllTextAsync(clip.File.Path, "damaged");
        var layout = await Stage().RunAsync((clip, media, track), Runs.In(folder, "layout"));
        AssertJson(layout);
        return layout;
    }

    /// <summary>The file says what the record says, a missing rectangle as null.</summary>
    private static void AssertJson(LayoutTrack layout)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(layout.LayoutJson.Path));
        foreach (var (written, segment) in json.RootElement.GetProperty("segments").EnumerateArray().Zip(layout.Segments))
        {
            Assert.Equal((segment.Start, segment.End, segment.Confidence), (written.GetProperty("start").GetDouble(), written.GetProperty("end").GetDouble(), written.GetProperty("confidence").GetDouble()));
            var camera = written.GetProperty("camera");
            Assert.Equal(segment.Camera?.W, camera.ValueKind == JsonValueKind.Null ? null : camera.GetProperty("w").GetInt32());
        }
    }

    private static AnalyseLayout Stage() => new(new FrameReader(new ToolRunner(), Options.Create(new ToolOptions())));

    private static void AssertIs(Box expected, PixelBox? found)
    {
        Assert.NotNull(found);
        Assert.True(expected.Likeness(new(found.X, found.Y, found.W, found.H)) >= LeastLikeness, $"{found} is not {expected}");
    }
}
