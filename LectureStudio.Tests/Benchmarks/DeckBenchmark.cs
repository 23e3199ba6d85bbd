using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>How many slides of the sample recordings find their page in the deck, and how many find one in a deck that is not theirs.</summary>
[Trait("Category", "Benchmark")]
public sealed class DeckBenchmark(ITestOutputHelper output)
{
    [Fact(Timeout = 600_000)]
    public async Task Pages_matched_to_slides()
    {
        await using var services = new ServiceCollection().AddOptions().AddSlideReading().BuildServiceProvider();
        var reader = services.GetRequiredService<SlideReader>();
        var samples = Samples.All();
        var decks = new Dictionary<string, Deck>();
        foreach (var path in samples.Select(Samples.Deck).Distinct())
            decks[path] = await services.GetRequiredService<DeckReader>().ReadAsync(new SourceFile(path, "deck.pdf", "0", 1), CancellationToken.None);
        foreach (var sample in samples)
        {
            using var folder = new TempFolder();
            var track = await TrueTrack.CutAsync(sample, folder["track"], services.GetRequiredService<ToolRunner>());
            var own = decks[Samples.Deck(sample)];
            var slides = await reader.ReadAsync(track.Slides, "eng", own.Aspect, folder["scratch"], CancellationToken.None);
            var numbers = sample.Segments.Select(s => s.Slide).Distinct().ToList();
            var (right, wrong) = (0, 0);
            foreach (var (slide, page) in slides.Zip(DeckMatching.Match(slides, own)))
            {
                var shown = sample.Segments.Where(s => s.Slide == numbers[slide.Slide - 1]).Max(s => s.Page);
                if (page == shown) right++;
                else if (page is not null) wrong++;
                if (page != shown) output.WriteLine($"  slide {slide.Slide}: page {shown}, matched {page}");
            }
            var foreign = decks.Where(d => d.Value != own).Sum(d => DeckMatching.Match(slides, d.Value).Count(p => p is not null));
            output.WriteLine($"{sample.Name,-12} {right} of {slides.Count} right, {wrong} wrong; {foreign} of {slides.Count * (decks.Count - 1)} matched to other decks");
        }
    }
}
