using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>Guesses a language by its letters, where its script is used by few.</summary>
public static class ScriptGuess
{
    private const int LongestSample = 20_000;
    private const double LeastShare = 0.4;

    /// <summary>BCP 47 code of the most likely language of a text that is not written in Latin letters; null when most of it is.</summary>
    public static string? Of(string text)
    {
        var counts = new Dictionary<string, int>();
        var letters = 0;
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, LongestSample)).EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            letters++;
            if (Script(rune.Value) is { } script) counts[script] = counts.GetValueOrDefault(script) + 1;
        }
        if (letters == 0) return null;
        // Japanese mixes its own letters with Chinese characters; a few of them tell.
        if (counts.GetValueOrDefault("ja") > 0.1 * letters) return "ja";
        var (code, most) = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        if (most < LeastShare * letters) return null;
        return code switch
        {
            "ar" when text.AsSpan().IndexOfAny("پچگی") >= 0 => "fa",
            "ru" when text.AsSpan().IndexOfAny("іїєґ") >= 0 => "uk",
            _ => code,
        };
    }

    private static string? Script(int c) => c switch
    {
        >= 0x0370 and <= 0x03FF => "el",
        >= 0x0400 and <= 0x04FF => "ru",
        >= 0x0590 and <= 0x05FF => "he",
        (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => "ar",
        >= 0x0900 and <= 0x097F => "hi",
        >= 0x0B80 and <= 0x0BFF => "ta",
        >= 0x0C00 and <= 0x0C7F => "te",
        >= 0x0E00 and <= 0x0E7F => "th",
        >= 0x3040 and <= 0x30FF => "ja",
        (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF) => "zh",
        (>= 0xAC00 and <= 0xD7AF) or (>= 0x1100 and <= 0x11FF) => "ko",
        _ => null,
    };
}
