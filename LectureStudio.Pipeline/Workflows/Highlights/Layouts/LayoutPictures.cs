using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Algorithms.Slides;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Workflows.Highlights.Layouts;

/// <summary>Pictures at full resolution: those that were taken of the slides, and a few more where they are too few.</summary>
internal sealed class LayoutPictures(FrameReader frames, string path, VideoStream video, IReadOnlyList<SlidePicture> slides)
{
    /// <summary>Pictures from which lines are told well; more tell no more.</summary>
    private const int Enough = 8;

    /// <summary>Pixels all of them have at most together: 8 pictures of 1080p, 2 of 4K.</summary>
    private const double MostPixels = 8 * 1920 * 1080;

    /// <summary>With fewer, lines of the pages stand in all of them.</summary>
    private const int Fewest = 3;

    public int Width => video.Width;

    public int Height => video.Height;

    /// <summary>Pictures of different slides in some stretches; where there are fewer than three, frames from the first stretch are added.</summary>
    /// <param name="stretches">Seconds; at least one.</param>
    public async Task<IReadOnlyList<byte[]>> BetweenAsync(IReadOnlyList<(double From, double To)> stretches, CancellationToken cancellation)
    {
        var found = Slides(p => stretches.Any(s => p.At >= s.From && p.At <= s.To));
        if (found.Count >= Math.Min(Fewest, Most)) return found;
        var (from, to) = stretches[0];
        var seconds = Enumerable.Range(1, Fewest).Select(i => from + (to - from) * i / (Fewest + 1)).ToList();
        List<byte[]> all = [.. found];
        try
        {
            await frames.ReadFullAsync(
                [.. seconds.Select(at => new FullFrame(path, video.Index, FrameSkip.Unreferenced, Width, Height, at))],
                (_, pixels) => all.Add(pixels),
                cancellation);
        }
        catch (ToolFailedException)
        {
            // Damaged there: what is known without these frames has to do.
        }
        return all;
    }

    /// <summary>Pictures of slides, spread over those that are meant.</summary>
    public IReadOnlyList<byte[]> Slides(Func<SlidePicture, bool> isMeant)
    {
        var meant = slides.Where(isMeant).OrderBy(s => s.At).ToList();
        var count = Math.Min(meant.Count, Most);
        return [.. Enumerable.Range(0, count).Select(i => meant[i * meant.Count / count]).Select(Read).OfType<byte[]>()];
    }

    /// <summary>The lines in some pictures.</summary>
    public EdgeMaps Edges(IEnumerable<byte[]> pictures)
    {
        var edges = new EdgeMaps(Width, Height);
        foreach (var picture in pictures) edges.Add(picture);
        return edges;
    }

    private int Most => Math.Clamp((int)(MostPixels / ((double)Width * Height)), 2, Enough);

    private byte[]? Read(SlidePicture slide)
    {
        var (pixels, width, height) = PngReader.Decode(File.ReadAllBytes(slide.Image.Path));
        return (width, height) == (Width, Height) ? pixels : null;
    }
}
