using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>
/// How hard a document is, 0 to 1: how hard its sentences read (LIX: words a sentence + percentage of words with more than six letters,
/// C. H. Björnsson, Läsbarhet, 1968; from 30, easy, to 65, hard; it needs no syllables and so holds for many languages), how much of its
/// vocabulary is rare in it (content words met once, over all content words: a text that keeps to its words is easier to follow), how much it takes
/// for granted, and how dense its code is. What it says of itself counts most.
/// </summary>
internal static partial class TextComplexity
{
    private const double Intermediate = 0.40, Advanced = 0.62;

    public static Complexity Of(DocumentView view, int prerequisites) => Score(view, prerequisites) switch
    {
        < Intermediate => Complexity.Beginner,
        < Advanced => Complexity.Intermediate,
        _ => Complexity.Advanced,
    };

    internal static double Score(DocumentView view, int prerequisites)
    {
        var reading = Math.Clamp((Lix(view.Sentences) - 30) / 35, 0, 1);
        var rarity = Math.Clamp((Rarity(view) - 0.2) / 0.5, 0, 1);
        var code = Math.Clamp(view.CodeLines / (double)Math.Max(1, view.Text.Lines.Count) / 0.6, 0, 1);
        var score = (0.4 * reading) + (0.25 * rarity) + (0.2 * Math.Min(1, prerequisites / 3.0)) + (0.15 * code);
        var own = string.Join('\n', view.Headings.Take(3).Select(h => h.Plain).Prepend(view.Text.Title));
        if (Hard().IsMatch(own)) score += 0.3;
        if (Easy().IsMatch(own)) score -= 0.3;
        return Math.Clamp(score, 0, 1);
    }

    /// <summary>Björnsson's readability index; 0 for no text.</summary>
    internal static double Lix(IReadOnlyList<PlacedSentence> sentences)
    {
        var (words, longWords, count) = (0, 0, 0);
        foreach (var sentence in sentences.Where(s => s.Text.Length is > 15 and < 2000).Take(400))
        {
            var own = WordTokens.Split(sentence.Text);
            words += own.Count;
            longWords += own.Count(w => w.Text.Length > 6);
            count++;
        }
        return words == 0 ? 0 : ((double)words / count) + (100.0 * longWords / words);
    }

    private static double Rarity(DocumentView view)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        // Of about as many words, since a longer text repeats more.
        foreach (var word in view.Sentences.SelectMany(s => WordTokens.Split(s.Text)).Where(w => view.Tongue.IsContent(w.Text)).Take(400))
        {
            var stem = view.Tongue.StemOf(word.Text);
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }
        return counts.Count == 0 ? 0 : counts.Values.Count(c => c == 1) / (double)counts.Values.Sum();
    }

    [GeneratedRegex(@"\b(advanced|internals?|in depth|deep dive|expert|under the hood|fortgeschritten\w*|avancée?s?|avanzad[oa]s?|avanzat[oie])\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hard();

    [GeneratedRegex(@"\b(introduction|intro|getting started|quick ?start|beginners?|basics?|first steps|for dummies|tutorial|einführung|grundlagen|erste schritte|premiers pas|introducción|primeros pasos|introduzione|introdução|inleiding)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Easy();
}
