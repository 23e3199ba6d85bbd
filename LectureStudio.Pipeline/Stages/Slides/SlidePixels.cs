using System.Buffers.Binary;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
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

    /// <summary>Cuts slides out of their pictures, all in one run of ffmpeg: its start takes longer than a picture.</summary>
    /// <param name="slides">Each is held in memory by ffmpeg: not too many at once.</param>
    /// <param name="take">Gets the index into <paramref name="slides"/> and the slide, one at a time.</param>
    public async Task CutAsync(IReadOnlyList<SlidePicture> slides, Action<int, SlidePixels> take, CancellationToken cancellation)
    {
        var cuts = slides.Select(Measure).ToList();
        List<string> arguments = ["-v", "error", "-nostdin"];
        foreach (var slide in slides) arguments.AddRange(["-threads", "1", "-f", "png_pipe", "-i", "file:" + slide.Image.Path]);
        foreach (var (i, (box, width, height, _)) in cuts.Index())
            arguments.AddRange(["-map", Invariant($"{i}:0"), Invariant($"-filter:{i}"), Invariant($"trim=end_frame=1,crop={box.W}:{box.H}:{box.X}:{box.Y}:exact=1,scale={width}:{height}:flags=lanczos,format=gray")]);
        arguments.AddRange(["-c:v", "rawvideo", "-allow_raw_vfw", "1", "-write_crc32", "0", "-f", "matroska", "pipe:1"]);
        var taken = 0;
        await runner.StreamAsync(
            new ToolCommand(options.Value.Ffmpeg, arguments) { Timeout = TimeSpan.FromMinutes(slides.Count) },
            (stream, stop) => new RawVideoReader(stream).ReadAsync(
                (track, _, pixels) =>
                {
                    var (box, width, height, scale) = cuts[track];
                    take(track, new(new(width, height, pixels), box, scale));
                    taken++;
                    return default;
                },
                stop),
            cancellation);
        if (taken < slides.Count) throw new InvalidDataException($"{slides.Count - taken} of {slides.Count} slides could not be cut out of their pictures.");
    }

    /// <summary>The slide within its picture, the size it is read at, and how many pixels then stand for one.</summary>
    private static (PixelBox Box, int Width, int Height, double Scale) Measure(SlidePicture slide)
    {
        var (width, height) = SizeOfPng(slide.Image.Path);
        var box = Within(slide.Content, width, height);
        var scale = Math.Clamp(GoodHeight / box.H, 1, MostScale);
        return (box, (int)Math.Round(box.W * scale), (int)Math.Round(box.H * scale), scale);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

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
