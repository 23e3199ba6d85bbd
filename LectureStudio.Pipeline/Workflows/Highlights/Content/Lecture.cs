using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>What topics are found in.</summary>
/// <param name="Sentences">What was said, in order; phrases where the captions have no sentences.</param>
/// <param name="Cues">How speakers of its language show what matters; null when there is no table for it.</param>
/// <param name="Slides">By their number.</param>
internal sealed record Lecture(
    IReadOnlyList<TimedText> Sentences, Tongue Tongue, SpokenCues? Cues, IReadOnlyList<Visit> Visits, IReadOnlyDictionary<int, SlideReading> Slides, IReadOnlyList<Silence> Silences)
{
    /// <summary>A page shown for less was only clicked through; seconds.</summary>
    private const double ShortestVisit = 4;

    public static Lecture Of(Transcript transcript, SlideTrack track, SlideText text, SilenceTrack silences, string language)
    {
        var visits = track.Visits.Where(v => v.Kind == VisitKind.Slide && v.End - v.Start >= ShortestVisit).ToList();
        var sentences = SpokenText.Sentences(Pieces(transcript, silences), [.. visits.Select(v => v.Start)]);
        var sample = string.Join(' ', sentences.Select(s => s.Text));
        var tag = language == "auto" ? transcript.Language : language;
        var tongue = Tongue.For(tag, sample);
        // Another language than the known ones has no cues rather than wrong ones.
        var isKnown = SpokenCues.All.ContainsKey((tag ?? "").Split('-', '_')[0].ToLowerInvariant()) || LanguageGuess.Of(sample) is not null;
        return new(sentences, tongue, isKnown ? SpokenCues.All[tongue.Code] : null, visits, text.Slides.ToDictionary(s => s.Slide), silences.Regions);
    }

    /// <summary>
    /// Words where a sentence may begin between them: where the source times them, and in cues in the middle of which a sentence ends; else cues,
    /// whose own times are better than any estimate.
    /// </summary>
    private static IReadOnlyList<TimedText> Pieces(Transcript transcript, SilenceTrack silences) =>
        [.. transcript.Cues.SelectMany(cue => cue.Words is { Count: > 0 } || SentenceSplitter.Ends(cue.Text).Count > 0
            ? WordTimes.Of(cue, silences.Regions).Select(w => new TimedText(w.Start, w.End, w.Text, w.Speaker))
            : [new TimedText(cue.Start, cue.End, cue.Text, cue.Speaker)])];

    /// <summary>Seconds of silence within a stretch.</summary>
    public double Silent(double from, double to)
    {
        var sum = 0.0;
        for (var i = Search.FirstEndingAfter(Silences, from); i < Silences.Count && Silences[i].Start < to; i++) sum += Math.Min(to, Silences[i].End) - Math.Max(from, Silences[i].Start);
        return sum;
    }
}
