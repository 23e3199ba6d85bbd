using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>What a lecturer takes time for: a slide left standing longer than others, slower speech than in the rest of the lecture.</summary>
internal static class PaceEvidence
{
    /// <summary>With fewer slides or topics there is nothing to compare with.</summary>
    private const int Fewest = 3;

    /// <summary>A slide shown this many times as long as the middle one has full strength; less than the second is not worth a word.</summary>
    private const double LongSlide = 4;
    private const double LeastStrength = 0.1;

    /// <summary>Speech slower than the middle by this share has full strength; by less than the second it is not slow.</summary>
    private const double VerySlow = 0.4;
    private const double Slow = 0.08;

    public static void Add(IReadOnlyList<IReadOnlyList<TimedText>> parts, Lecture lecture, IReadOnlyList<List<Evidence>> found)
    {
        var shown = lecture.Visits.GroupBy(v => v.Slide).ToDictionary(g => g.Key, g => g.Sum(v => v.End - v.Start));
        var rates = parts.Select(part => Rate(part, lecture)).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            if (shown.Count >= Fewest) found[i].AddRange(SlideTime(parts[i], lecture, shown));
            if (parts.Count >= Fewest) found[i].AddRange(SpeechRate(parts[i][0].Start, rates[i], Median(rates)));
        }
    }

    private static IEnumerable<Evidence> SlideTime(IReadOnlyList<TimedText> part, Lecture lecture, Dictionary<int, double> shown)
    {
        var (slide, _) = TopicTitles.MainSlide(part[0].Start, part[^1].End, lecture);
        if (!shown.TryGetValue(slide, out var seconds)) yield break;
        var strength = ((seconds / Median([.. shown.Values])) - 1) / (LongSlide - 1);
        if (strength < LeastStrength) yield break;
        var time = TimeSpan.FromSeconds(seconds);
        yield return new(EvidenceKind.SlideTime, Math.Min(1, strength), part[0].Start, $"its slide stands for {(int)time.TotalMinutes}:{time.Seconds:00}");
    }

    private static IEnumerable<Evidence> SpeechRate(double at, double rate, double median)
    {
        var slower = 1 - (rate / median);
        if (slower >= Slow) yield return new(EvidenceKind.SpeechRate, Math.Min(1, slower / VerySlow), at, $"{rate:0} words a minute, otherwise {median:0}");
    }

    /// <summary>Words a minute of speech, pauses left out.</summary>
    private static double Rate(IReadOnlyList<TimedText> part, Lecture lecture)
    {
        var words = part.Sum(s => s.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        var seconds = part.Sum(s => s.End - s.Start - lecture.Silent(s.Start, s.End));
        return words / Math.Max(seconds, 1) * 60;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return Math.Max(sorted[sorted.Count / 2], 1e-9);
    }
}
