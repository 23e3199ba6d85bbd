using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>The colours of a page, <c>#rrggbb</c>.</summary>
/// <param name="Ground">Of most of it.</param>
/// <param name="Ink">Of its text.</param>
/// <param name="Accent">The most telling other colour; the ink's when there is none.</param>
public sealed record PageTints(string Ground, string Ink, string Accent)
{
    /// <summary>An accent fills at least this share of the page.</summary>
    private const double LeastShare = 0.0004;

    /// <summary>Difference of the strongest and weakest of red, green and blue from which a colour is one.</summary>
    private const int LeastColour = 60;

    /// <summary>Looks at every second pixel of every second row.</summary>
    public static PageTints Of(ColourPicture picture, IEnumerable<PrintedWord> words, double width)
    {
        var ground = InkMap.Ground(picture);
        var ink = InkOf(picture, ground, words, picture.Width / width) ?? (Light(ground) > 128 ? (32, 32, 32) : (245, 245, 245));
        return new(Hex(ground), Hex(ink), Hex(AccentOf(picture, ground, ink) ?? ink));
    }

    /// <summary>In each word's box the pixel furthest from the ground is ink; the commonest of them is the ink of the page.</summary>
    private static (int R, int G, int B)? InkOf(ColourPicture picture, (int R, int G, int B) ground, IEnumerable<PrintedWord> words, double scale)
    {
        var counts = new Dictionary<int, (int Letters, long R, long G, long B)>();
        foreach (var word in words)
        {
            var (left, right) = ((int)Math.Clamp(word.X * scale, 0, picture.Width - 1), (int)Math.Clamp(word.Right * scale, 0, picture.Width - 1));
            var (top, bottom) = ((int)Math.Clamp(word.Y * scale, 0, picture.Height - 1), (int)Math.Clamp(word.Bottom * scale, 0, picture.Height - 1));
            var (best, most) = (ground, 0);
            for (var y = top; y <= bottom; y++)
                for (var x = left; x <= right; x++)
                    if (At(picture, x, y) is var pixel && Distance(pixel, ground) is var d && d > most) (best, most) = (pixel, d);
            if (most < 60) continue;
            var key = Key(best);
            var seen = counts.GetValueOrDefault(key);
            counts[key] = (seen.Letters + word.Text.Length, seen.R + ((long)best.R * word.Text.Length), seen.G + ((long)best.G * word.Text.Length), seen.B + ((long)best.B * word.Text.Length));
        }
        if (counts.Count == 0) return null;
        var (_, c) = counts.OrderByDescending(p => p.Value.Letters).ThenBy(p => p.Key).First();
        return ((int)(c.R / c.Letters), (int)(c.G / c.Letters), (int)(c.B / c.Letters));
    }

    private static (int R, int G, int B)? AccentOf(ColourPicture picture, (int R, int G, int B) ground, (int R, int G, int B) ink)
    {
        var counts = new int[4096];
        for (var y = 0; y < picture.Height; y += 2)
            for (var x = 0; x < picture.Width; x += 2)
                if (At(picture, x, y) is var p && Colour(p) >= LeastColour) counts[Key(p)]++;
        var least = Math.Max(8, LeastShare * picture.Width * picture.Height / 4);
        var best = Enumerable.Range(0, counts.Length).Where(k => counts[k] >= least && Distance(FromKey(k), ground) > 100 && Distance(FromKey(k), ink) > 80)
            .DefaultIfEmpty(0).MaxBy(k => counts[k] * (long)Colour(FromKey(k)));
        return counts[best] >= least && Colour(FromKey(best)) > 0 && Distance(FromKey(best), ground) > 100 && Distance(FromKey(best), ink) > 80 ? FromKey(best) : null;
    }

    private static (int R, int G, int B) At(ColourPicture picture, int x, int y)
    {
        var at = 3 * ((y * picture.Width) + x);
        return (picture.Pixels[at], picture.Pixels[at + 1], picture.Pixels[at + 2]);
    }

    private static int Key((int R, int G, int B) c) => ((c.R >> 4) << 8) | ((c.G >> 4) << 4) | (c.B >> 4);

    private static (int R, int G, int B) FromKey(int key) => ((key >> 8) * 17, ((key >> 4) & 15) * 17, (key & 15) * 17);

    private static int Distance((int R, int G, int B) a, (int R, int G, int B) b) => Math.Abs(a.R - b.R) + Math.Abs(a.G - b.G) + Math.Abs(a.B - b.B);

    private static int Colour((int R, int G, int B) c) => Math.Max(c.R, Math.Max(c.G, c.B)) - Math.Min(c.R, Math.Min(c.G, c.B));

    private static int Light((int R, int G, int B) c) => ((299 * c.R) + (587 * c.G) + (114 * c.B)) / 1000;

    private static string Hex((int R, int G, int B) c) => string.Create(CultureInfo.InvariantCulture, $"#{c.R:x2}{c.G:x2}{c.B:x2}");
}
