using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>Text that anybody may have written, made harmless for ASS: no override codes, no line ends, no control characters.</summary>
internal static class AssText
{
    /// <summary>
    /// Braces are escaped. A backslash cannot be: a word joiner (which draws nothing) after it keeps it from making a code of the next letter.
    /// Marks of direction that a text opens and does not close would turn what follows; they are left out, libass finds the direction itself.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '{' or '}') escaped.Append('\\').Append(rune);
            else if (rune.Value == '\\') escaped.Append("\\\u2060");
            else if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029) escaped.Append(' ');
            else if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control) continue;
            else escaped.Append(rune);
        }
        return escaped.ToString().Trim();
    }
}
