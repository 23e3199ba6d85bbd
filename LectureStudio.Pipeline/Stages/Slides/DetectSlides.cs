using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Algorithms.Slides;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>Finds which slide was on the screen when, takes a picture of each, and leaves the whole recording as coarse cells: all from one decode.</summary>
public sealed class DetectSlides(FrameReader frames) : Stage<(Recording Recording, MediaInfo Media), SlideTrack>
{
    /// <summary>Share of the progress bar for reading; the rest is for the pictures.</summary>
    private const double ReadingShare = 0.85;

    /// <summary>Most pictures a run of ffmpeg takes: each has a decoder of its own in it, but only one start-up.</summary>
    private const int PicturesAtOnce = 8;

    /// <summary>Decoders at work at once.</summary>
    private const int PartsAtOnce = 2;

    /// <summary>Seconds a decoder reads at most: as much may wait to be looked at, 0.5 MB a second.</summary>
    private const double LongestPart = 100;

    /// <summary>Seconds from which a second decoder is worth its start.</summary>
    private const double ShortestInParts = 60;

    /// <summary>Frames a second from which some may be left out.</summary>
    private const double EnoughFrames = 12;

    public override string Doing => "Finding the slides";

    public override Lane Lane => Lane.Cpu;

    public override int Version => 4; // 2: leaves the cells. 3: cameras that come and go. 4: pictures soon after a key frame.

    public override double UsualSeconds => 40;

    public override double LeastSeconds => 2;

    public override async Task<SlideTrack> RunAsync((Recording Recording, MediaInfo Media) input, StageRun run)
    {
        if (input.Media.Video is not { } video) return new SlideTrack([], []);
        var (path, duration) = (input.Recording.File.Path, input.Media.Duration);
        var grid = GreyGrid.For(video.Width, video.Height);
        var cells = run.NewFile("cells.bin");
        // Where pictures come rarely or only when something changes each one counts; else those that are easy to leave out are enough.
        var skip = video.IsVariable || video.FrameRate < EnoughFrames ? FrameSkip.None : video.Skip;
        var finder = await ReadAsync(Frames(path, video, skip), duration, cells, run);
        var visits = finder.Finish(duration).Where((v, i) => i == 0 || v.Start < duration).ToList();
        var pictures = await TakePicturesAsync(new FullFrame(path, video.Index, skip, video.Width, video.Height, 0), SlideChoice.Fullest(visits, grid), grid, run);
        return new SlideTrack(Track(visits, duration), pictures, cells);
    }

    private static GreyFrames Frames(string path, VideoStream video, FrameSkip skip)
    {
        var grid = GreyGrid.For(video.Width, video.Height);
        return new GreyFrames(path, video.Index, skip, grid.Width, grid.Height, skip == FrameSkip.None ? 0 : SlideFinder.Spacing);
    }

    /// <summary>Looks at each picture while ffmpeg decodes the next ones.</summary>
    private async Task<SlideFinder> ReadAsync(GreyFrames read, double duration, StageFile cells, StageRun run)
    {
        var grid = new GreyGrid(read.Width, read.Height);
        var finder = new SlideFinder(grid);
        await using var file = File.Create(cells.Path);
        using var writer = new CellWriter(file, grid, duration);
        try
        {
            await foreach (var (time, pixels) in new PartsInOrder(frames, Math.Clamp(run.Parallelism, 1, PartsAtOnce)).ReadAsync(read, Parts(read.Path, duration), run.Cancellation))
            {
                finder.Add(pixels, time);
                writer.Add(pixels, time);
                run.Report(ReadingShare * time / duration, Counted.Of(finder.SlidesSoFar, "slide") + " so far");
            }
        }
        catch (ToolFailedException e)
        {
            if (!finder.HasPictures) throw;
            run.Log($"The picture could not be read to its end; what was read is used. {e.Details[^1]}");
        }
        writer.Finish();
        return finder;
    }

    /// <summary>What a decoder reads at a time: an even number of parts, so that two have equal work; all at once where seeking is slow or inexact.</summary>
    private static IReadOnlyList<FramePart?> Parts(string path, double duration)
    {
        if (duration < ShortestInParts || !FrameTable.IsIn(path)) return [null];
        var count = 2 * (int)Math.Ceiling(duration / 2 / LongestPart);
        var length = (int)Math.Ceiling(duration / count);
        // What the header says of the length may fall short: the last part reads on to the end.
        return [.. Enumerable.Range(0, count).Select(i => new FramePart(i * length, i < count - 1 ? length : null))];
    }

    private async Task<IReadOnlyList<SlidePicture>> TakePicturesAsync(FullFrame frame, IReadOnlyList<(int Number, SlideState State)> slides, GreyGrid grid, StageRun run)
    {
        var pictures = new SlidePicture[slides.Count];
        var keys = KeyFrames.Of(frame.Path);
        var times = slides.Select(s => keys.Cheapest(s.State.BestAt)).ToList();
        var done = 0;
        var atOnce = Math.Clamp((slides.Count + run.Parallelism - 1) / Math.Max(1, run.Parallelism), 1, PicturesAtOnce);
        var content = new ContentBox(frame.Width, frame.Height);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, slides.Count).Chunk(atOnce), options, async (chunk, cancellation) =>
            await frames.ReadFullAsync([.. chunk.Select(i => frame with { At = times[i] })], (n, pixels) =>
            {
                var (number, state) = slides[chunk[n]];
                var image = run.NewFile(SlidePicture.NameOf(number));
                File.WriteAllBytes(image.Path, Png.Encode(pixels, frame.Width, frame.Height));
                var moving = Moving(state, grid, frame);
                lock (content) content.Add(pixels, moving.Select(m => (m.X, m.Y, m.W, m.H)));
                pictures[chunk[n]] = new SlidePicture(number, image, Math.Round(times[chunk[n]], 3), null, moving);
                run.Show(image);
                run.Report(ReadingShare + (1 - ReadingShare) * Interlocked.Increment(ref done) / slides.Count, Counted.Of(slides.Count, "slide"));
            }, cancellation));
        if (pictures.Any(p => p is null)) throw new StudioException("A slide's picture could not be taken from the recording.", "The file may be damaged; convert it with another program and try again.");
        return content.Find() is { } box ? [.. pictures.Select(p => p with { Content = new PixelBox(box.X, box.Y, box.W, box.H) })] : pictures;
    }

    private static IReadOnlyList<PixelBox> Moving(SlideState state, GreyGrid grid, FullFrame frame)
    {
        var (x, y) = ((double)frame.Width / grid.Width * GreyGrid.Block, (double)frame.Height / grid.Height * GreyGrid.Block);
        return [.. MovingRegions.Of(state.Moving, grid).Select(b => Box(b.X * x, b.Y * y, (b.X + b.W) * x, Math.Min(frame.Height, (b.Y + b.H) * y)))];
    }

    private static PixelBox Box(double left, double top, double right, double bottom) =>
        new((int)left, (int)top, (int)Math.Round(right) - (int)left, (int)Math.Round(bottom) - (int)top);

    private static IReadOnlyList<Visit> Track(IReadOnlyList<FoundVisit> visits, double duration) =>
        [.. visits.Select((v, i) => new Visit(
            v.Number,
            v.Number > 0 ? VisitKind.Slide : VisitKind.Other,
            Math.Round(v.Start, 3),
            i + 1 < visits.Count ? Math.Round(visits[i + 1].Start, 3) : duration,
            v.Confidence))];
}
