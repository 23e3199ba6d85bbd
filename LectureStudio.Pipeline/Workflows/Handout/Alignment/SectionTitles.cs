using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

namespace LectureStudio.Pipeline.Workflows.Handout.Alignment;

/// <summary>Names sections so that no two are called the same.</summary>
internal static class SectionTitles
{
    private const int Longest = 120;

    /// <summary>A slide's own title, else the most telling phrase of what was said and shown, else "Part n".</summary>
    /// <param name="slideTitle">Empty when the slide has none, or there is no slide.</param>
    /// <param name="shown">What the slide says.</param>
    public static string Of(string slideTitle, string shown, IReadOnlyList<TimedText> said, int number, string? language)
    {
        if (slideTitle.Length > 0) return Shorten(slideTitle);
        var text = string.Join("\n", said.Select(s => s.Text).Append(shown));
        return KeyPhrases.Find(text, language, 1) is [{ Length: > 0 } phrase, ..] ? Shorten(char.ToUpperInvariant(phrase[0]) + phrase[1..]) : HandoutLabels.Fill(HandoutLabels.For(language).Part, number);
    }

    /// <summary>The titles, the second and later ones of the same name numbered: "Results", "Results (2)".</summary>
    public static IReadOnlyList<string> Distinguish(IReadOnlyList<string> titles)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. titles.Select(Free)];

        string Free(string title)
        {
            var name = title;
            while (!taken.Add(name))
            {
                counts[title] = counts.GetValueOrDefault(title, 1) + 1;
                name = $"{title} ({counts[title]})";
            }
            return name;
        }
    }

    private static string Shorten(string title)
    {
        if (title.Length <= Longest) return title;
        var cut = title.LastIndexOf(' ', Longest);
        return title[..(cut > Longest / 2 ? cut : char.IsHighSurrogate(title[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
