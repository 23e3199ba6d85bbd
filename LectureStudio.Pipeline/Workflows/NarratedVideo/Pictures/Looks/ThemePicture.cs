using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

/// <summary>Draws a background in the colours of a theme: two soft lights and a shade on its ground, so quiet that nobody looks at it.</summary>
internal static class ThemePicture
{
    /// <summary>A PNG. The same look and size give the same bytes.</summary>
    public static byte[] Draw(ThemeLook look, int width, int height)
    {
        var ground = Rgb.Parse(look.Ground, Rgb.White);
        var accent = Rgb.Parse(look.Accent, ground);
        var (near, far) = ground.IsDark ? (0.20, 0.10) : (0.13, 0.07);
        var light = ground.Mix(Rgb.White, ground.IsDark ? 0.05 : 0.55);
        var tint = ground.Mix(accent, look.Name == "contrast" ? 0.06 : near);
        var shade = ground.Mix(Rgb.Black, far);
        var pixels = new byte[3 * width * height];
        var noise = 0x9E3779B9u;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                double u = (x + 0.5) / width, v = (y + 0.5) / height, aspect = (double)width / height;
                var (a, b, c) = (Glow(u, v, 0.08, -0.05, 0.85, aspect), Glow(u, v, 1.02, 0.95, 0.75, aspect), Glow(u, v, 0.1, 1.1, 0.6, aspect));
                // A little noise (xorshift, always the same) keeps the shades from showing steps.
                noise ^= noise << 13;
                noise ^= noise >> 17;
                noise ^= noise << 5;
                var dither = (noise & 0xFFFF) / 65536.0 - 0.5;
                var at = 3 * (y * width + x);
                pixels[at] = Level(ground.R, light.R, tint.R, shade.R, (a, b, c), dither);
                pixels[at + 1] = Level(ground.G, light.G, tint.G, shade.G, (a, b, c), dither);
                pixels[at + 2] = Level(ground.B, light.B, tint.B, shade.B, (a, b, c), dither);
            }
        }
        return Png.Encode(pixels, width, height);
    }

    private static byte Level(byte ground, byte light, byte tint, byte shade, (double Light, double Tint, double Shade) share, double dither)
    {
        var value = ground + (light - ground) * share.Light + (tint - ground) * share.Tint + (shade - ground) * share.Shade;
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
