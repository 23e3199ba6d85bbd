namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>
/// Light stemmers: they only take plural and the commonest inflections away, so that two forms of one word meet. The idea of
/// stemming lightly is Savoy's (J. Savoy, "A stemming procedure and stopword list for general French corpora", JASIS 50, 1999).
/// </summary>
internal static class Stemming
{
    public static string English(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        if (word.Length <= 3) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)) return word[..^2];
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal)) word = word[..^1];
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal)) word = Single(word[..^3]);
        else if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) word = Single(word[..^2]);
        return word.Length > 4 && word.EndsWith('e') ? word[..^1] : word;
    }

    public static string German(string word)
    {
        word = word.Replace("ä", "a").Replace("ö", "o").Replace("ü", "u").Replace("ß", "ss");
        return Cut(Cut(word, 5, "ern", "em", "en", "er", "es", "e", "s", "n"), 6, "en", "er", "e");
    }

    public static string French(string word)
    {
        word = word.Replace("é", "e").Replace("è", "e").Replace("ê", "e").Replace("à", "a").Replace("ô", "o").Replace("î", "i");
        if (word.EndsWith("aux", StringComparison.Ordinal) && word.Length > 5) return word[..^2] + "l";
        return Cut(Cut(word, 4, "s", "x"), 4, "ent", "er", "ez", "e");
    }

    public static string Romance(string word)
    {
        word = word.Replace("á", "a").Replace("é", "e").Replace("í", "i").Replace("ó", "o").Replace("ú", "u").Replace("à", "a").Replace("è", "e").Replace("ò", "o");
        return Cut(Cut(word, 4, "es", "s"), 4, "ões", "ção", "o", "a", "e", "i");
    }

    public static string Dutch(string word) => Cut(Cut(word, 5, "en", "s"), 5, "e");

    private static string Single(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;

    private static string Cut(string word, int keep, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.Length - ending.Length >= keep - 1 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}
