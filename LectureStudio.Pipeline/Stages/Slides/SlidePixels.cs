using System.Buffers.Binary;
using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Tools;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>The slide within its picture, at a size good for reading.</summary>
/// <param name="Picture">Grey; moving regions still in it.</param>
/// <param name="Origin">The slide within the picture, in pixels of the picture.</param>
/// <param name="Scale">Pixels here for each pixel of the picture.</param>
public sealed record SlidePixels(GreyPicture Picture, PixelBox Origin, double Scale)
{
    /// <summary>A box of the whole picture in pixels here, grown by <paramref name="margin"/>, cut at the edges; null when nothing of it lies within.</summary>
    public PixelBox? Map(PixelBox box, int margin)
    {
        var left = Math.Max(0, (int)((box.X - Origin.X) * Scale) - margin);
        var top = Math.Max(0, (int)((box.Y - Origin.Y) * Scale) - margin);
        var right = Math.Min(Picture.Width, (int)((box.X + box.W - Origin.X) * Scale) + margin);
        var bottom = Math.Min(Picture.Height, (int)((box.Y + box.H - Origin.Y) * Scale) + margin);
        return right > left && bottom > top ? new(left, top, right - left, bottom - top) : null;
    }

    /// <summary>A word's box in pixels of the whole picture.</summary>
    public PixelBox MapBack(PrintedWord word)
    {
        var (x, y) = ((int)Math.Round(word.X / Scale), (int)Math.Round(word.Y / Scale));
        return new(Origin.X + x, Origin.Y + y, Math.Max(1, (int)Math.Round(word.W / Scale)), Math.Max(1, (int)Math.Round(word.H / Scale)));
    }
}

/// <summary>Takes slides out of their pictures.</summary>
public sealed class SlideCutter(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Slides lower than this are enlarged to it: measured on recordings, 720 and 900 lines read alike, 1080 and more no better and slower.</summary>
    private const double GoodHeight = 900;

    private const double MostScale = 3;

    /// <summary>Cuts the slide out of its picture, in one run of ffmpeg.</summary>
    public async Task<SlidePixels> CutAsync(SlidePicture slide, CancellationToken cancellation)
    {
        var (width, height) = SizeOfPng(slide.Image.Path);
        var box = Within(slide.Content, width, height);
        var scale = Math.Clamp(GoodHeight / box.H, 1, MostScale);
        var (w, h) = ((int)Math.Round(box.W * scale), (int)Math.Round(box.H * scale));
        var filter = string.Create(CultureInfo.InvariantCulture, $"crop={box.W}:{box.H}:{box.X}:{box.Y}:exact=1,scale={w}:{h}:flags=lanczos,format=gray");
        var pixels = new byte[w * h];
        await runner.StreamAsync(
            new ToolCommand(options.Value.Ffmpeg, "-v", "error", "-f", "png_pipe", "-i", "file:" + slide.Image.Path, "-vf", filter, "-frames:v", "1", "-f", "rawvideo", "pipe:1")
            {
                Timeout = TimeSpan.FromMinutes(1),
            },
            (stream, c) => stream.ReadExactlyAsync(pixels, c).AsTask(),
            cancellation);
        return new(new(w, h, pixels), box, scale);
    }

    private static PixelBox Within(PixelBox? content, int width, int height)
    {
        if (content is null) return new(0, 0, width, height);
        var (x, y) = (Math.Clamp(content.X, 0, width - 1), Math.Clamp(content.Y, 0, height - 1));
        return new(x, y, Math.Clamp(content.W, 1, width - x), Math.Clamp(content.H, 1, height - y));
    }

    /// <summary>Width and height from the header chunk, which every PNG begins with (PNG specification, 11.2.2).</summary>
    private static (int Width, int Height) SizeOfPng(string path)
    {
        Span<byte> head = stackalloc byte[24];
        using var file = File.OpenRead(path);
        file.ReadExactly(head);
        return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
    }
}
