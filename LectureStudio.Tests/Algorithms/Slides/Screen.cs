using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Tests.Algorithms.Slides;

/// <summary>Paints what a recording shows, grey, at the size the slides are searched in: pages of something like text, a camera, a film, a pointer.</summary>
public static class Screen
{
    public static GreyGrid Grid { get; } = new(320, 180);

    /// <summary>A page with a title and so many lines; each seed gives other words, and more lines leave the first ones as they are.</summary>
    public static byte[] Page(int seed, int lines = 6, byte paper = 245, byte ink = 20)
    {
        var page = Plain(paper);
        Write(page, seed * 100, 20, 12, 10, ink);
        for (var line = 0; line < lines; line++) Write(page, seed * 100 + line + 1, 24, 40 + 17 * line, 6, ink);
        return page;
    }

    public static byte[] Plain(byte paper)
    {
        var page = new byte[Grid.Pixels];
        Array.Fill(page, paper);
        return page;
    }

    /// <summary>Something like a line of text: strokes of one or two pixels in words of different lengths.</summary>
    public static void Write(byte[] page, int seed, int x, int y, int height, byte ink)
    {
        var random = new Random(seed);
        var right = x + 120 + random.Next(130);
        while (x < right)
        {
            for (var stroke = random.Next(4, 12); stroke > 0 && x < right; stroke--, x += random.Next(2, 5))
                for (var dy = random.Next(2); dy < height - random.Next(3); dy++) Put(page, x, y + dy, ink);
            x += 5;
        }
    }

    /// <summary>A new picture with something painted on it.</summary>
    public static byte[] With(this byte[] page, Action<byte[]> paint)
    {
        var copy = (byte[])page.Clone();
        paint(copy);
        return copy;
    }

    /// <summary>A person in a room: shelves that stand still, and a body that sways.</summary>
    public static void Camera(byte[] page, int x, int y, int w, int h, double time, bool shelves = true)
    {
        var (dx, dy) = (w / 10.0 * Math.Sin(2.1 * time), h / 20.0 * Math.Sin(3.7 * time));
        for (var j = 0; j < h; j++)
            for (var i = 0; i < w; i++)
            {
                var grey = shelves ? 70 + (((i / 5 * 37) ^ (j / 20 * 91)) & 63) : 120 + 20 * i / w;
                var (u, v) = ((i - w / 2.0 - dx) / (w / 3.2), (j - h * 0.75 - dy) / (h / 1.7));
                if (u * u + v * v < 1) grey = 150 + (int)(40 * Math.Sin(i * 0.35 + 2 * time) * Math.Cos(j * 0.3 + time));
                Put(page, x + i, y + j, (byte)grey);
            }
    }

    /// <summary>A film: large shapes that never rest.</summary>
    public static void Film(byte[] page, int x, int y, int w, int h, double time)
    {
        for (var j = 0; j < h; j++)
            for (var i = 0; i < w; i++)
                Put(page, x + i, y + j, (byte)(128 + 100 * Math.Sin(i * 0.15 + 5 * time) * Math.Cos(j * 0.12 - 3 * time)));
    }

    public static void Pointer(byte[] page, int x, int y)
    {
        for (var j = 0; j < 7; j++)
            for (var i = 0; i <= j / 2 + 1; i++) Put(page, x + i, y + j, 60);
    }

    public static byte[] Mix(byte[] a, byte[] b, double share) => [.. a.Select((p, i) => (byte)Math.Round(p + (b[i] - p) * share))];

    /// <summary>Gaussian noise, as a camera makes.</summary>
    public static byte[] Noisy(byte[] page, double sigma, int seed)
    {
        var random = new Random(seed);
        return [.. page.Select(p => (byte)Math.Clamp(p + sigma * (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2) * 1.73, 0, 255))];
    }

    private static void Put(byte[] page, int x, int y, byte grey)
    {
        if (x >= 0 && x < Grid.Width && y >= 0 && y < Grid.Height) page[y * Grid.Width + x] = grey;
    }
}
