using System.Globalization;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>Which pages are meant by "1-6,9".</summary>
public static class PageRange
{
    private const int LongestText = 2000;

    /// <summary>The pages in the order given, each once; all when nothing is given; null when the text is none of pages.</summary>
    /// <param name="text">Pages and spans of pages, parted by commas, semicolons or spaces; <c>7-</c> goes to the end.</param>
    /// <param name="pages">How many pages there are; spans end there.</param>
    /// <param name="beyond">The first page asked for that is not there; 0 when all are.</param>
    public static IReadOnlyList<int>? TryParse(string? text, int pages, out int beyond)
    {
        beyond = 0;
        if (string.IsNullOrWhiteSpace(text)) return [.. Enumerable.Range(1, pages)];
        if (text.Length > LongestText) return null;
        var chosen = new List<int>();
        var plain = text.Replace('–', '-').Replace('—', '-');
        while (plain.Contains(" -", StringComparison.Ordinal) || plain.Contains("- ", StringComparison.Ordinal))
            plain = plain.Replace(" -", "-", StringComparison.Ordinal).Replace("- ", "-", StringComparison.Ordinal);
        foreach (var part in plain.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Span(part, pages) is not { } span) return null;
            var last = Math.Max(span.From, span.To);
            if (last > pages && beyond == 0) beyond = span.From > pages ? span.From : last;
            for (var page = span.From; page <= Math.Min(span.To, pages); page++) chosen.Add(page);
        }
        return chosen.Count == 0 && beyond == 0 ? null : [.. chosen.Distinct()];
    }

    private static (int From, int To)? Span(string part, int pages)
    {
        var ends = part.Split('-');
        if (ends.Length > 2 || !Number(ends[0], out var from) || from < 1) return null;
        if (ends.Length == 1) return (from, from);
        if (ends[1].Length == 0) return (from, Math.Max(from, pages));
        return Number(ends[1], out var to) && to >= from ? (from, to) : null;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
