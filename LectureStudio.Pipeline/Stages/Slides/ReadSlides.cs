using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Tools.Tesseract;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>What the slides say: read from their pictures, or taken exactly from the deck where its pages are found again.</summary>
public sealed class ReadSlides(SlideReader reader, TesseractReader tesseract, DeckReader decks, PdfReader pdf)
    : Stage<(SlideTrack Track, GivenDeck Deck, ReadSlidesSettings Settings), SlideText>
{
    /// <summary>Pixels: print 170 mm wide has 240 dpi then.</summary>
    private const int PageWidth = 1600;

    /// <summary>Most slides that are read in one run of the programs: what is lost when it fails, and their memory.</summary>
    private const int SlidesAtOnce = 8;

    /// <summary>A page with fewer words is a picture to the PDF; what was read off it says more.</summary>
    private const int FewWords = 3;

    public override string Doing => "Reading the slides";

    public override int Version => 2; // 2: large print is looked at again.

    public override string? Fingerprint => tesseract.Version;

    public override double UsualSeconds => 20;

    public override double LeastSeconds => 2;

    public override async Task<SlideText> RunAsync((SlideTrack Track, GivenDeck Deck, ReadSlidesSettings Settings) input, StageRun run)
    {
        var (track, given, settings) = input;
        // First, so that a deck that cannot be read is refused before any work is done.
        var deck = given.File is null ? null : await decks.ReadAsync(given.File, run.Cancellation);
        var read = await ReadAllAsync(track.Slides, settings.SlideLanguages, deck?.Aspect, run);
        var readings = deck is null ? [.. read.Select(AsRead)] : await WithDeckAsync(read, deck, run);
        return new(readings, SlidesJson.Write(track.Visits, readings, run.NewFile));
    }

    private async Task<IReadOnlyList<ReadSlide>> ReadAllAsync(IReadOnlyList<SlidePicture> slides, string languages, double? deckAspect, StageRun run)
    {
        if (slides.Count == 0) return [];
        var codes = LanguagePacks.Check(languages, await tesseract.LanguagesAsync(run.Cancellation));
        var sheaves = Sheaves(slides, Math.Max(1, run.Parallelism));
        // Told in slides, which a person can count.
        var read = await run.Telling((share, _) => run.Report(share, $"{Math.Round(share * slides.Count)} of {slides.Count}")).EachAsync(
            sheaves,
            sheaf => $"slides {sheaf[0].Slide} to {sheaf[^1].Slide}",
            (sheaf, item) => reader.ReadAsync(sheaf, codes, deckAspect, item.NewFile($"{sheaf[0].Slide}").Path, item.Cancellation));
        return [.. read.SelectMany(sheaf => sheaf)];
    }

    /// <summary>Parts of nearly the same size, as many for each of the workers.</summary>
    private static IReadOnlyList<IReadOnlyList<SlidePicture>> Sheaves(IReadOnlyList<SlidePicture> slides, int workers)
    {
        var count = Math.Min(slides.Count, workers * (int)Math.Ceiling((double)slides.Count / (workers * SlidesAtOnce)));
        return [.. Enumerable.Range(0, count).Select(i => slides.Take((i * slides.Count / count)..((i + 1) * slides.Count / count)).ToList())];
    }

    private async Task<IReadOnlyList<SlideReading>> WithDeckAsync(IReadOnlyList<ReadSlide> slides, Deck deck, StageRun run)
    {
        var pages = DeckMatching.Match(slides, deck);
        run.Log(
            pages.Any(p => p is not null)
                ? $"{pages.Count(p => p is not null)} of {slides.Count} slides are pages of the deck."
                : "The deck does not seem to be the one of this recording; its pages are not used.");
        var pictures = await DrawAsync(deck, [.. pages.OfType<int>().Distinct().Order()], run);
        return [.. slides.Zip(pages, (slide, page) => page is { } number ? FromDeck(slide, number, deck.Pages[number - 1], pictures[number]) : AsRead(slide))];
    }

    private async Task<IReadOnlyDictionary<int, StageFile>> DrawAsync(Deck deck, IReadOnlyList<int> pages, StageRun run)
    {
        var drawn = await run.EachAsync(pages, page => $"page {page}", async (page, item) =>
        {
            var file = item.NewFile($"slides/page-{page:000}.png");
            await pdf.DrawAsync(deck.Path, page, PageWidth, file.Path, item.Cancellation);
            return file;
        });
        return pages.Zip(drawn).ToDictionary(p => p.First, p => p.Second);
    }

    private static SlideReading AsRead(ReadSlide slide)
    {
        var (title, text) = PageText.Of(slide.Page);
        return new(slide.Slide, title, text, slide.Words, slide.Words.Count == 0 ? 0 : Math.Round(slide.Words.Average(w => w.Confidence), 3), null, null);
    }

    private static SlideReading FromDeck(ReadSlide slide, int number, PrintedPage page, StageFile picture)
    {
        if (page.Words.Take(FewWords).Count() < FewWords && slide.Words.Count >= FewWords) return AsRead(slide) with { DeckPage = number, PageImage = picture };
        var (title, text) = PageText.Of(page with { Lines = [.. page.Lines.Where(l => l.Text.Any(char.IsLetterOrDigit))] });
        return new(slide.Slide, title, text, [], 1, number, picture);
    }
}
