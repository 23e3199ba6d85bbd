using LectureStudio.Pipeline.Algorithms.Layouts;

namespace LectureStudio.Tests.Algorithms.Layouts;

/// <summary>Pictures in colour at full size, painted: pages that differ, and what lies over them.</summary>
internal static class Painted
{
    public const int Width = 640;
    public const int Height = 360;

    /// <summary>A page with bars of text at places of its own, and a frame line that all pages share.</summary>
    public static byte[] Page(int seed, byte paper = 240)
    {
        var page = new byte[3 * Width * Height];
        Array.Fill(page, paper);
        var random = new Random(seed);
        for (var line = 0; line < 9; line++)
            for (var x = 40; x < 200 + random.Next(400); x += random.Next(3, 9)) Fill(page, new(x, 40 + 34 * line + random.Next(3), 2, 14), 30);
        return page;
    }

    /// <summary>A room with a shelf in it, and somebody who stands elsewhere in each picture.</summary>
    public static void Camera(byte[] page, Box box, int seed, bool isRound = false)
    {
        var random = new Random(seed);
        var (dx, dy) = (random.Next(-8, 9), random.Next(-5, 6));
        for (var y = box.Y; y < box.Bottom; y++)
            for (var x = box.X; x < box.Right; x++)
            {
                var (u, v) = (x + 0.5 - box.X - box.W / 2.0, y + 0.5 - box.Y - box.H / 2.0);
                if (isRound && u * u + v * v > box.W * box.W / 4.0) continue;
                var grey = 90 + 30 * (x - box.X) / box.W + random.Next(-3, 4);
                if (y - box.Y is var shelf && (shelf == box.H / 4 || shelf == box.H / 4 + 30)) grey = 130;
                if (Math.Pow((u - dx) / (box.W / 3.5), 2) + Math.Pow((v - box.H / 4.0 - dy) / (box.H / 2.2), 2) < 1) grey = 150 + random.Next(-20, 21);
                Fill(page, new(x, y, 1, 1), (byte)grey);
            }
    }

    public static void Fill(byte[] page, Box box, byte grey)
    {
        for (var y = Math.Max(0, box.Y); y < Math.Min(Height, box.Bottom); y++)
            for (var x = Math.Max(0, box.X); x < Math.Min(Width, box.Right); x++)
                page.AsSpan(3 * (y * Width + x), 3).Fill(grey);
    }

    public static EdgeMaps Edges(IEnumerable<byte[]> pictures)
    {
        var edges = new EdgeMaps(Width, Height);
        foreach (var picture in pictures) edges.Add(picture);
        return edges;
    }
}
