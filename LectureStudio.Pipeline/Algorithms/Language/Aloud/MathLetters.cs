using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud;

/// <summary>Letters of mathematical alphabets as plain ones: 𝑥 is x, ℝ is R. The blocks are those of Unicode's Mathematical Alphanumeric Symbols, U+1D400 to U+1D7FF.</summary>
internal static class MathLetters
{
    private const string Alone = "ℂℍℕℙℚℝℤℓℎℐℒℛℬℰℱℳℴℯℊ", AlonePlain = "CHNPQRZlhILRBEFMoeg";
    private const string Latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";

    public static string Plain(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || Alone.Contains(c))) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Letter(rune) is { } letter) plain.Append(letter);
            else plain.Append(rune.ToString());
        }
        return plain.ToString();
    }

    private static char? Letter(Rune rune) => rune.Value switch
    {
        >= 0x1D400 and <= 0x1D6A3 => Latin[(rune.Value - 0x1D400) % Latin.Length],
        0x1D6A4 => 'i',
        0x1D6A5 => 'j',
        >= 0x1D6A8 and <= 0x1D7C9 => Greek[(rune.Value - 0x1D6A8) % Greek.Length],
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((rune.Value - 0x1D7CE) % 10)),
        _ when rune.IsBmp && Alone.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var at => AlonePlain[at],
        _ => null,
    };
}
