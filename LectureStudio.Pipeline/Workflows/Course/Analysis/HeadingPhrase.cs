using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Headings as they read within a sentence of their document.</summary>
internal sealed class HeadingPhrase(DocumentView view)
{
    private readonly Lazy<Casing> casing = new(() => new Casing(view.Prose.Select(b => b.Plain), view.Tongue));

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
        foreach (var block in view.Prose)
        {
            for (var at = block.Plain.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = block.Plain.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var before = block.Plain.AsSpan(0, at).TrimEnd(' ');
                if (Ends(before, "the")) definite++;
                else if (Ends(before, "a") || Ends(before, "an")) indefinite++;
                else bare++;
            }
        }
        return definite > indefinite + bare ? "the " + phrase : indefinite > definite + bare ? ("aeiou".Contains(char.ToLowerInvariant(phrase[0]), StringComparison.Ordinal) ? "an " : "a ") + phrase : phrase;
    }

    private static bool Ends(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
}
