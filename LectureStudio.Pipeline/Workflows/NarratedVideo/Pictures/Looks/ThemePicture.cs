using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

/// <summary>Draws a background in the colours of a theme: a light and a tint on its ground, so quiet that nobody looks at it.</summary>
internal static class ThemePicture
{
    /// <summary>A PNG. The same look and size give the same bytes.</summary>
    public static byte[] Draw(ThemeLook look, int width, int height)
    {
        var ground = Rgb.Parse(look.Ground, Rgb.White);
        var accent = Rgb.Parse(look.Accent, ground);
        var light = ground.Mix(Rgb.White, ground.IsDark ? 0.06 : 0.6);
        var tint = ground.Mix(accent, look.Name == "contrast" ? 0.05 : ground.IsDark ? 0.16 : 0.10);
        var pixels = new byte[3 * width * height];
        var noise = 0x9E3779B9u;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                double u = (x + 0.5) / width, v = (y + 0.5) / height, aspect = (double)width / height;
                var (a, b) = (Glow(u, v, 0.05, -0.1, 1.15, aspect), Glow(u, v, 1.0, 1.1, 1.0, aspect));
                // A little noise (xorshift, always the same) keeps the shades from showing steps.
                noise ^= noise << 13;
                noise ^= noise >> 17;
                noise ^= noise << 5;
                var dither = (noise & 0xFFFF) / 65536.0 - 0.5;
                var at = 3 * (y * width + x);
                pixels[at] = Level(ground.R, light.R, tint.R, (a, b), dither);
                pixels[at + 1] = Level(ground.G, light.G, tint.G, (a, b), dither);
                pixels[at + 2] = Level(ground.B, light.B, tint.B, (a, b), dither);
            }
        }
        return Png.Encode(pixels, width, height);
    }

    private static byte Level(byte ground, byte light, byte tint, (double Light, double Tint) share, double dither)
    {
        var value = ground + (light - ground) * share.Light + (tint - ground) * share.Tint;
        return (byte)Math.Clamp(Math.Round(value + dither), 0, 255);
    }

    /// <summary>A round light that is 1 in its middle and fades to 0 at its radius (in heights of the picture), without an edge.</summary>
    private static double Glow(double u, double v, double x, double y, double radius, double aspect)
    {
        var (dx, dy) = ((u - x) * aspect, v - y);
        var distance = Math.Sqrt(dx * dx + dy * dy) / (radius * Math.Max(1, aspect));
        return distance >= 1 ? 0 : (1 - distance * distance) * (1 - distance * distance);
    }
}
