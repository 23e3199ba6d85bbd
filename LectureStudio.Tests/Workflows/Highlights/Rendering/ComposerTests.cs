using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public class ComposerTests
{
    [Fact]
    public void Everything_lies_on_the_canvas_on_even_pixels_and_captions_cover_neither_slide_nor_speaker_in_a_split()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var source = new PixelBox(0, 0, random.Next(160, 4000), random.Next(120, 2400));
            var shape = ((string[])["16:9", "9:16", "1:1"])[random.Next(3)];
            var canvas = Canvas.For(shape, new VideoStream(0, source.W, source.H, 25, false, 0, "h264", true));
            var style = (CaptionStyle)random.Next(4);
            var (screen, camera) = (Part(random, source), Part(random, source));
            var segment = new LayoutSegment(0, 10, LayoutKind.PictureInPicture, screen, camera, 1, 0.5 + random.NextDouble() / 2);
            foreach (var layout in Enum.GetValues<ClipLayout>())
            {
                var made = new Composer(canvas, style, source).Make(layout, segment, (CaptionPlace)random.Next(3));
                var told = $"{source} {canvas} {style} {screen} {camera} {layout}: {made}";
                foreach (var place in ((Placement?[])[made.Main, made.Beside]).OfType<Placement>())
                {
                    Assert.True(Contains(new(0, 0, canvas.Width, canvas.Height), place.Target), told);
                    Assert.True(place.Target is { W: >= 2, H: >= 2 } && place.Target.X % 2 == 0 && place.Target.Y % 2 == 0 && place.Target.W % 2 == 0 && place.Target.H % 2 == 0, told);
                    Assert.True(Contains(source, place.Source), told);
                }
                if (made.Beside is not { } beside) continue;
                Assert.False(Overlap(made.Main.Target, beside.Target), told);
                if (style == CaptionStyle.None) continue;
                Assert.True(Contains(new(0, 0, canvas.Width, canvas.Height), made.Captions.Box), told);
                Assert.False(Overlap(made.Captions.Box, made.Main.Target) || Overlap(made.Captions.Box, beside.Target), told);
            }
        }
    }

    [Theory]
    [InlineData(720, 1280)]
    [InlineData(1080, 2400)]
    public void Beside_the_tall_page_of_a_tall_recording_the_speaker_is_no_larger(int width, int height)
    {
        var source = new PixelBox(0, 0, width, height);
        var segment = new LayoutSegment(0, 10, LayoutKind.PictureInPicture, source, new(width - 340, 40, 320, 240), 1, 0.7);
        var made = new Composer(new Canvas(1920, 1080), CaptionStyle.Box, source).Make(ClipLayout.Split, segment, CaptionPlace.Lower);
        Assert.True(made.Beside!.Target.W <= made.Main.Target.W, $"{made}");
        Assert.True(made.Beside.Target.W > made.Main.Target.W / 2, $"{made}");
    }

    [Fact]
    public void Captions_go_where_the_slide_is_empty_else_below_a_smaller_picture()
    {
        var source = new PixelBox(0, 0, 1280, 720);
        var composer = new Composer(new Canvas(1280, 720), CaptionStyle.Box, source);
        Composition At(CaptionPlace place) => composer.Make(ClipLayout.Full, null, place);
        var bottom = Slide((0.2, 0.88, 0.8, 0.96));
        var top = Slide((0.2, 0.04, 0.8, 0.12));
        Assert.Equal(CaptionPlace.Lower, CaptionPlacing.Choose([], At));
        Assert.Equal(CaptionPlace.Lower, CaptionPlacing.Choose([top], At));
        Assert.Equal(CaptionPlace.Upper, CaptionPlacing.Choose([bottom], At));
        Assert.Equal(CaptionPlace.Band, CaptionPlacing.Choose([top, bottom], At));
        var band = At(CaptionPlace.Band);
        Assert.False(Overlap(band.Captions.Box, band.Main.Target));
    }

    [Fact]
    public void A_camera_on_the_slide_is_painted_over_in_the_colour_around_it()
    {
        var pixels = new byte[SlideInk.Width * SlideInk.Height * 3];
        for (var i = 0; i < pixels.Length; i += 3) (pixels[i], pixels[i + 1], pixels[i + 2]) = (250, 240, 200);
        // The camera is dark, and there is some writing beside it.
        Fill(pixels, (0.8, 0.1, 0.95, 0.3), 20);
        Fill(pixels, (0.75, 0.15, 0.79, 0.17), 0);
        Assert.Equal(0xFAF0C8, new SlideInk(pixels).GroundAround((0.8, 0.1, 0.95, 0.3)));
    }

    [Theory]
    [InlineData("16:9", 1280, 720, 1280, 720)]
    [InlineData("16:9", 1920, 1080, 1920, 1080)]
    [InlineData("16:9", 3840, 2160, 1920, 1080)]
    [InlineData("16:9", 1024, 768, 1920, 1080)]
    [InlineData("9:16", 1920, 1080, 1080, 1920)]
    [InlineData("1:1", 1280, 720, 1080, 1080)]
    [InlineData("9:16", 640, 360, 720, 1280)]
    public void The_canvas_follows_the_recording(string shape, int width, int height, int canvasWidth, int canvasHeight) =>
        Assert.Equal(new Canvas(canvasWidth, canvasHeight), Canvas.For(shape, new VideoStream(0, width, height, 25, false, 0, "h264", true)));

    private static SlideInk Slide((double Left, double Top, double Right, double Bottom) text)
    {
        var pixels = new byte[SlideInk.Width * SlideInk.Height * 3];
        Array.Fill(pixels, (byte)255);
        for (var x = (int)(text.Left * SlideInk.Width); x < text.Right * SlideInk.Width; x += 4)
            Fill(pixels, ((double)x / SlideInk.Width, text.Top, (x + 2.0) / SlideInk.Width, text.Bottom), 0);
        return new(pixels);
    }

    private static void Fill(byte[] pixels, (double Left, double Top, double Right, double Bottom) box, byte level)
    {
        for (var y = (int)(box.Top * SlideInk.Height); y < box.Bottom * SlideInk.Height; y++)
            for (var x = (int)(box.Left * SlideInk.Width); x < box.Right * SlideInk.Width; x++)
                pixels.AsSpan((y * SlideInk.Width + x) * 3, 3).Fill(level);
    }

    private static PixelBox Part(Random random, PixelBox source)
    {
        var (w, h) = (random.Next(40, source.W + 1), random.Next(40, source.H + 1));
        return new(random.Next(source.W - w + 1), random.Next(source.H - h + 1), w, h);
    }

    private static bool Contains(PixelBox room, PixelBox box) => box.X >= room.X && box.Y >= room.Y && box.X + box.W <= room.X + room.W && box.Y + box.H <= room.Y + room.H;

    private static bool Overlap(PixelBox a, PixelBox b) => a.X < b.X + b.W && b.X < a.X + a.W && a.Y < b.Y + b.H && b.Y < a.Y + a.H;
}
