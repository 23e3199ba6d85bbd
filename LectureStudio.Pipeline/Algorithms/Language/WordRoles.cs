namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>How a word is used in texts, without a dictionary.</summary>
/// <param name="Stem">Of the word.</param>
/// <param name="Nouns">How often it ends a phrase after an article or a preposition, or stands before "is".</param>
/// <param name="Verbs">How often it follows "to", an auxiliary or a pronoun, or opens a sentence before an article.</param>
/// <param name="Labels">How often a number follows it: "Listing 4", "Figure 2".</param>
public sealed record WordRole(string Stem, int Nouns, int Verbs, int Labels);

/// <summary>Counts the roles of words from the function words around them: what follows "the" and ends before "of" is a noun, what follows "to" a verb.</summary>
public sealed class WordRoles(Tongue tongue)
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "to", "can", "could", "will", "would", "should", "must", "may", "might", "cannot", "don't", "doesn't", "didn't", "won't", "can't", "let's", "let", "not", "please", "i", "you", "we", "they", "who",
    };

    private readonly Dictionary<string, (int Nouns, int Verbs, int Labels)> counts = new(StringComparer.Ordinal);

    /// <summary>Looks at a sentence.</summary>
    public void See(string sentence) => See(WordTokens.Split(sentence));

    internal void See(IReadOnlyList<WordToken> words)
    {
        for (var i = 0; i < words.Count;)
        {
            if (!tongue.IsContent(words[i].Text))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < words.Count && !words[end].OpensPhrase && tongue.IsContent(words[end].Text)) end++;
            Run(words, i, end);
            i = end;
        }
    }

    /// <summary>What was counted of a stem.</summary>
    public WordRole Of(string stem)
    {
        var (nouns, verbs, labels) = counts.GetValueOrDefault(stem);
        return new(stem, nouns, verbs, labels);
    }

    private void Run(IReadOnlyList<WordToken> words, int first, int end)
    {
        var isOpening = first == 0;
        var before = isOpening || words[first].OpensPhrase ? "" : words[first - 1].Text.ToLowerInvariant();
        var after = end < words.Count && !words[end].OpensPhrase ? words[end].Text.ToLowerInvariant() : "";
        var isAction = Auxiliaries.Contains(before) && !words[first].Text.EndsWith('s');
        var opensWithAction = isOpening && end == first + 1 && after.Length > 0 && tongue.Determiners.Contains(after) && after is not ("no" or "both");
        if (isAction || opensWithAction) Add(words[first].Text, 0, 1, 0);
        if (after.Length > 0 && after.All(char.IsDigit)) Add(words[end - 1].Text, 0, 0, 1);
        if ((isAction || opensWithAction) && end == first + 1) return;
        var isPhrase = tongue.Determiners.Contains(before) || tongue.Joints.Contains(before) || after is "is" or "are" or "of" or "was";
        if (isPhrase) Add(words[end - 1].Text, 1, 0, 0);
    }

    private void Add(string word, int nouns, int verbs, int labels)
    {
        var stem = tongue.StemOf(word);
        var known = counts.GetValueOrDefault(stem);
        counts[stem] = (known.Nouns + nouns, known.Verbs + verbs, known.Labels + labels);
    }
}
