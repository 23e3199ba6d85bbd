using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>Texts that every format can carry.</summary>
internal static class ExportText
{
    /// <summary>
    /// Without what XML 1.0 has no way to write (section 2.2: control characters, lone surrogates, U+FFFE and U+FFFF become U+FFFD),
    /// with line feeds as line ends, spaces for tabs, and without outer white space.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Lone surrogates are enumerated as U+FFFD.
            if (rune.Value == '\t') clean.Append(' ');
            else if ((rune.Value < 0x20 && rune.Value != '\n') || rune.Value is 0x7F or 0xFFFE or 0xFFFF) clean.Append('\uFFFD');
            else clean.Append(rune);
        }
        return clean.ToString().Trim();
    }

    /// <summary>A text on one line, without marks: for answers that are typed, names, titles.</summary>
    public static string Line(string text)
    {
        var plain = RichText.Parse(text).Plain;
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
