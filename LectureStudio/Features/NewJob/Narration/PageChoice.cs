using System.Globalization;
using System.Text.RegularExpressions;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>Which pages of a document: <c>1-6,9</c>, as in the setting; all of them when it is empty.</summary>
public static partial class PageChoice
{
    /// <summary>The chosen pages in order; null when the text is none that can be understood, or none of the pages is there.</summary>
    public static IReadOnlyList<int>? Parse(string text, int pages)
    {
        if (string.IsNullOrWhiteSpace(text)) return [.. Enumerable.Range(1, pages)];
        var chosen = new SortedSet<int>();
        foreach (var part in Dash().Replace(text, "-").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', 2);
            if (part == "-" || !TryNumber(ends[0], 1, out var first) || !TryNumber(ends[^1], pages, out var last) || first < 1 || first > last) return null;
            chosen.UnionWith(Enumerable.Range(first, Math.Clamp(last - first + 1, 0, Math.Max(0, pages - first + 1))));
        }
        return chosen.Count > 0 ? [.. chosen] : null;
    }

    /// <summary>The shortest way to write it; empty for all pages.</summary>
    public static string Format(IEnumerable<int> chosen, int pages)
    {
        var sorted = chosen.Where(page => page >= 1 && page <= pages).Distinct().Order().ToList();
        if (sorted.Count == pages) return "";
        var parts = new List<string>();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end + 1 < sorted.Count && sorted[end + 1] == sorted[end] + 1) end++;
            parts.Add(end == i ? Text(sorted[i]) : $"{Text(sorted[i])}-{Text(sorted[end])}");
            i = end + 1;
        }
        return string.Join(',', parts);
    }

    /// <summary>A page, or what an open end means: <c>4-</c> goes to the last page.</summary>
    private static bool TryNumber(string text, int otherwise, out int number)
    {
        number = otherwise;
        return text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@" *[-–] *", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Dash();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
