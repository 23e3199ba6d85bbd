using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>
/// Tiny transparent marks at the beginning and end of a piece, by which its place is found again when its words are not: WeasyPrint (57)
/// gives the letters of scripts from the right no text that can be read back. Remove when only versions are in use that do.
/// </summary>
internal static partial class PlaceMarks
{
    /// <summary>Size of a mark in that of the text around it; see pages.css.</summary>
    private const double Size = 0.05;

    /// <summary>Markup with marks around it where the text needs them.</summary>
    public static string Between(int number, string text, string markup) =>
        WordOrder.IsRightToLeft([text]) ? string.Create(CultureInfo.InvariantCulture, $"<span class=\"mark\">qz{number}a</span>{markup}<span class=\"mark\">qz{number}z</span>") : markup;

    /// <summary>Whether the word is a mark, of which piece, and whether of its beginning.</summary>
    public static (int Piece, bool IsStart)? Of(PrintedWord word) =>
        Mark().Match(word.Text) is { Success: true } mark ? (int.Parse(mark.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), mark.Groups["end"].ValueSpan is "a") : null;

    /// <summary>The line around a mark, as high as its print.</summary>
    public static (double Top, double Bottom) Line(PrintedWord mark)
    {
        var height = mark.H / Size;
        return (mark.Bottom - (0.85 * height), mark.Bottom + (0.2 * height));
    }

    [GeneratedRegex("^qz(?<n>[0-9]{1,6})(?<end>[az])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mark();
}
