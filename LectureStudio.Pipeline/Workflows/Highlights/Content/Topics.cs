using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>Makes the topics of a lecture: where they begin, what they are called, what speaks for them.</summary>
internal static class Topics
{
    /// <summary>What a sign that a topic begins is worth, in nats: a new slide, words such as "let's move on", each second of a pause.</summary>
    private const double NewSlide = 4;
    private const double Announced = 3;
    private const double EachSecond = 0.8;
    private const double LongestPause = 8;

    /// <summary>A sentence that looks back seldom begins a topic; nats.</summary>
    private const double LooksBack = -2;

    public static IReadOnlyList<Topic> Of(Lecture lecture)
    {
        var parts = Divide(lecture);
        var titles = TopicTitles.Of(parts, lecture);
        var evidence = EvidenceFinder.Find(parts, lecture);
        return [.. parts.Select((part, i) => new Topic(
            i + 1, Time(part[0].Start), Time(part[^1].End), titles[i],
            [.. part.Select(s => new SpokenSentence(Time(s.Start), Time(s.End), s.Text, s.Speaker))],
            [.. evidence[i].OrderBy(e => e.At).Select(e => e with { At = Time(e.At), Strength = Math.Round(e.Strength, 3) })]))];
    }

    private static IReadOnlyList<IReadOnlyList<TimedText>> Divide(Lecture lecture)
    {
        var sentences = lecture.Sentences;
        var seen = sentences.Select((s, i) => new TopicSentence(s.Start, s.End, Stems(s.Text, lecture.Tongue), i == 0 ? 0 : Opening(sentences[i - 1], s, lecture))).ToList();
        var starts = TopicSegments.Starts(seen);
        return [.. starts.Select((start, i) => sentences.Skip(start).Take((i + 1 < starts.Count ? starts[i + 1] : sentences.Count) - start).ToList())];
    }

    internal static IReadOnlyList<string> Stems(string text, Tongue tongue) =>
        [.. WordTokens.Split(text).Where(w => tongue.IsContent(w.Text) && !tongue.Hesitations.Contains(w.Text.ToLowerInvariant())).Select(w => tongue.StemOf(w.Text))];

    private static double Opening(TimedText before, TimedText sentence, Lecture lecture)
    {
        var pause = Math.Clamp(sentence.Start - before.End, 0, LongestPause) * EachSecond;
        var slide = lecture.Visits.Any(v => v.Start > before.Middle && v.Start <= sentence.Middle) ? NewSlide : 0;
        var words = lecture.Cues is not { } cues ? 0 : cues.Opens.IsMatch(sentence.Text) ? Announced : cues.LooksBack.IsMatch(sentence.Text) ? LooksBack : 0;
        return pause + slide + words;
    }

    private static double Time(double seconds) => Math.Round(seconds, 3);
}
