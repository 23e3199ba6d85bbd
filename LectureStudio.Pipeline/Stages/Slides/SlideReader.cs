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
            return [.. slides.Zip(prepared, read).Select(s => Understand(s.First, s.Second, s.Third))];
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>Leaves the slide's ink as a file; the pixels themselves are not held any longer.</summary>
    private static Prepared Prepare(SlidePicture slide, SlidePixels cut, double? deckAspect, string path)
    {
        var ink = Ink.Of(cut.Picture);
        // The margin takes the region's frame and what compression smeared over it.
        var covered = slide.Moving.Select(m => cut.Map(m, (int)Math.Ceiling(4 * cut.Scale))).OfType<PixelBox>().ToList();
        foreach (var box in covered) Wipe(ink, box);
        using (var file = File.Create(path)) Greymap.Write(file, ink);
        var looks = deckAspect is { } aspect ? PageLook.Of(ink, [.. covered.Select(c => (c.X, c.Y, c.W, c.H))], aspect) : [];
        return new(path, cut with { Picture = cut.Picture with { Pixels = [] } }, looks);
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
    /// <param name="Cut">Without its pixels.</param>
    private sealed record Prepared(string Path, SlidePixels Cut, IReadOnlyList<byte[]> Looks);
}
