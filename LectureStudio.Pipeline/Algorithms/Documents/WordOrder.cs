using System.Text;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>The order of words on one line: from the left, or from the right where most letters are of a script written so.</summary>
public static class WordOrder
{
    /// <summary>The words in reading order; runs of numbers and foreign words within a line from the right stay from the left (after UAX #9).</summary>
    public static IReadOnlyList<PrintedWord> Sort(IEnumerable<PrintedWord> words)
    {
        var sorted = words.OrderBy(w => w.X).ToList();
        if (sorted.Count < 2 || !IsRightToLeft(sorted.Select(w => w.Text))) return sorted;
        sorted.Reverse();
        for (var from = 0; from < sorted.Count; from++)
        {
            if (HasRightToLeft(sorted[from].Text)) continue;
            var to = from;
            while (to < sorted.Count && !HasRightToLeft(sorted[to].Text)) to++;
            sorted.Reverse(from, to - from);
            from = to;
        }
        return sorted;
    }

    /// <summary>Whether most letters are of a script written from the right.</summary>
    public static bool IsRightToLeft(IEnumerable<string> texts)
    {
        var (right, left) = (0, 0);
        foreach (var rune in texts.SelectMany(t => t.EnumerateRunes()))
        {
            if (IsRightToLeft(rune)) right++;
            else if (Rune.IsLetter(rune)) left++;
        }
        return right > left;
    }

    private static bool HasRightToLeft(string text) => text.EnumerateRunes().Any(IsRightToLeft);

    // Hebrew to Arabic Extended-A, their presentation forms, and the right-to-left blocks of the supplementary plane.
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
