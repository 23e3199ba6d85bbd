using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Tesseract;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>What the slides say: read from their pictures.</summary>
public sealed class ReadSlides(SlideReader reader, TesseractReader tesseract) : Stage<(SlideTrack Track, GivenDeck Deck, ReadSlidesSettings Settings), SlideText>
{
    public override string Doing => "Reading the slides";

    public override string? Fingerprint => tesseract.Version;

    public override double UsualSeconds => 20;

    public override async Task<SlideText> RunAsync((SlideTrack Track, GivenDeck Deck, ReadSlidesSettings Settings) input, StageRun run)
    {
        var (track, _, settings) = input;
        var read = await ReadAllAsync(track.Slides, settings.SlideLanguages, run);
        var readings = read.Select(ToReading).ToList();
        return new(readings, await SlidesJson.WriteAsync(track, readings, run));
    }

    private async Task<IReadOnlyList<ReadSlide>> ReadAllAsync(IReadOnlyList<SlidePicture> slides, string languages, StageRun run)
    {
        if (slides.Count == 0) return [];
        var checkedLanguages = LanguagePacks.Check(languages, await tesseract.LanguagesAsync(run.Cancellation));
        return await run.EachAsync(
            slides,
            slide => $"slide {slide.Slide}",
            (slide, item) => reader.ReadAsync(slide, checkedLanguages, item.NewFile($"{slide.Slide}.pgm").Path, item.Cancellation));
    }

    private static SlideReading ToReading(ReadSlide slide)
    {
        var words = slide.Page.Words.ToList();
        var (title, text) = PageText.Of(slide.Page);
        return new(slide.Slide, title, text, slide.Words, words.Count == 0 ? 0 : Math.Round(words.Average(w => w.Confidence), 3), null, null);
    }
}
