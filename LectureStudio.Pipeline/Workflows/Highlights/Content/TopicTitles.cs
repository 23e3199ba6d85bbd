using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>Names topics so that no two are called the same: the title of the slide most of it was said on, else its most telling phrase.</summary>
internal static class TopicTitles
{
    /// <summary>A slide names a topic when it was shown for this share of it.</summary>
    private const double LeastShare = 0.4;

    private const int Longest = 90;

    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<TimedText>> parts, Lecture lecture)
    {
        var casing = new Casing([.. lecture.Slides.Values.SelectMany(s => s.Text.Split('\n')), .. lecture.Sentences.Select(s => s.Text)], lecture.Tongue);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. parts.Select((part, i) => Candidates(part, i + 1, lecture, casing).First(taken.Add))];
    }

    /// <summary>The slide shown longest from one moment to another, and for how long; 0 when there is none.</summary>
    public static (int Slide, double Seconds) MainSlide(double from, double to, Lecture lecture) =>
        lecture.Visits.Where(v => v.End > from && v.Start < to).GroupBy(v => v.Slide)
            .Select(g => (g.Key, g.Sum(v => Math.Min(to, v.End) - Math.Max(from, v.Start)))).OrderByDescending(g => g.Item2).ThenBy(g => g.Key).FirstOrDefault();

    /// <summary>Names for a topic, best first, without end.</summary>
    private static IEnumerable<string> Candidates(IReadOnlyList<TimedText> part, int number, Lecture lecture, Casing casing)
    {
        var (start, end) = (part[0].Start, part[^1].End);
        var (slide, seconds) = MainSlide(start, end, lecture);
        var shown = seconds >= LeastShare * (end - start) && lecture.Slides.TryGetValue(slide, out var reading) ? Text.Plain(reading.Title) : "";
        if (shown.Length > 0 && lecture.Tongue.GenericTitle.IsMatch(shown)) shown = "";
        if (shown.Length > 0) yield return shown = Shorten(casing.Soften(shown));
        var phrases = KeyPhrases.Find(string.Join('\n', part.Select(s => s.Text)), lecture.Tongue.Code, 4);
        foreach (var phrase in phrases)
            if (shown.Length == 0) yield return Shorten(Text.Capital(phrase));
            else if (!shown.Contains(phrase, StringComparison.OrdinalIgnoreCase)) yield return Shorten($"{shown}: {phrase}");
        var name = shown.Length > 0 ? shown : phrases.Count > 0 ? Shorten(Text.Capital(phrases[0])) : "";
        if (name.Length == 0) yield return $"Part {number}";
        for (var i = 2; ; i++) yield return name.Length > 0 ? $"{name} ({i})" : $"Part {number} ({i})";
    }

    private static string Shorten(string title)
    {
        if (title.Length <= Longest) return title;
        var cut = title.LastIndexOf(' ', Longest);
        return title[..(cut > Longest / 2 ? cut : char.IsHighSurrogate(title[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
