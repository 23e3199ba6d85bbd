using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>Guesses a text's language by its function words, which make up about half of any speech.</summary>
public static class LanguageGuess
{
    private const int Enough = 12;
    private const double LeastShare = 0.2;
    private const double Lead = 1.2;

    /// <summary>Two-letter code of one of the languages of <see cref="Tongue.All"/>, or null when the text is too short or fits none clearly.</summary>
    public static string? Of(string text)
    {
        var words = WordTokens.Split(text.Length > 20_000 ? text[..20_000] : text).SelectMany(w => w.Text.ToLowerInvariant().Split('\'', '’')).Where(w => w.Length > 0).ToList();
        if (words.Count < Enough) return null;
        var scores = Tongue.All.Select(t => (t.Code, Share: (double)words.Count(t.StopWords.Contains) / words.Count)).OrderByDescending(s => s.Share).ToList();
        return scores[0].Share >= LeastShare && scores[0].Share >= Lead * scores[1].Share ? scores[0].Code : null;
    }
}
