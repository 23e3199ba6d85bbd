using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>Turns a true statement into one that the source contradicts, in one place, so that only who knows the matter can tell.</summary>
internal static partial class Falsehood
{
    private static readonly FrozenDictionary<string, string> Opposites = Pairs("always never|required optional|enabled disabled|enables disables|enable disable|minimum maximum|lowest highest|smallest largest|increases decreases|increase decrease|faster slower|larger smaller|before after|synchronous asynchronous|synchronously asynchronously|mutable immutable|public private|read-only writable|valid invalid|allowed forbidden|oldest newest|ascending descending|static dynamic|local remote|input output|encode decode|encodes decodes|starts stops|opens closes|succeeds fails|lowercase uppercase|upper lower|shallow deep|explicit implicit|explicitly implicitly|manually automatically|permanent temporary|persistent transient|case-sensitive case-insensitive");

    /// <summary>The statement turned false; null when there is no safe way.</summary>
    public static string? Of(Statement statement, QuestionGround ground) => Candidates(statement, ground).FirstOrDefault(f => !IsTrueToo(f, statement, ground));

    private static IEnumerable<string> Candidates(Statement statement, QuestionGround ground)
    {
        if (ground.Tongue.Code == "en")
        {
            // What may be so may be otherwise too, and what is so in one case in another.
            if (Hedged().IsMatch(statement.Text) || statement.Text.StartsWith("If ", StringComparison.Ordinal)) yield break;
            if (Negated().Matches(statement.Text) is [var one] && !Conditional().IsMatch(statement.Text)) yield return statement.Text[..one.Index] + (one.Value == "cannot" ? "can" : one.Value[..^4]) + statement.Text[(one.Index + one.Length)..];
            var words = WordTokens.Split(QuestionText.WithoutCode(statement.Text) == statement.Text ? statement.Text : "").Where(w => Opposites.ContainsKey(w.Text)).ToList();
            if (words is [var word] && !statement.Text.Contains(Opposites[word.Text], StringComparison.OrdinalIgnoreCase)) yield return statement.Text[..word.Start] + Opposites[word.Text] + statement.Text[word.End..];
            if (Exchanged(statement, ground) is { } exchanged) yield return exchanged;
        }
        else if (Exchanged(statement, ground) is { } exchanged && !ground.Tongue.Determiners.Contains(WordTokens.Split(statement.Text)[0].Text.ToLowerInvariant()))
        {
            yield return exchanged;
        }
    }

    /// <summary>A definition given to another concept of the course, which has a definition of its own.</summary>
    private static string? Exchanged(Statement statement, QuestionGround ground)
    {
        if (ground.Entries.FirstOrDefault(e => e.IsDefinition && e.Said == statement.Text) is not { } entry) return null;
        var at = statement.Text.IndexOf(entry.Term, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > 6 || statement.Text.IndexOf(entry.Term, at + 1, StringComparison.OrdinalIgnoreCase) > 0) return null;
        var isAn = statement.Text[..at].EndsWith("An ", StringComparison.Ordinal);
        var hasArticle = isAn || statement.Text[..at].EndsWith("A ", StringComparison.Ordinal);
        var other = ground.Entries.Where(e => e.IsDefinition && e != entry && e.Where.Path == entry.Where.Path).Select(e => e.Term)
            .Concat(WrongChoices.Terms(ground, entry.Term, statement.Text, []).Where(t => ground.Concepts.Defined.Any(d => d.Concept.Name.Equals(t, StringComparison.OrdinalIgnoreCase))))
            .FirstOrDefault(t => TermShape.Likeness(entry.Term, t) > 0.4 && t.EndsWith('s') == entry.Term.EndsWith('s') && !ground.Stems(t).Overlaps(ground.Stems(statement.Text)));
        if (other is null) return null;
        var before = hasArticle ? "AEIOUaeiou".Contains(other[0], StringComparison.Ordinal) ? "An " : "A " : statement.Text[..at];
        return before + (at == 0 ? Text.Capital(other) : other) + statement.Text[(at + entry.Term.Length)..];
    }

    /// <summary>Whether the lines around say it as well.</summary>
    private static bool IsTrueToo(string changed, Statement statement, QuestionGround ground) =>
        ground.Locate(changed, new Citation(statement.Where.Path, 1, int.MaxValue)) is not null || ground.Statements.Any(s => s != statement && s.Key == string.Concat(changed.Where(char.IsLetterOrDigit)).ToLowerInvariant());

    private static FrozenDictionary<string, string> Pairs(string pairs) => pairs.Split('|').Select(p => p.Split(' ')).SelectMany(p => new[] { (p[0], p[1]), (p[1], p[0]) }).ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    [GeneratedRegex(@"\b(cannot|(is|are|must|should|will|can|was|were) not)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(may|might|could|some|often|usually|sometimes|typically|generally|probably|please|either|both|rather|such as)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Hedged();

    /// <summary>What is so under a condition may be so under its opposite as well.</summary>
    [GeneratedRegex(@"\b(if|unless|when|but|although|though|only|yet|may|might|except|because|any|anything|anyone|other than|at all|ever|anymore|necessarily|nor|neither)\b|n't\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Conditional();
}
