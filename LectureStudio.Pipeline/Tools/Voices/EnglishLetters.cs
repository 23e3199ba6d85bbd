using System.Text;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Text in the letters that an English voice of 1999 knows: accents are dropped, typographic marks made plain.</summary>
internal static class EnglishLetters
{
    private static readonly Dictionary<char, string> Plain = Read(
        "àáâãäåāăąa çćĉċčc ďđd èéêëēĕėęěe ĝğġģg ĥħh ìíîïĩīĭįıi ĵj ķk ĺļľłl ñńņňn òóôõöøōŏőo ŕŗřr śŝşšșs ţťŧțt ùúûüũūŭůűųu ŵw ýÿŷy źżžz ‘’‚′' “”„«»″\" –—−‒‑- ·•,",
        ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("ð", "th"), ("…", "..."), ("×", " times "), ("÷", " divided by "), ("±", " plus or minus "), ("°", " degrees "), ("µ", " micro "), ("€", " euros "), ("£", " pounds "), ("≤", " at most "), ("≥", " at least "), ("≈", " about "), ("≠", " is not "), ("→", " to "));

    /// <summary>The text in ASCII; null when it has letters or digits that have no place there.</summary>
    public static string? Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii) plain.Append((char)rune.Value);
            else if (rune.IsBmp && Plain.TryGetValue(char.ToLowerInvariant((char)rune.Value), out var letters)) plain.Append(Rune.IsUpper(rune) ? letters.ToUpperInvariant() : letters);
            else if (Rune.IsLetterOrDigit(rune)) return null;
            else if (!IsCombining(rune)) plain.Append(' ');
        }
        return plain.ToString();
    }

    private static bool IsCombining(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    /// <summary>Groups of characters, each ended by what stands for them.</summary>
    private static Dictionary<char, string> Read(string groups, params (string From, string To)[] more)
    {
        var plain = more.ToDictionary(m => m.From[0], m => m.To);
        foreach (var group in groups.Split(' '))
            foreach (var letter in group[..^1]) plain[letter] = group[^1].ToString();
        return plain;
    }
}
