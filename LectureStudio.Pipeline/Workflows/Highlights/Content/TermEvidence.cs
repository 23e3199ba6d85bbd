using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>Terms of the lecture: a topic in which one is first heard introduces it, one in which it is said again and again explains it.</summary>
internal static class TermEvidence
{
    /// <summary>A term recurs in the lecture, and is repeated in a topic, from so many times on.</summary>
    private const int FewestUses = 3;
    private const int FewestRepeats = 4;

    /// <summary>What is longer and in capitals is shouted.</summary>
    private const int LongestAcronym = 5;

    /// <summary>A term for each so many seconds of speech, within limits.</summary>
    private const double SecondsATerm = 45;
    private const int FewestTerms = 6;
    private const int MostTerms = 60;

    /// <summary>The first term of a lecture weighs this much as a new one, the last that much less.</summary>
    private const double Strongest = 0.7;
    private const double Fall = 0.4;

    /// <summary>What each repetition beyond the first ones adds.</summary>
    private const double EachRepeat = 0.12;
    private const double MostByRepeats = 0.8;

    public static void Add(IReadOnlyList<IReadOnlyList<TimedText>> parts, Lecture lecture, IReadOnlyList<List<Evidence>> found)
    {
        var stemmed = parts.Select(part => part.Select(s => (s.Start, Stems: Stems(s.Text, lecture.Tongue))).ToList()).ToList();
        var casing = new Casing(lecture.Sentences.Select(s => s.Text), lecture.Tongue);
        var terms = Terms(lecture).Select(t => t with { Text = t.Text.Length > LongestAcronym && t.Text.ToUpperInvariant() == t.Text ? casing.WithinSentence(t.Text) : t.Text }).ToList();
        for (var rank = 0; rank < terms.Count; rank++)
        {
            var uses = stemmed.Select(part => part.Sum(s => Count(s.Stems, terms[rank].Stem))).ToList();
            if (uses.Sum() < FewestUses) continue;
            var first = uses.FindIndex(u => u > 0);
            var strength = Strongest - (Fall * rank / terms.Count);
            found[first].Add(new(EvidenceKind.NewTerm, strength, At(stemmed[first], terms[rank].Stem), terms[rank].Text));
            for (var i = 0; i < parts.Count; i++)
            {
                var repeats = uses[i] - FewestRepeats + 1;
                if (repeats > 0) found[i].Add(new(EvidenceKind.Repetition, Math.Min(MostByRepeats, EachRepeat * repeats), At(stemmed[i], terms[rank].Stem), $"“{terms[rank].Text}”, {uses[i]} times"));
            }
        }
    }

    private static IReadOnlyList<KeyPhrase> Terms(Lecture lecture)
    {
        var seconds = lecture.Sentences.Sum(s => s.End - s.Start);
        var count = Math.Clamp((int)(seconds / SecondsATerm), FewestTerms, MostTerms);
        var titles = lecture.Slides.Values.Select(s => s.Title).Where(t => !lecture.Tongue.GenericTitle.IsMatch(t)).Distinct();
        // Two small letters are a symbol or a scrap, and four words a sentence without its verb.
        var phrases = KeyPhrases.Rank([.. lecture.Sentences.Select(s => (s.Text, 1.0)), .. titles.Select(t => (t, 1.0))], lecture.Tongue);
        return KeyPhrases.Distinct(phrases.Where(p => (p.Text.Length > 2 || p.Text.All(char.IsUpper)) && p.Text.Count(c => c == ' ') < 3), count);
    }

    private static double At(IEnumerable<(double Start, string Stems)> sentences, string term) => sentences.First(s => Count(s.Stems, term) > 0).Start;

    /// <summary>All words as stems with a space around each.</summary>
    private static string Stems(string text, Tongue tongue) => $" {string.Join("  ", WordTokens.Split(text).Select(w => tongue.StemOf(w.Text)))} ";

    private static int Count(string stems, string term)
    {
        var (count, words) = (0, $" {term.Replace(" ", "  ")} ");
        for (var at = stems.IndexOf(words, StringComparison.Ordinal); at >= 0; at = stems.IndexOf(words, at + words.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
