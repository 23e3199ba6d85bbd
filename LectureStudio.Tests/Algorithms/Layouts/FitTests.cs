using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Algorithms.Slides;
using LectureStudio.Tests.Algorithms.Slides;

namespace LectureStudio.Tests.Algorithms.Layouts;

public class FitTests
{
    [Theory]
    [InlineData(20, 20, 150, 105)]
    [InlineData(471, 13, 150, 105)]
    [InlineData(17, 231, 160, 120)]
    [InlineData(480, 240, 160, 120)] // Flush in the lower right corner.
    [InlineData(500, 100, 90, 160)]
    public void The_four_sides_are_found_to_the_pixel(int x, int y, int w, int h)
    {
        var box = new Box(x, y, w, h);
        var found = RectangleFit.Find(Painted.Edges(Enumerable.Range(1, 4).Select(i => Painted.Page(i).With(p => Painted.Camera(p, box, i)))), Seed(box), 8);
        Assert.Equal(box, found!.Box);
        Assert.InRange(found.Support, 0.75, 1);
    }

    [Fact]
    public void Furniture_near_the_edge_of_the_picture_is_not_the_side()
    {
        var box = new Box(440, 240, 200, 120);
        var pictures = Enumerable.Range(1, 4).Select(i => Painted.Page(i).With(p =>
        {
            Painted.Camera(p, box, i);
            Painted.Fill(p, new(612, 240, 6, 120), 30);
            Painted.Fill(p, new(622, 270, 8, 90), 60);
        }));
        Assert.Equal(box, RectangleFit.Find(Painted.Edges(pictures), new(470, 270, 110, 90), 8)!.Box);
    }

    [Fact]
    public void A_round_mask_is_its_square()
    {
        var box = new Box(30, 220, 120, 120);
        var found = RectangleFit.Find(Painted.Edges(Enumerable.Range(1, 4).Select(i => Painted.Page(i).With(p => Painted.Camera(p, box, i, isRound: true)))), Seed(box), 8);
        Assert.True(found!.IsRound);
        Assert.InRange(found.Box.Likeness(box), 0.95, 1);
    }

    [Fact]
    public void Motion_without_a_border_has_no_rectangle()
    {
        var seed = new Box(200, 150, 120, 80);
        Assert.Null(RectangleFit.Find(Painted.Edges(Enumerable.Range(1, 4).Select(i => Painted.Page(i))), seed, 8));
        Assert.Null(RectangleFit.Find(Painted.Edges(Enumerable.Range(1, 3).Select(_ => Painted.Page(1).With(p => Array.Fill(p, (byte)200)))), seed, 8));
    }

    [Fact]
    public void A_terminal_is_screen_and_a_room_is_not()
    {
        var box = new Box(100, 60, 300, 200);
        Assert.True(MovingScreen.IsIn(Painted.Page(3), Painted.Width, box));
        Assert.False(MovingScreen.IsIn(Painted.Page(3).With(p => Painted.Camera(p, box, 1)), Painted.Width, box));
        Assert.False(MovingScreen.IsIn(Painted.Page(3).With(p => Painted.Fill(p, box, 120)), Painted.Width, box)); // A plain wall.
    }

    [Fact]
    public void The_screen_ends_where_nothing_ever_is()
    {
        var bars = Enumerable.Range(1, 4).Select(i => Painted.Page(i).With(p =>
        {
            Painted.Fill(p, new(0, 0, 80, 360), 0);
            Painted.Fill(p, new(560, 0, 80, 360), 0);
        }));
        Assert.Equal(new Box(80, 0, 480, 360), ScreenRectangle.Find(Painted.Edges(bars), null));
        var beside = new Box(480, 100, 160, 120);
        var both = Enumerable.Range(1, 4).Select(i => Painted.Page(i).With(p =>
        {
            Painted.Fill(p, new(480, 0, 160, 360), 40);
            Painted.Camera(p, beside, i);
        }));
        Assert.Equal(new Box(0, 0, 480, 360), ScreenRectangle.Find(Painted.Edges(both), beside));
        Assert.Equal(new Box(0, 0, 640, 360), ScreenRectangle.Find(Painted.Edges(Enumerable.Range(1, 4).Select(i => Painted.Page(i))), null));
        var smeared = Enumerable.Range(1, 4).Select(i => Painted.Page(i).With(p =>
        {
            Painted.Fill(p, new(0, 350, 640, 10), 0);
            Painted.Fill(p, new(300, 350, 4, 1), (byte)(20 * i));
        }));
        Assert.Equal(new Box(0, 0, 640, 350), ScreenRectangle.Find(Painted.Edges(smeared), null));
        Assert.Null(ScreenRectangle.Find(Painted.Edges([Painted.Page(1), Painted.Page(1)]), null)); // One page tells nothing.
    }

    [Fact]
    public void Small_text_needs_more_of_the_width()
    {
        static byte[] Lines(int height)
        {
            var page = new byte[3 * Painted.Width * Painted.Height];
            for (var y = 20; y < 330; y += 2 * height)
                for (var x = 40; x < 500; x += 5) Painted.Fill(page, new(x, y, 2, height), 200);
            return page;
        }
        var all = new Box(0, 0, Painted.Width, Painted.Height);
        var shares = new[] { 6, 9, 12, 20 }.Select(h => ReadableShare.Of([Lines(h)], Painted.Width, all, null)).ToList();
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.Equal((0.85, 0.56, 0.5), (shares[0], shares[2], shares[3]));
        Assert.Equal(ReadableShare.Usual, ReadableShare.Of([], Painted.Width, all, null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pictures_are_read_back_as_they_were_written(bool isPhotograph)
    {
        var pixels = Painted.Page(1);
        if (isPhotograph) new Random(1).NextBytes(pixels);
        var file = Png.Encode(pixels, Painted.Width, Painted.Height);
        var (read, width, height) = PngReader.Decode(file);
        Assert.Equal((Painted.Width, Painted.Height), (width, height));
        Assert.Equal(pixels, read);
        Assert.Throws<InvalidDataException>(() => PngReader.Decode(file.AsSpan(0, file.Length / 2)));
        Assert.Throws<InvalidDataException>(() => PngReader.Decode("not a picture, not at all, not even one of forty-one bytes"u8));
    }

    /// <summary>What moves is most of the person, not the room.</summary>
    private static Box Seed(Box camera) => new(camera.X + camera.W / 5, camera.Y + camera.H / 4, camera.W * 3 / 5, camera.H * 3 / 4);
}
