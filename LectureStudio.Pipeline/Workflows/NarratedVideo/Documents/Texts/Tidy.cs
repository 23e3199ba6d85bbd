using System.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>Text as it can be printed and stored: given text may contain anything.</summary>
internal static class Tidy
{
    /// <summary>On one line; runs of white space become one space; control characters, lone surrogates and direction overrides are left out.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (IsKept(rune))
            {
                line.Append(rune.ToString());
            }
        }
        return line.ToString().TrimEnd(' ');
    }

    /// <summary>Line by line, spaces kept.</summary>
    public static string Listing(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal).Split('\n').Select(l => string.Concat(l.EnumerateRunes().Where(IsKept)).TrimEnd())).Trim('\n');

    // U+FFFD is what a lone surrogate becomes; overrides and isolates could turn the rest of a line around.
    private static bool IsKept(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFEFF or 0xAD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF)) && (rune.Value & 0xFFFE) != 0xFFFE;
}
