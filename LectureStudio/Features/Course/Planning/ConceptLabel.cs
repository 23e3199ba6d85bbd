using System.Globalization;

namespace LectureStudio.Features.Course.Planning;

/// <summary>A concept's name as it fits into its box, in letters of 13 pixels. Widths are those of common system fonts, rounded up: nothing is measured on the server.</summary>
internal static class ConceptLabel
{
    /// <summary>Pixels a name may take.</summary>
    private const double Widest = 210;

    private const double Letter = 7.8, WideLetter = 13.5;

    // The first letters that are drawn as wide as high: Hangul, CJK, kana, full-width forms.
    private const int FirstWide = 0x1100, LastNarrowBeforeCjk = 0x2E7F;

    /// <summary>In pixels, of the name as it is shown.</summary>
    public static double Width(string name) => Elements(Short(name)).Sum(Of);

    /// <summary>The name, cut between letters where it is too long.</summary>
    public static string Short(string name)
    {
        var (taken, width) = (0, 0.0);
        foreach (var element in Elements(name))
        {
            if ((width += Of(element)) > Widest) return name[..taken].TrimEnd() + "…";
            taken += element.Length;
        }
        return name;
    }

    private static double Of(string element) => char.ConvertToUtf32(element, 0) is >= FirstWide and not (> 0x11FF and <= LastNarrowBeforeCjk) ? WideLetter : Letter;

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            if (char.IsSurrogate(elements.GetTextElement()[0]) && elements.GetTextElement().Length < 2) yield return "\uFFFD";
            else yield return elements.GetTextElement();
    }
}
