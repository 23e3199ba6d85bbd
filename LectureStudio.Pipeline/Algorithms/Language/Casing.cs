namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>Remembers how words are written where they are not shouted, so that "SGD IN ML" can become "SGD in ML".</summary>
public sealed class Casing
{
    private readonly Dictionary<string, Dictionary<string, int>> forms = [];
    private readonly Tongue tongue;

    public Casing(IEnumerable<string> lines, Tongue tongue)
    {
        this.tongue = tongue;
        foreach (var line in lines.Where(l => !IsShouted(l)))
        {
            var words = WordTokens.Split(line);
            for (var i = 0; i < words.Count; i++)
            {
                // A capital at the start of a line or sentence says nothing about the word.
                var atStart = i == 0 || words[i].OpensPhrase;
                var form = atStart && !words[i].Text.Skip(1).Any(char.IsUpper) ? null : words[i].Text;
                if (form is null) continue;
                var known = forms.TryGetValue(form.ToLowerInvariant(), out var f) ? f : forms[form.ToLowerInvariant()] = [];
                known[form] = known.GetValueOrDefault(form) + 1;
            }
        }
    }

    /// <summary>A shouted line in ordinary letters, beginning with a capital; any other line as it is.</summary>
    public string Soften(string line) => IsShouted(line) ? Text.Capital(Rewrite(line, WhenShouted)) : line;

    /// <summary>A title as it reads in the middle of a sentence: "linear regression", but "Bayes' rule".</summary>
    public string WithinSentence(string title)
    {
        var text = Soften(title);
        var first = WordTokens.Split(text).FirstOrDefault();
        if (first.Text is null || first.Start > 0 || first.Text.Skip(1).Any(char.IsUpper)) return text;
        if (first.Text.Length == 1 && !tongue.Determiners.Contains(first.Text.ToLowerInvariant())) return text;
        var usual = Usual(first.Text.ToLowerInvariant());
        var isName = usual is null ? tongue.CapitalNouns : char.IsUpper(usual[0]);
        return isName ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private string WhenShouted(string word)
    {
        var lower = word.ToLowerInvariant();
        if (tongue.IsStop(lower)) return lower;
        if (Usual(lower) is { } usual) return usual;
        var isShort = word.Length <= 3 && !lower.Any(c => "aeiouyäöüéèà".Contains(c));
        return isShort || word.Any(char.IsDigit) ? word : tongue.CapitalNouns ? Text.Capital(lower) : lower;
    }

    private string? Usual(string lower) =>
        forms.TryGetValue(lower, out var known) ? known.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key : null;

    private static string Rewrite(string line, Func<string, string> word)
    {
        var text = new System.Text.StringBuilder(line);
        foreach (var token in WordTokens.Split(line).Reverse())
            text.Remove(token.Start, token.Text.Length).Insert(token.Start, word(token.Text));
        return text.ToString();
    }

    private static bool IsShouted(string line)
    {
        var letters = line.Count(char.IsLetter);
        return letters >= 4 && line.Count(char.IsUpper) > 0.85 * letters && (letters > 8 || line.Contains(' '));
    }
}
