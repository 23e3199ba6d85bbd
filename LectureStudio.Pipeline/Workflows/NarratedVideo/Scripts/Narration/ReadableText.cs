using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using PlainText = LectureStudio.Pipeline.Algorithms.Language.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Printed text as it reads in a caption.</summary>
internal static partial class ReadableText
{
    /// <summary>On one line, without bullets, citations and footnote marks.</summary>
    public static string Of(string printed) => Citations.Without(Mathematics.Set(Bullet().Replace(PlainText.Plain(Controls().Replace(printed, " ")), ""))).Trim();

    /// <summary>A heading without its number and without what counts slides: "2.1 Risk (2/3)" is "Risk".</summary>
    public static string Title(string printed)
    {
        var title = Of(printed);
        var bare = Counter().Replace(Number().Replace(title, ""), "").Trim(' ', ':', '–', '-');
        return bare.Any(char.IsLetter) ? bare : title;
    }

    /// <summary>The same length, with full stops that end nothing made unlike stops: ". . ." of a row.</summary>
    public static string Masked(string printed) => Dots().Replace(printed, m => new string('_', m.Length));

    /// <summary>Whether there is enough in it that can be followed by ear: words rather than the rubble of a formula.</summary>
    public static bool IsSpeakable(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (text.Any(c => c is >= '\u0590' and <= '\u0DFF' or >= '\u0E00' and <= '\u1FFF' or >= '\u2E80' and <= '\uD7FF')) return true;
        var words = tokens.Count(t => t.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '„', '‘', '’', '«', '»') is { Length: > 1 } bare && bare.All(c => (char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter) || c is '-' or '\'' or '’' or '/' or '.' or '‑'));
        return words > 0 && words >= 0.34 * tokens.Length;
    }

    /// <summary>Begins with a capital where that is a word; <c>src/</c> and <c>read_csv</c> stay as they are.</summary>
    public static string Capital(string text) => Name().IsMatch(text) ? text : PlainText.Capital(text);

    /// <summary>Whether it ends as a sentence does.</summary>
    public static bool EndsSentence(string text) => text.TrimEnd(')', '”', '"', '»', '’', ' ') is { Length: > 0 } bare && bare[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>Ends with one stop, of the script's own kind.</summary>
    public static string Stopped(string text) =>
        EndsSentence(text) ? text : text.Length > 0 && text[^1] is >= '\u3040' and <= '\u9FFF' ? text + "。" : PlainText.Stopped(text);

    [GeneratedRegex(@"^(([•◦▪▫■□●○‣⁃∙·➢➤►▶▸✓✔✗❖◆◇→⇒–—*-]|\uF0B7|\uF0A7|\d{1,2}[.):](?=\s)|\(?[a-z]\)(?=\s))\s*)+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(\d{1,2}(\.\d{1,2})*\.?|[IVX]{1,5}\.|[A-Z]\.\d?)\s+(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s*[\(\[]?\d{1,2}\s?/\s?\d{1,2}[\)\]]?$|\s*\((cont(inued|'d|\.)?|Fortsetzung|Forts\.|suite|cont\.|segue|vervolg|continuación|continuação|I{1,3}|IV|V)\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Counter();

    [GeneratedRegex(@"\.( ?\.)+|…|(?<=\d )\.(?= \d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Dots();

    [GeneratedRegex(@"^(\p{L}(?!\p{L})(?<![aAàyoeè])|[\p{L}\p{N}-]*[_/(.=\p{N}]\S|[\p{L}\p{N}]+[/(]|\p{Ll}+\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Co}-[\uE000\uE001\u200E\u200F\u200C\u200D]]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Controls();
}
