using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Tools.Tesseract;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>A slide as it was read from its picture.</summary>
/// <param name="Slide">Its number.</param>
/// <param name="Page">Its lines in reading order, in pixels of the slide as it was read.</param>
/// <param name="Words">Its words in pixels of the slide's picture.</param>
/// <param name="Looks">How it may look as a page of the deck; empty without a deck.</param>
public sealed record ReadSlide(int Slide, PrintedPage Page, IReadOnlyList<SlideWord> Words, IReadOnlyList<byte[]> Looks);

/// <summary>Reads slides: cut out, ink told from ground, moving regions wiped, recognised, noise dropped.</summary>
public sealed class SlideReader(SlideCutter cutter, TesseractReader tesseract)
{
    /// <summary>Times the height of large print: room enough for more ground than strokes.</summary>
    private const double WiderNeighbourhood = 2.5;

    /// <param name="slides">Their pictures; several at once share the start of the programs that read them, which takes half the time of one.</param>
    /// <param name="languages">tesseract codes, checked.</param>
    /// <param name="deckAspect">Width ÷ height of the deck's pages; null without a deck.</param>
    /// <param name="scratch">Path of a folder that is made and removed again.</param>
    /// <returns>One for each slide, in the same order.</returns>
    public async Task<IReadOnlyList<ReadSlide>> ReadAsync(IReadOnlyList<SlidePicture> slides, string languages, double? deckAspect, string scratch, CancellationToken cancellation)
    {
        var prepared = new Prepared[slides.Count];
        Directory.CreateDirectory(scratch);
        try
        {
            await cutter.CutAsync(slides, (i, cut) => prepared[i] = Prepare(slides[i], cut, deckAspect, Path.Combine(scratch, $"{i}.pgm")), cancellation);
            var read = await tesseract.ReadAsync([.. prepared.Select(p => p.Path)], languages, cancellation);
            var better = await LookCloserAsync(prepared, read, languages, cancellation);
            return [.. slides.Zip(prepared, better).Select(s => Understand(s.First, s.Second, s.Third))];
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>Reads large print again that was doubtful: see <see cref="LargePrint"/>.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<PrintedLine>>> LookCloserAsync(IReadOnlyList<Prepared> slides, IReadOnlyList<IReadOnlyList<PrintedLine>> read, string languages, CancellationToken cancellation)
    {
        var parts = new List<(int Slide, int Top, string Path)>();
        foreach (var (i, slide) in slides.Index())
        {
            if (LargePrint.Doubtful(read[i], slide.Cut.Picture.Height) is not var (top, height, size)) continue;
            var ink = Ink.Of(slide.Cut.Picture.Rows(top, height), WiderNeighbourhood * size);
            foreach (var box in slide.Covered)
                if (Math.Max(box.Y, top) is var y && Math.Min(box.Y + box.H, top + height) - y is > 0 and var rows) Wipe(ink, box with { Y = y - top, H = rows });
            parts.Add((i, top, slide.Path + ".large.pgm"));
            using var file = File.Create(parts[^1].Path);
            Greymap.Write(file, ink);
        }
        if (parts.Count == 0) return read;
        var again = await tesseract.ReadAsync([.. parts.Select(p => p.Path)], languages, cancellation);
        var better = read.ToArray();
        foreach (var ((slide, top, _), lines) in parts.Zip(again)) better[slide] = LargePrint.Better(read[slide], lines, top, slides[slide].Cut.Picture.Height);
        return better;
    }

    /// <summary>Leaves the slide's ink as a file.</summary>
    private static Prepared Prepare(SlidePicture slide, SlidePixels cut, double? deckAspect, string path)
    {
        var ink = Ink.Of(cut.Picture);
        // The margin takes the region's frame and what compression smeared over it.
        var covered = slide.Moving.Select(m => cut.Map(m, (int)Math.Ceiling(4 * cut.Scale))).OfType<PixelBox>().ToList();
        foreach (var box in covered) Wipe(ink, box);
        using (var file = File.Create(path)) Greymap.Write(file, ink);
        var looks = deckAspect is { } aspect ? PageLook.Of(ink, [.. covered.Select(c => (c.X, c.Y, c.W, c.H))], aspect) : [];
        return new(path, cut, covered, looks);
    }

    private static ReadSlide Understand(SlidePicture slide, Prepared prepared, IReadOnlyList<PrintedLine> lines)
    {
        var cut = prepared.Cut;
        var page = new PrintedPage(cut.Picture.Width, cut.Picture.Height, ReadingOrder.Sort(Noise.Without(Rows.Join(lines))));
        return new(slide.Slide, page, [.. page.Words.Select(w => new SlideWord(w.Text, cut.MapBack(w), Math.Round(w.Confidence, 3)))], prepared.Looks);
    }

    private static void Wipe(GreyPicture ink, PixelBox box)
    {
        for (var y = box.Y; y < box.Y + box.H; y++) ink.Pixels.AsSpan(y * ink.Width + box.X, box.W).Fill(255);
    }

    /// <param name="Path">Its ink, ready for recognition.</param>
    /// <param name="Covered">What is no part of the slide, such as a camera's picture.</param>
    private sealed record Prepared(string Path, SlidePixels Cut, IReadOnlyList<PixelBox> Covered, IReadOnlyList<byte[]> Looks);
}
