using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud;

/// <summary>Printed text as a voice should get it: abbreviations, numbers, symbols and simple formulas in words.</summary>
public static partial class ReadAloud
{
    /// <summary>What is longer is not looked at, so that untrusted text costs little.</summary>
    private const int LongestText = 4000;

    /// <summary>How <paramref name="text"/> is said; null when that is as it is written.</summary>
    /// <param name="text">A sentence as it reads.</param>
    /// <param name="language">BCP 47 tag; in a language without words of its own here, nothing is put in.</param>
    public static string? Said(string text, string language)
    {
        if (text.Length > LongestText) return null;
        var said = AloudWords.For(language) is { } words ? InWords(text, words) : Language.Text.Plain(Silent().Replace(Address().Replace(text, " "), " "));
        return said == text || !said.Any(char.IsLetterOrDigit) ? null : said;
    }

    /// <summary>Whether a formula is simple enough to be followed by ear.</summary>
    public static bool IsSayable(string formula, string language) => Said(formula, language) is { } said && Formulas.IsSimple(formula, said);

    private static string InWords(string text, AloudWords words)
    {
        var said = Address().Replace(Mail().Replace(MathLetters.Plain(text), words.Mail), words.Address);
        foreach (var (written, spoken) in words.Abbreviations) said = written.Replace(said, spoken);
        said = Amounts.InWords(said, words);
        said = Formulas.InWords(said, words);
        if (words.Numbers is { } numbers) said = numbers(said);
        said = Loose().Replace(Language.Text.Plain(Silent().Replace(said, " ")), "");
        // "etc." took the full stop with it.
        return said.Length > 0 && text[^1] is '.' && char.IsLetterOrDigit(said[^1]) ? said + "." : said;
    }

    [GeneratedRegex(@"(https?://|ftp://|www\.)[^\s<>""]*[^\s<>"".,;:!?)\]]|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.(com|org|net|edu|gov|io|de|fr|uk|ch|at|nl|it|es|pt|eu|br)(/[^\s<>""]*[^\s<>"".,;:!?)\]])?(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mail();

    // ".NET" keeps its space.
    [GeneratedRegex(@" +(?=[,.;:!?)](\s|$))|(?<=\() +", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Loose();

    // Brackets of mathematics and code, rules, arrows and pictures that nothing stands for.
    [GeneratedRegex(@"[\[\]{}⟨⟩∥⊤⌊⌋⌈⌉\\|_^~*`•◦▪■□●○‣∙➢►▶✓✔✗✘★☆©®™†‡¶′″]|[\p{So}\p{Co}\p{Cs}-[°©®]]|\(\)|(?<=\s)[–—-]+(?=\s*$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Silent();
}
