using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>Text as every format can hold it: recognised and given text may contain anything.</summary>
internal static class PlainText
{
    /// <summary>On one line: white space runs become one space; what XML and Word cannot hold (control characters, lone surrogates, non-characters, direction overrides) is left out.</summary>
    public static string OneLine(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (IsKept(rune))
            {
                clean.Append(rune.ToString());
            }
        }
        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>The same, line by line; empty lines are left out.</summary>
    public static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Split('\n').Select(OneLine).Where(l => l.Length > 0));

    /// <summary>At most <paramref name="length"/> characters, cut between words where one is near, ending in an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = text.LastIndexOf(' ', length - 1);
        if (end < length * 2 / 3) end = length - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    /// <summary>"rtl" when the first letter is of a right-to-left script, else "ltr" (rule P2 of Unicode's UAX #9, letters only).</summary>
    public static string Direction(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value)) return "rtl";
            if (Rune.IsLetter(rune)) return "ltr";
        }
        return "ltr";
    }

    // Hebrew to Arabic Extended-A, their presentation forms, and the right-to-left block of the supplementary plane.
    private static bool IsRightToLeft(int c) => c is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    // U+FFFD is what EnumerateRunes gives for a lone surrogate; overrides and isolates could turn the rest of a line around.
    private static bool IsKept(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF))
        && (rune.Value & 0xFFFE) != 0xFFFE;
}
