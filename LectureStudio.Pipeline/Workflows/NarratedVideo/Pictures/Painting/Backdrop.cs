using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;

/// <summary>Makes what lies behind: a picture or a colour, with the logo at the right end of the strip.</summary>
public sealed class Backdrop(PictureReader pictures)
{
    internal async Task<YuvPicture> MakeAsync(BackgroundSource source, LogoSource? logo, VideoSize size, CancellationToken cancellation)
    {
        var colour = new Rgb((byte)(source.Colour >> 16), (byte)(source.Colour >> 8), (byte)source.Colour);
        var pixels = source.Picture is { } picture ? await pictures.StretchedAsync(picture.Path, size.Width, size.Height, cancellation) : Filled(colour, size);
        if (logo is not null) await AddAsync(pixels, logo, size, cancellation);
        return YuvPicture.FromRgb(pixels.Data, pixels.Width, pixels.Height, pixels.Step, colour);
    }

    private static Pixels Filled(Rgb colour, VideoSize size)
    {
        var data = new byte[4 * size.Width * size.Height];
        for (var at = 0; at < data.Length; at += 4) (data[at], data[at + 1], data[at + 2], data[at + 3]) = (colour.R, colour.G, colour.B, 255);
        return new(data, size.Width, size.Height, 4);
    }

    private async Task AddAsync(Pixels pixels, LogoSource logo, VideoSize size, CancellationToken cancellation)
    {
        var (width, height) = await pictures.SizeAsync(logo.File.Path, cancellation);
        // As high as the strip; a long one no wider than four times that.
        var scale = Math.Min(logo.Strip.H * 0.92 / height, logo.Strip.H * 3.6 / width);
        var (w, h) = (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        var small = await pictures.StretchedAsync(logo.File.Path, w, h, cancellation);
        var (left, top) = ((int)Math.Round(logo.Strip.Right - w), (int)Math.Round(logo.Strip.Y + (logo.Strip.H - h) / 2));
        for (var y = 0; y < h; y++)
        {
            for (var x = 0; x < w; x++)
            {
                if (left + x < 0 || left + x >= size.Width || top + y < 0 || top + y >= size.Height) continue;
                int from = 4 * (y * w + x), to = 4 * ((top + y) * size.Width + left + x), opacity = small.Data[from + 3];
                for (var c = 0; c < 3; c++) pixels.Data[to + c] = (byte)((small.Data[from + c] * opacity + pixels.Data[to + c] * (255 - opacity) + 127) / 255);
            }
        }
    }
}
