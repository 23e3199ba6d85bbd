namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>Finds where sentences end in punctuated text.</summary>
public static class SentenceSplitter
{
    private const string Terminals = ".!?…。！？";
    private const string WideTerminals = "。！？";
    private const string Closers = "\"'”’»›)]}」』*"; // The last ends what Markdown emphasises.
    private const string Openers = "\"'“„‘«‹([{¿¡「『-–—";

    /// <summary>After these a sentence goes on, whatever comes: a name, a number, an example.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "cf", "fig", "figs", "eq", "eqs", "no", "nos", "vol", "pp", "ch", "sec", "ed", "eds", "approx", "dept", "misc", "incl", "e.g", "i.e", "resp", "viz", "gen", "sen", "rep", "mt",
        "z.b", "d.h", "u.a", "o.ä", "bzw", "vgl", "nr", "bspw", "evtl", "ggf", "abb", "kap", "ca", "sog", "hr", "fr", "str", "inkl", "insb", "m.e", "z.t", "s.o", "s.u",
        "p.ex", "mme", "mlle", "mm", "art", "av", "env", "sr", "sra", "ud", "uds", "p.ej", "pág", "núm",
    };

    /// <summary>After these it ends when a capital follows.</summary>
    private static readonly HashSet<string> Trailing = new(StringComparer.OrdinalIgnoreCase) { "etc", "al", "usw", "usf", "inc", "ltd", "co", "corp", "jr", "a.m", "p.m", "u.s", "u.k", "ph.d", "b.sc", "m.sc" };

    /// <summary>The sentences, trimmed, none empty; together all of the text.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var from = 0;
        foreach (var end in Ends(text).Append(text.Length))
        {
            if (text[from..end].Trim() is { Length: > 0 } sentence) sentences.Add(sentence);
            from = end;
        }
        return sentences;
    }

    /// <summary>The positions right after each sentence but the last, in order.</summary>
    public static IReadOnlyList<int> Ends(string text)
    {
        var ends = new List<int>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Terminals.Contains(text[i])) continue;
            var first = i;
            while (i + 1 < text.Length && Terminals.Contains(text[i + 1])) i++;
            while (i + 1 < text.Length && Closers.Contains(text[i + 1])) i++;
            if (i + 1 >= text.Length || !IsEnd(text, start, first, i)) continue;
            ends.Add(i + 1);
            start = i + 1;
        }
        return ends;
    }

    /// <param name="start">Where the sentence began.</param>
    /// <param name="first">Its first terminal.</param>
    /// <param name="last">The last of its terminals and closing quotes.</param>
    private static bool IsEnd(string text, int start, int first, int last)
    {
        if (WideTerminals.Contains(text[first])) return true; // Such scripts leave no space.
        if (!char.IsWhiteSpace(text[last + 1])) return false; // 3.5, e.g, example.org
        var next = Next(text, last + 1);
        if (next == '\0') return false;
        if (char.IsLower(next)) return false;
        if (text[first] != '.' || text.AsSpan(first, last - first + 1).Count('.') > 1) return true;
        var word = WordBefore(text, start, first);
        if (Abbreviations.Contains(word)) return false;
        if (Trailing.Contains(word)) return char.IsUpper(next);
        if (word.Length == 1 && char.IsUpper(word[0]) && word is not "I") return false; // An initial: J. Smith.
        if (word.Contains('.') && IsDotted(word, isFirst: first - word.Length <= FirstLetter(text, start))) return false;
        // "1. Introduction", and the German "am 3. Mai": a short number alone is an ordinal at the start, and elsewhere before no capital.
        return !(word.Length is 1 or 2 && word.All(char.IsAsciiDigit) && first - word.Length <= FirstLetter(text, start));
    }

    /// <summary>A dotted abbreviation that is not listed, or the number of a heading; "a factor of 2.1", "in settings.json" and "Node.js" end as words do.</summary>
    private static bool IsDotted(string word, bool isFirst) =>
        word.Split('.') is var parts && (parts.All(p => p.Length is 1 or 2 && p.All(char.IsLetter)) || (isFirst && parts.All(p => p.All(char.IsAsciiDigit))));

    private static int FirstLetter(string text, int start)
    {
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        return start;
    }

    private static char Next(string text, int from)
    {
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || Openers.Contains(text[from]))) from++;
        return from < text.Length ? text[from] : '\0';
    }

    private static string WordBefore(string text, int start, int end)
    {
        var from = end;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.')) from--;
        return text[from..end].Trim('.');
    }
}
