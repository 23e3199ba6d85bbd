using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>How well slides are read and speech is put to them, on the sample recordings with their true visits.</summary>
[Trait("Category", "Benchmark")]
public sealed partial class ReadingBenchmark(ITestOutputHelper output)
{
    /// <summary>
    /// Recall of the words of the deck's own pages (letters and digits, two and more, lower case) that the camera or film does not cover,
    /// and precision of what was read.
    /// </summary>
    [Fact(Timeout = 600_000)]
    public async Task Words_read_from_recorded_slides()
    {
        await using var services = new ServiceCollection().AddOptions().AddSlideReading().BuildServiceProvider();
        var recalls = new List<double>();
        foreach (var sample in Samples.All())
        {
            using var folder = new TempFolder();
            var track = await TrueTrack.CutAsync(sample, folder["track"], services.GetRequiredService<ToolRunner>());
            var pages = await services.GetRequiredService<PdfReader>().WordsAsync(Samples.Deck(sample), CancellationToken.None);
            var started = DateTime.UtcNow;
            var text = await services.GetRequiredService<ReadSlides>().RunAsync((track, new GivenDeck(null), new ReadSlidesSettings()), Runs.In(folder));
            var seconds = (DateTime.UtcNow - started).TotalSeconds;
            var (found, total, right, read) = (0, 0, 0, 0);
            foreach (var slide in text.Slides)
            {
                var page = TrueTrack.Visits(sample).Where(v => Number(sample, v.Slide) == slide.Slide).MaxBy(v => v.End - v.Start).Page;
                var (whole, visible) = (Words(pages[page - 1].Words), Words(Visible(pages[page - 1], track.Slides.First(p => p.Slide == slide.Slide), sample)));
                var words = Count(slide.Text);
                found += Common(visible, words);
                total += visible.Values.Sum();
                right += Common(whole, words);
                read += words.Values.Sum();
                if (Environment.GetEnvironmentVariable("BENCH_DETAIL") is not null)
                {
                    output.WriteLine($"  {slide.Slide} title=\"{slide.Title}\" missing: {Rest(visible, words)} | extra: {Rest(words, whole)}");
                    if (Environment.GetEnvironmentVariable("BENCH_DETAIL") == "2") output.WriteLine(slide.Text);
                }
            }
            recalls.Add((double)found / total);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sample.Name,-12} recall {recalls[^1]:0.000}  precision {(double)right / read:0.000}  {seconds / text.Slides.Count:0.00} s a slide"));
        }
        if (recalls.Count > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean recall  {recalls.Average():0.000}"));
    }

    /// <summary>Share of the cues whose section overlaps the true visit for at least half of the section or of the visit, as the samples' scorer counts.</summary>
    [Fact(Timeout = 60_000)]
    public Task Cues_in_the_right_section()
    {
        foreach (var sample in Samples.All())
        {
            var visits = TrueTrack.Visits(sample);
            var track = new SlideTrack([.. visits.Select(v => new Visit(v.Slide, VisitKind.Slide, v.Start, v.End, 1)).Concat(sample.Layout.Select(l => new Visit(0, VisitKind.Other, l.Start, l.End, 1))).OrderBy(v => v.Start)], []);
            var transcript = new Transcript("en", TranscriptSource.GivenCaptions, "", [.. sample.Cues.Select(c => new Cue(c.Start, c.End, c.Text))], null, []);
            var sections = AlignSections.Build(transcript, track, new([], new("", "")), sample.Duration, new AlignSettings().ShortestSection);
            var (right, total, own) = (0, 0, 0);
            foreach (var cue in sample.Cues)
            {
                var middle = (cue.Start + cue.End) / 2;
                if (visits.FirstOrDefault(v => v.Start <= middle && middle < v.End) is not { End: > 0 } visit) continue;
                total++;
                var timed = sections.First(s => s.Start <= middle && middle < s.End);
                if (Overlap(timed, visit) >= 0.5 * Math.Min(timed.End - timed.Start, visit.End - visit.Start)) right++;
                // The stricter question: is it printed under that slide?
                var printed = sections.First(s => s.Sentences.Any(x => x.Start <= middle && middle <= x.End));
                if (printed.Slide == visit.Slide || printed.OtherSlides.Contains(visit.Slide)) own++;
            }
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sample.Name,-12} in the right section {(double)right / total:0.000}  printed with the right slide {(double)own / total:0.000}  ({sections.Count} sections, {visits.Count} visits)"));
        }
        return Task.CompletedTask;
    }

    private static double Overlap(Section section, (int Slide, double Start, double End, int Page) visit) => Math.Min(section.End, visit.End) - Math.Max(section.Start, visit.Start);

    private static int Number(SampleTruth sample, int slide) => sample.Segments.Select(s => s.Slide).Distinct().ToList().IndexOf(slide) + 1;

    private static IEnumerable<PrintedWord> Visible(PrintedPage page, SlidePicture picture, SampleTruth sample)
    {
        var box = picture.Content ?? new PixelBox(0, 0, sample.Width, sample.Height);
        var scale = sample.Height / page.Height;
        // Pages fill the height; bars are left and right, or the camera stands beside the slide.
        var left = sample.Name.Length > 0 && box.X > 0 ? (sample.Width - page.Width * scale) / 2 : 0;
        return page.Words.Where(w => !picture.Moving.Any(m =>
            w.X * scale + left < m.X + m.W && w.Right * scale + left > m.X && w.Y * scale < m.Y + m.H && w.Bottom * scale > m.Y));
    }

    private static Dictionary<string, int> Words(IEnumerable<PrintedWord> words) => Count(string.Join(' ', words.Select(w => w.Text)));

    private static Dictionary<string, int> Count(string text) =>
        Word().Matches(text.ToLowerInvariant()).GroupBy(m => m.Value).ToDictionary(g => g.Key, g => g.Count());

    private static int Common(Dictionary<string, int> a, Dictionary<string, int> b) => a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key)));

    private static string Rest(Dictionary<string, int> a, Dictionary<string, int> b) =>
        string.Join(' ', a.Where(p => p.Value > b.GetValueOrDefault(p.Key)).Select(p => p.Key));

    [GeneratedRegex(@"[\p{L}\p{Nd}]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
