namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>Counts words without making any: as <see cref="Language.WordTokens"/> tells them apart, and each Chinese or Japanese character as one, since they are written without spaces.</summary>
public static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text[i])) continue;
            words++;
            if (IsWordAlone(text[i])) continue;
            while (i + 1 < text.Length && !IsWordAlone(text[i + 1]) && (IsPart(text[i + 1]) || (IsJoint(text[i + 1]) && i + 2 < text.Length && IsPart(text[i + 2])))) i++;
        }
        return words;
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark));

    private static bool IsJoint(char c) => c is '-' or '\'' or '’' or '.' or '‑';

    private static bool IsWordAlone(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
