namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>Blanks a term in a sentence.</summary>
public static class Cloze
{
    public const string Blank = "_____";

    private const int FewestWordsLeft = 4;

    /// <summary>The sentence with every occurrence of the term blanked; null when it is not there, would still be given away, or too little is left to tell it by.</summary>
    /// <param name="answer">The term as the sentence has it.</param>
    public static string? Make(string sentence, string term, Tongue tongue, out string answer)
    {
        answer = "";
        var words = WordTokens.Split(sentence);
        var stems = words.Select(w => tongue.StemOf(w.Text)).ToArray();
        var wanted = WordTokens.Split(term).Select(w => tongue.StemOf(w.Text)).ToArray();
        if (wanted.Length == 0 || !wanted.Any(w => w.Length > 2)) return null;
        var places = Places(words, stems, wanted).ToList();
        if (places.Count == 0 || (wanted.Length == 1 && !places.All(p => StandsAlone(words, p, tongue)))) return null;

        var content = WordTokens.Split(term).Where(w => tongue.IsContent(w.Text)).Select(w => tongue.StemOf(w.Text)).ToHashSet();
        var blanked = places.SelectMany(p => Enumerable.Range(p, wanted.Length)).ToHashSet();
        var left = Enumerable.Range(0, words.Count).Where(i => !blanked.Contains(i)).ToList();
        if (left.Any(i => GivesAway(words[i].Text, stems[i], content, term)) || left.Count(i => tongue.IsContent(words[i].Text)) < FewestWordsLeft) return null;

        // "The Peasants' Revolt" is a name too.
        if (places.Any(p => words[p + wanted.Length - 1].End < sentence.Length && sentence[words[p + wanted.Length - 1].End] is '\'' or '’')) return null;
        // A word alone in brackets could be anything.
        if (places.Any(p => words[p].Start > 0 && sentence[words[p].Start - 1] == '(' && words[p + wanted.Length - 1].End < sentence.Length && sentence[words[p + wanted.Length - 1].End] == ')')) return null;

        answer = Slice(sentence, words, places[0], wanted.Length, tongue);
        var text = sentence;
        foreach (var place in places.OrderDescending())
        {
            var from = words[place].Start + words[place].Text.Length - tongue.Bare(words[place].Text).Length;
            text = text[..from] + Blank + text[words[place + wanted.Length - 1].End..];
        }
        return text;
    }

    private static IEnumerable<int> Places(IReadOnlyList<WordToken> words, string[] stems, string[] wanted)
    {
        for (var i = 0; i + wanted.Length <= stems.Length; i++)
            if (stems.AsSpan(i, wanted.Length).SequenceEqual(wanted) && !words.Skip(i + 1).Take(wanted.Length - 1).Any(w => w.OpensPhrase))
                yield return i;
    }

    /// <summary>Whether a single word is a noun of its own here, not part of a longer term: after an article or preposition, before no further noun.</summary>
    private static bool StandsAlone(IReadOnlyList<WordToken> words, int at, Tongue tongue)
    {
        if (at + 1 < words.Count && !words[at + 1].OpensPhrase && Continues(words[at + 1].Text, tongue)) return false;
        if (tongue.CapitalNouns) return char.IsUpper(words[at].Text[0]) && (at == 0 || !Continues(words[at - 1].Text, tongue));
        var before = at == 0 ? null : words[at - 1].Text.ToLowerInvariant();
        if (before is null) return words.Count > 1 && (tongue.Verbs.Contains(tongue.Normal(words[1].Text)) || tongue.VerbEndings.Any(e => words[1].Text.EndsWith(e, StringComparison.Ordinal)));
        // "The Statute of Labourers" is a name: no part of it stands alone.
        if (at > 0 && char.IsUpper(words[at].Text[0]) && (IsCapital(words, at - 2) || IsCapital(words, at + 2))) return false;
        return (tongue.Joints.Contains(before) && before != "to") || tongue.Determiners.Contains(before) || tongue.Bare(words[at].Text).Length < words[at].Text.Length;
    }

    private static bool IsCapital(IReadOnlyList<WordToken> words, int at) => at >= 0 && at < words.Count && char.IsUpper(words[at].Text[0]);

    private static bool Continues(string word, Tongue tongue) =>
        tongue.IsContent(word) && !tongue.Verbs.Contains(tongue.Normal(word)) && (!tongue.CapitalNouns || char.IsUpper(word[0]));

    /// <summary>A word of the answer, a compound with it, or its initials.</summary>
    private static bool GivesAway(string word, string stem, HashSet<string> content, string term)
    {
        if (content.Contains(stem)) return true;
        if (content.Any(c => c.Length > 4 && word.Contains(c, StringComparison.OrdinalIgnoreCase))) return true;
        var initials = string.Concat(term.Split(' ', '-').Where(p => p.Length > 0).Select(p => p[0]));
        return initials.Length > 1 && word.Equals(initials, StringComparison.OrdinalIgnoreCase);
    }

    private static string Slice(string sentence, IReadOnlyList<WordToken> words, int first, int count, Tongue tongue)
    {
        var from = words[first].Start + words[first].Text.Length - tongue.Bare(words[first].Text).Length;
        return sentence[from..words[first + count - 1].End];
    }
}
