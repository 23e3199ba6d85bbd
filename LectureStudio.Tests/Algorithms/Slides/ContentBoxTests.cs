using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Tests.Algorithms.Slides;

public class ContentBoxTests
{
    private const int Width = 640, Height = 360;

    [Fact]
    public void Black_bars_left_and_right_are_left_out() => Assert.Equal((80, 0, 480, 360), Find((80, 0, 480, 360), camera: null));

    [Fact]
    public void Black_bars_all_around_are_left_out() => Assert.Equal((80, 40, 480, 280), Find((80, 40, 480, 280), camera: null));

    [Fact]
    public void A_camera_beside_the_page_is_left_out() => Assert.Equal((0, 0, 480, 360), Find((0, 0, 480, 360), (490, 100, 140, 120)));

    [Fact]
    public void A_page_that_fills_the_picture_has_no_box() => Assert.Null(Find((0, 0, 640, 360), camera: null));

    private static (int, int, int, int)? Find((int X, int Y, int W, int H) page, (int X, int Y, int W, int H)? camera)
    {
        var box = new ContentBox(Width, Height);
        for (var seed = 1; seed < 4; seed++)
        {
            var random = new Random(seed);
            var pixels = new byte[3 * Width * Height];
            Fill(pixels, page, () => 240);
            Fill(pixels, (page.X + 30, page.Y + 40 * seed, page.W / 2, 20), () => (byte)random.Next(60));
            if (camera is { } c) Fill(pixels, c, () => (byte)random.Next(256));
            // Only the person in the camera's picture moves, not all of it.
            box.Add(pixels, camera is { } m ? [(m.X + 20, m.Y + 30, m.W - 40, m.H - 30)] : []);
        }
        return box.Find();
    }

    private static void Fill(byte[] pixels, (int X, int Y, int W, int H) box, Func<byte> grey)
    {
        for (var y = box.Y; y < box.Y + box.H; y++)
            for (var x = box.X; x < box.X + box.W; x++) pixels.AsSpan(3 * (y * Width + x), 3).Fill(grey());
    }
}
