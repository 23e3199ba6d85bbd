using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>Estimates how wide text is drawn, so that it is cut into as much as two lines hold. In ems of Noto Sans, rounded up a little.</summary>
internal static class TextWidth
{
    public static double Of(string text) => text.EnumerateRunes().Sum(Of);

    private static double Of(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '!' or '|' or 'i' or 'j' or 'l' or 'I' => 0.29,
        'f' or 'r' or 't' or '(' or ')' or '-' or '/' => 0.40,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.92,
        >= 'A' and <= 'Z' => 0.67,
        < 0x2E80 => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : 0.58,
        // Chinese, Japanese, Korean, and pictures.
        _ => 1.02,
    };
}
