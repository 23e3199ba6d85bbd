using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>Names topics so that no two are called the same: the title of the slide most of it was said on, else its most telling phrase.</summary>
internal static class TopicTitles
{
    /// <summary>A slide names a topic when it was shown for this share of it.</summary>
    private const double LeastShare = 0.4;

    /// <summary>One that was shown less names it for this share, when the title of the one shown longest cannot be read, or when nothing better than a lone word is said.</summary>
    private const double LeastOther = 0.2;

    /// <summary>A question of so many words tells what it is about: "How do we choose a line?"; "Any questions?" does not.</summary>
    private const int TellingQuestion = 4;

    private const int Longest = 90;

    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<TimedText>> parts, Lecture lecture)
    {
        var casing = new Casing([.. lecture.Slides.Values.SelectMany(s => s.Text.Split('\n')), .. lecture.Sentences.Select(s => s.Text)], lecture.Tongue);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var legible = new LegibleTitles(lecture);
        return [.. parts.Select((part, i) => Candidates(part, i + 1, lecture, casing, legible).First(taken.Add))];
    }

    /// <summary>The slide shown longest from one moment to another, and for how long; 0 when there is none.</summary>
    public static (int Slide, double Seconds) MainSlide(double from, double to, Lecture lecture) => Shown(from, to, lecture).FirstOrDefault();

    private static IEnumerable<(int Slide, double Seconds)> Shown(double from, double to, Lecture lecture) =>
        lecture.Visits.Where(v => v.End > from && v.Start < to).GroupBy(v => v.Slide)
            .Select(g => (g.Key, g.Sum(v => Math.Min(to, v.End) - Math.Max(from, v.Start)))).OrderByDescending(g => g.Item2).ThenBy(g => g.Key);

    /// <summary>Names for a topic, best first, without end.</summary>
    private static IEnumerable<string> Candidates(IReadOnlyList<TimedText> part, int number, Lecture lecture, Casing casing, LegibleTitles legible)
    {
        var (start, end) = (part[0].Start, part[^1].End);
        var phrases = Phrases(part, lecture.Tongue).Select(casing.Soften).ToList();
        var (shown, least) = ("", phrases.Count > 0 && phrases[0].Contains(' ') ? LeastShare : LeastOther);
        foreach (var (slide, seconds) in Shown(start, end, lecture))
        {
            if (seconds < least * (end - start) || !lecture.Slides.TryGetValue(slide, out var reading)) break;
            var title = Text.Plain(reading.Title);
            if (title.Length > 0 && !legible.Is(reading, title))
            {
                least = LeastOther;
                continue;
            }
            shown = title;
            break;
        }
        if (IsGeneric(shown, lecture.Tongue)) shown = "";
        if (shown.Length > 0) yield return shown = Shorten(casing.Soften(shown));
        var name = shown.Length > 0 ? shown : phrases.Count > 0 ? Shorten(Text.Capital(phrases[0])) : "";
        if (shown.Length == 0 && name.Length > 0) yield return name;
        foreach (var phrase in phrases.Where(p => !name.Contains(p, StringComparison.OrdinalIgnoreCase))) yield return Shorten($"{name}: {phrase}");
        if (name.Length == 0) yield return $"Part {number}";
        for (var i = 2; ; i++) yield return name.Length > 0 ? $"{name} ({i})" : $"Part {number} ({i})";
    }

    /// <summary>The most telling phrases. The first gives way to a term around it that recurs: "probability of improvement", "optimization in machine learning".</summary>
    private static IReadOnlyList<string> Phrases(IReadOnlyList<TimedText> part, Tongue tongue)
    {
        var phrases = KeyPhrases.Find(string.Join('\n', part.Select(s => s.Text)), tongue.Code, 4);
        if (phrases.Count == 0) return phrases;
        var best = phrases[0].Split(' ');
        var joined = part.SelectMany(s => Joined(WordTokens.Split(s.Text), best, tongue))
            .GroupBy(j => j, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).MaxBy(g => g.Count());
        return joined is null ? phrases : [joined.Key, .. phrases];
    }

    /// <summary>Where the phrase stands after "… of", or a single word before "of …".</summary>
    private static IEnumerable<string> Joined(IReadOnlyList<WordToken> words, string[] phrase, Tongue tongue)
    {
        for (var i = 0; i + 1 + phrase.Length < words.Count; i++)
        {
            var stretch = words.Skip(i).Take(2 + phrase.Length).ToList();
            if (stretch.Skip(1).Any(w => w.OpensPhrase) || !tongue.Joints.Contains(stretch[1].Text.ToLowerInvariant())) continue;
            if (!tongue.IsContent(stretch[0].Text) || !tongue.IsContent(stretch[^1].Text) || tongue.Verbs.Contains(tongue.Normal(stretch[0].Text))) continue;
            if (Is(stretch.Skip(2)) || (phrase.Length == 1 && Is(stretch.Take(1)))) yield return string.Join(' ', stretch.Select(w => w.Text));
        }

        bool Is(IEnumerable<WordToken> some) => some.Select(w => w.Text).SequenceEqual(phrase, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsGeneric(string title, Tongue tongue) =>
        tongue.GenericTitle.IsMatch(title) && (!title.EndsWith('?') || WordTokens.Split(title).Count < TellingQuestion || tongue.GenericTitle.IsMatch(title.TrimEnd('?', ' ')));

    private static string Shorten(string title)
    {
        if (title.Length <= Longest) return title;
        var cut = title.LastIndexOf(' ', Longest);
        return title[..(cut > Longest / 2 ? cut : char.IsHighSurrogate(title[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
