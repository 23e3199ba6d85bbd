using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>Small repairs that make an extracted text printable.</summary>
internal static partial class Text
{
    public static string Capital(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(" \"'“„«‘(¿¡");
        return first < 0 ? text : string.Concat(text.AsSpan(0, first), char.ToUpperInvariant(text[first]).ToString(), text.AsSpan(first + 1));
    }

    /// <summary>Ends the text with one full stop unless it already ends a sentence.</summary>
    public static string Stopped(string text)
    {
        text = text.TrimEnd(' ', ',', ';', ':', '-', '–', '—', '…');
        if (text.Length == 0) return text;
        var last = text[^1] is '"' or '”' or '“' or '»' or ')' or '’' && text.Length > 1 ? text[^2] : text[^1];
        return last is '.' or '!' or '?' ? text : text + ".";
    }

    /// <summary>Printed ligatures, soft hyphens and runs of space as plain text on one line.</summary>
    public static string Plain(string text) =>
        Spaces().Replace(text.Replace("ﬀ", "ff").Replace("ﬁ", "fi").Replace("ﬂ", "fl").Replace("ﬃ", "ffi").Replace("ﬄ", "ffl").Replace("\u00AD", "").Replace('\uFFFD', ' '), " ").Trim();

    /// <summary>No space before a stop or after an opening bracket.</summary>
    public static string Tight(string text) => Loose().Replace(text, "${stop}").Replace("( ", "(");

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" +(?<stop>[,.;:!?)])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Loose();
}
