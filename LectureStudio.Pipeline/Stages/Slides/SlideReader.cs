using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Tools.Tesseract;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>A slide as it was read from its picture.</summary>
/// <param name="Slide">Its number.</param>
/// <param name="Page">Its lines in reading order, in pixels of the slide as it was read.</param>
/// <param name="Words">Its words in pixels of the slide's picture.</param>
/// <param name="Looks">How it may look as a page of the deck; empty without a deck.</param>
public sealed record ReadSlide(int Slide, PrintedPage Page, IReadOnlyList<SlideWord> Words, IReadOnlyList<byte[]> Looks);

/// <summary>Reads one slide: cut out, ink told from ground, moving regions wiped, recognised, noise dropped.</summary>
public sealed class SlideReader(SlideCutter cutter, TesseractReader tesseract)
{
    /// <param name="slide">Its picture.</param>
    /// <param name="languages">tesseract codes, checked.</param>
    /// <param name="deckAspect">Width ÷ height of the deck's pages; null without a deck.</param>
    /// <param name="scratch">Path of a file that may be written and is removed again.</param>
    public async Task<ReadSlide> ReadAsync(SlidePicture slide, string languages, double? deckAspect, string scratch, CancellationToken cancellation)
    {
        var cut = await cutter.CutAsync(slide, cancellation);
        var ink = Ink.Of(cut.Picture);
        // The margin takes the region's frame and what compression smeared over it.
        var covered = slide.Moving.Select(m => cut.Map(m, (int)Math.Ceiling(4 * cut.Scale))).OfType<PixelBox>().ToList();
        foreach (var box in covered) Wipe(ink, box);
        var lines = await RecogniseAsync(ink, languages, scratch, cancellation);
        var page = new PrintedPage(ink.Width, ink.Height, ReadingOrder.Sort(Noise.Without(Rows.Join(lines))));
        var looks = deckAspect is { } aspect ? PageLook.Of(ink, [.. covered.Select(c => (c.X, c.Y, c.W, c.H))], aspect) : [];
        return new(slide.Slide, page, [.. page.Words.Select(w => new SlideWord(w.Text, cut.MapBack(w), Math.Round(w.Confidence, 3)))], looks);
    }

    private static void Wipe(GreyPicture ink, PixelBox box)
    {
        for (var y = box.Y; y < box.Y + box.H; y++) ink.Pixels.AsSpan(y * ink.Width + box.X, box.W).Fill(255);
    }

    private async Task<IReadOnlyList<PrintedLine>> RecogniseAsync(GreyPicture ink, string languages, string scratch, CancellationToken cancellation)
    {
        try
        {
            await using (var file = File.Create(scratch)) Greymap.Write(file, ink);
            return await tesseract.ReadAsync(scratch, languages, cancellation);
        }
        finally
        {
            File.Delete(scratch);
        }
    }
}
