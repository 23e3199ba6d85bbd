using System.Collections.Frozen;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Verbs that make a sentence of a heading or of a label: what has one says something rather than names it.</summary>
internal static class FiniteVerbs
{
    // Of English also the plain forms that are hardly nouns.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = new Dictionary<string, string>
    {
        ["en"] = "is are was were has have does do can cannot must should will may need needs belong belongs keep keeps become becomes take takes make makes give gives go goes say says stay stays come comes",
        ["de"] = "ist sind war waren hat haben kann können muss müssen soll sollen wird werden",
        ["fr"] = "est sont était a ont peut peuvent doit doivent",
        ["es"] = "es son está están era ha han puede pueden debe deben",
        ["it"] = "è sono era ha hanno può possono deve devono",
        ["pt"] = "é são está estão era tem têm pode podem deve devem",
        ["nl"] = "is zijn was heeft hebben kan kunnen moet moeten wordt worden",
    }.ToFrozenDictionary(p => p.Key, p => Tongue.Set(p.Value), StringComparer.Ordinal);

    /// <summary>Whether a verb stands in the text, after its first word.</summary>
    public static bool In(string text, Tongue tongue) => WordTokens.Split(text).Skip(1).Any(w => Is(w.Text, tongue));

    /// <summary>Whether it is one; with a capital it is part of a name.</summary>
    public static bool Is(string word, Tongue tongue) => Known.TryGetValue(tongue.Code, out var verbs) && verbs.Contains(word);
}
