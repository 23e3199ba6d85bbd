using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Headings as they read within a sentence of their document.</summary>
internal sealed class HeadingPhrase(DocumentView view)
{
    private readonly Lazy<Casing> casing = new(() => new Casing(view.Prose.Select(b => b.Plain), view.Tongue));

    // Capitals once, so that each heading of a thick book is looked for as it stands: a search that ignores case is many times slower.
    private readonly Lazy<IReadOnlyList<string>> capitals = new(() => [.. view.Prose.Select(b => b.Plain.ToUpperInvariant())]);

    /// <summary>With a small letter first, and in each word where all have capitals, as far as the document writes them so.</summary>
    public string WithinSentence(string heading)
    {
        var words = WordTokens.Split(heading);
        if (view.Tongue.CapitalNouns || words.Count(w => char.IsUpper(w.Text[0])) < 2) return casing.Value.WithinSentence(heading);
        var text = new System.Text.StringBuilder(heading);
        foreach (var word in words.Reverse())
            if (char.IsUpper(word.Text[0]) && word.Text.Length > 1) text.Remove(word.Start, word.Text.Length).Insert(word.Start, casing.Value.WithinSentence(word.Text));
        return text.ToString();
    }

    /// <summary>The same with the article that the document gives it most often, if it gives it any.</summary>
    public string Named(string heading)
    {
        var phrase = WithinSentence(heading);
        if (view.Tongue.Code != "en" || phrase.Length == 0 || view.Tongue.Determiners.Contains(WordTokens.Split(phrase).FirstOrDefault().Text?.ToLowerInvariant() ?? "")) return phrase;
        var (definite, indefinite, bare) = (0, 0, 0);
        var wanted = phrase.ToUpperInvariant();
        foreach (var text in capitals.Value)
        {
            for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
            {
                var before = text.AsSpan(0, at).TrimEnd(' ');
                if (Ends(before, "THE")) definite++;
                else if (Ends(before, "A") || Ends(before, "AN")) indefinite++;
                else bare++;
            }
        }
        return definite > indefinite + bare ? "the " + phrase : indefinite > definite + bare ? ("aeiou".Contains(char.ToLowerInvariant(phrase[0]), StringComparison.Ordinal) ? "an " : "a ") + phrase : phrase;
    }

    private static bool Ends(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
}
