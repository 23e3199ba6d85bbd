using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>
/// Text as it is handed to a voice: one line, without anything that an engine takes for a command. eSpeak and Piper read <c>[[…]]</c> as
/// phonemes and control characters as settings, and speech servers may read tags as SSML.
/// </summary>
public static partial class VoiceText
{
    /// <summary>What no voice has a sound for, and some have a use for.</summary>
    private const string Unsaid = "<>[]{}|\\^~`";

    /// <summary>The text cleaned; empty when nothing of it can be spoken.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Tag().Replace(text, " ").EnumerateRunes()) Append(clean, rune);
        var line = clean.ToString().TrimEnd();
        return IsSpeakable(line) ? line : "";
    }

    /// <summary>Whether there is a letter or a digit in it.</summary>
    public static bool IsSpeakable(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) || Unsaid.Contains(rune.ToString(), StringComparison.Ordinal))
        {
            if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            return;
        }
        // Joiners shape letters of some scripts; all else that is invisible says nothing.
        var isShaping = rune.Value is 0x200C or 0x200D;
        var isInvisible = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
        if (isShaping || (!isInvisible && rune != Rune.ReplacementChar)) clean.Append(rune.ToString());
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.None, 10_000)]
    private static partial Regex Tag();
}
