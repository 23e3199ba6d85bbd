using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>What keeps a sentence from standing alone, away from its heading and its neighbours.</summary>
internal static partial class LoneSentence
{
    /// <summary>Whether it has no subject, as entries of references have: "Stops the logger", "Returns true if …". Known of English only.</summary>
    public static bool LacksSubject(string sentence, Tongue tongue)
    {
        if (tongue.Code != "en") return false;
        var words = WordTokens.Split(sentence);
        if (words.Count < 3 || words[0].Start > 1 || words[0].Text is not [.., not ('s' or 'u' or 'i'), 's']) return false;
        var second = words[1].Text.ToLowerInvariant();
        return !words[1].OpensPhrase && (tongue.Determiners.Contains(second) || second is "to" or "if" or "whether" or "when" or "where" or "how" or "for" or "with" or "from" or "into" or "as") && tongue.IsContent(words[0].Text) && !Plural().IsMatch(sentence);
    }

    /// <summary>Whether it counts on something named before: "the difference between the two".</summary>
    public static bool PointsBack(string sentence, Tongue tongue) => tongue.Code == "en" && Back().IsMatch(sentence);

    // "Files with …  are", "Sensors that …": a subject after all.
    [GeneratedRegex(@"^\S+ (for|with|from|into|as|where|when|that|to)\b[^.]*\b(are|were|have|can|must|should|may|will|do)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(the (two|three|former|latter|others?|rest)|both of (them|these)|all of (them|these)|each of (them|these)|as well|respectively)\s*[.,;]|\b(the former|the latter|mentioned|aforementioned)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Back();
}
