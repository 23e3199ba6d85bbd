using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>
/// What a course asks already. Two questions are alike when the words that carry meaning in what they ask and answer (stems, without those of
/// the course's own phrases such as "Which term is described here?") agree to <see cref="MostAlike"/> or more (Jaccard), when nearly all
/// that one asks is part of the other (<see cref="MostContained"/>), or when they have the same answer and come from lines that overlap or
/// agree to <see cref="MostAlikeOfOneAnswer"/>.
/// </summary>
/// <param name="language">BCP 47, of the course.</param>
public sealed class QuestionsSoFar(string language)
{
    /// <summary>Share of common words from which two questions count as one.</summary>
    public const double MostAlike = 0.6;

    /// <summary>Share of a question's words that may be part of another: of one among several pairs to match, say.</summary>
    public const double MostContained = 0.9;

    /// <summary>Share of common words from which two with the same answer count as one.</summary>
    public const double MostAlikeOfOneAnswer = 0.35;

    // With fewer words than this, that they are part of another question says nothing.
    private const int FewWords = 4;

    private readonly Tongue tongue = Tongue.For(language, "");
    private readonly List<Asked> all = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> own = [.. StemWords.Of(CourseWords.For(language), Tongue.For(language, ""))];

    /// <summary>Takes a question in; false, and nothing happens, when it is like one there is.</summary>
    public bool Add(Question question)
    {
        var words = Words(question);
        var answer = Answer(question);
        // Only those that share a word can be alike.
        var near = words.SelectMany(w => byWord.GetValueOrDefault(w, [])).Distinct().Select(i => all[i]);
        if (ids.Contains(question.Id) || near.Any(other => IsAlike(words, other.Words) || IsSame(question.Citation, words, answer, other))) return false;
        ids.Add(question.Id);
        foreach (var word in words) (byWord.TryGetValue(word, out var known) ? known : byWord[word] = []).Add(all.Count);
        all.Add(new(words, answer, question.Citation));
        return true;
    }

    /// <summary>Whether two questions ask the same, as far as words tell.</summary>
    public bool AreAlike(Question a, Question b) => IsAlike(Words(a), Words(b)) || IsSame(a.Citation, Words(a), Answer(a), new(Words(b), Answer(b), b.Citation));

    private static bool IsAlike(HashSet<string> a, HashSet<string> b)
    {
        double common = a.Count(b.Contains), fewer = Math.Min(a.Count, b.Count);
        return common >= MostAlike * (a.Count + b.Count - common) || (fewer >= FewWords && common >= MostContained * fewer);
    }

    private static bool IsSame(Citation? where, HashSet<string> words, string answer, Asked other)
    {
        if (answer.Length == 0 || answer != other.Answer) return false;
        if (where is { } a && other.Where is { } b && a.Path == b.Path && a.FirstLine <= b.LastLine && b.FirstLine <= a.LastLine) return true;
        double common = words.Count(other.Words.Contains);
        return common >= MostAlikeOfOneAnswer * (words.Count + other.Words.Count - common);
    }

    private HashSet<string> Words(Question question)
    {
        var said = string.Join(" . ", [question.Stem.Replace(Question.Gap, " . ", StringComparison.Ordinal), .. Right(question)]);
        var words = Stems(said).Where(w => !own.Contains(w)).ToHashSet(StringComparer.Ordinal);
        return words.Count > 0 ? words : [.. Stems(said)];
    }

    private string Answer(Question question) => string.Join('|', Right(question).Select(r => string.Join(' ', Stems(r))).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Right(Question question) => question.Kind switch
    {
        // "True" says nothing; the statement does.
        QuestionKind.TrueFalse => [],
        QuestionKind.Matching => question.Pairs.SelectMany(p => new[] { p.Left, p.Right }),
        QuestionKind.Cloze => question.Gaps.Select(g => g[0]),
        QuestionKind.ShortAnswer => question.Answers.Take(1),
        _ => question.Choices.Where(c => c.IsRight).Select(c => c.Text),
    };

    private IEnumerable<string> Stems(string text) => WordTokens.Split(text).Where(w => w.Text.Any(char.IsDigit) || tongue.IsContent(w.Text)).Select(w => tongue.StemOf(w.Text));

    private sealed record Asked(HashSet<string> Words, string Answer, Citation? Where);
}
