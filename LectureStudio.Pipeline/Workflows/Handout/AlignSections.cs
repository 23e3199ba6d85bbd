using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Alignment;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>Puts what was said to the slide on which it was said, names the sections and makes chapters of them.</summary>
public sealed class AlignSections(ChapterVideo video)
    : Stage<(Recording Recording, MediaInfo Media, Transcript Transcript, SlideTrack Track, SlideText Text, AlignSettings Settings), Sections>
{
    public override string Doing => "Putting speech to slides";

    public override int Version => 3; // 3: sentences end after numbers too.

    public override double UsualSeconds => 3;

    public override async Task<Sections> RunAsync(
        (Recording Recording, MediaInfo Media, Transcript Transcript, SlideTrack Track, SlideText Text, AlignSettings Settings) input, StageRun run)
    {
        var (recording, media, transcript, track, text, settings) = input;
        var sections = Build(transcript, track, text, media.Duration, settings.ShortestSection);
        var (vtt, metadata) = (run.NewFile("chapters.vtt"), run.NewFile("chapters.ffmetadata"));
        await File.WriteAllTextAsync(vtt.Path, Chapters.Vtt(sections), run.Cancellation);
        await File.WriteAllTextAsync(metadata.Path, Chapters.Ffmetadata(sections), run.Cancellation);
        var copy = settings.ChapterVideo ? await video.TryMakeAsync(recording, media, metadata, run) : null;
        run.Report(1, Counted.Of(sections.Count, "section"));
        return new(sections, vtt, metadata, copy);
    }

    /// <summary>The sections, without any file.</summary>
    internal static IReadOnlyList<Section> Build(Transcript transcript, SlideTrack track, SlideText text, double duration, double shortest)
    {
        var visits = text.Visits ?? track.Visits;
        var sentences = SpokenText.Sentences([.. transcript.Cues.SelectMany(Pieces)], [.. visits.Select(v => v.Start)]);
        var spans = WithTopics(SpanMerging.Merge(visits, duration, shortest), sentences);
        var placed = SpeechPlacement.Place(sentences, spans);
        spans = SpeechPlacement.Snap(spans, placed);
        var readings = text.Slides.ToDictionary(s => s.Slide);
        var titles = SectionTitles.Distinguish(
            [.. spans.Select((span, i) => Title(span.Slide is { } slide ? readings.GetValueOrDefault(slide) : null, placed[i], i + 1, transcript.Language))]);
        return [.. spans.Select((span, i) => new Section(i + 1, titles[i], Time(span.Start), Time(span.End), span.Slide, span.Others, [.. placed[i].Select(Spoken)]))];
    }

    /// <summary>Long stretches without a slide (sound alone, a filmed speaker) are parted by subject.</summary>
    private static IReadOnlyList<Span> WithTopics(IReadOnlyList<Span> spans, IReadOnlyList<TimedText> sentences) =>
        [.. spans.SelectMany(span => span.Slide is null ? Parts(span, [.. sentences.Where(s => s.Start >= span.Start && s.Start < span.End)]) : [span])];

    private static IEnumerable<Span> Parts(Span span, IReadOnlyList<TimedText> sentences)
    {
        var starts = TopicParts.Boundaries(sentences, span.Start, span.End).Prepend(span.Start).ToList();
        return starts.Select((start, i) => new Span(start, i + 1 < starts.Count ? starts[i + 1] : span.End, null, i == 0 ? span.Others : []));
    }

    /// <summary>Words where the source times them, so that a sentence beginning within a cue has its own time.</summary>
    private static IEnumerable<TimedText> Pieces(Cue cue) =>
        cue.Words is { Count: > 0 } words ? words.Select(w => new TimedText(w.Start, w.End, w.Text, cue.Speaker)) : [new(cue.Start, cue.End, cue.Text, cue.Speaker)];

    private static string Title(SlideReading? slide, IReadOnlyList<TimedText> said, int number, string? language) =>
        SectionTitles.Of(slide?.Title ?? "", slide?.Text ?? "", said, number, language);

    private static SpokenSentence Spoken(TimedText sentence) => new(Time(sentence.Start), Time(sentence.End), sentence.Text, sentence.Speaker);

    private static double Time(double seconds) => Math.Round(seconds, 3);
}
