using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>Which way texts run.</summary>
internal static class Directions
{
    // Languages that are written from right to left (CLDR, main script).
    private static readonly HashSet<string> RightToLeft = new(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"], StringComparer.Ordinal);

    /// <summary>Of a language by its BCP 47 tag.</summary>
    public static string Of(string language) => RightToLeft.Contains(language.Split('-')[0].ToLowerInvariant()) ? "rtl" : "ltr";

    /// <summary>The attribute that turns a text around when it runs against what is around it; else nothing.</summary>
    public static SafeHtml Attribute(string text, string around) =>
        text.Any(char.IsLetter) && PlainText.Direction(text) is var own && own != around ? new($" dir=\"{own}\"") : SafeHtml.None;

    /// <summary>A language tag as an attribute can hold it.</summary>
    public static string Tag(string language) => language is { Length: > 0 and < 36 } && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : "en";
}
