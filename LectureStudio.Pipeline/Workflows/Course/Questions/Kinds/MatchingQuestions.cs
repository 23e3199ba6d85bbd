namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which description belongs to which term? Three to five of one list, table or document, of which one at most is half told by its name.</summary>
internal sealed class MatchingQuestions : IQuestionKind
{
    private const int Fewest = 3, Most = 5, Reach = 150, MostNamed = 1;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var group in ground.Pairs.GroupBy(e => e.Group, StringComparer.Ordinal))
        {
            var rows = group.OrderBy(e => e.Where.FirstLine).ToList();
            for (var from = 0; from + Fewest <= rows.Count; from += Most)
            {
                var kept = new List<Entry>();
                foreach (var entry in rows.Skip(from).TakeWhile(e => e.Where.LastLine - rows[from].Where.FirstLine <= Reach))
                    if (kept.Count < Most && kept.All(k => Differs(k, entry, ground)) && (!entry.IsNamed || kept.Count(k => k.IsNamed) < MostNamed)) kept.Add(entry);
                if (kept.Count < Fewest) continue;
                var where = new Citation(kept[0].Where.Path, kept.Min(e => e.Where.FirstLine), kept.Max(e => e.Where.LastLine));
                var stem = ground.Words.MatchTerms;
                var pairs = kept.Select(e => new MatchingPair(e.Term, e.Meaning)).ToList();
                yield return new(new Question(Seed.Id(["matching", .. pairs.Select(p => p.Left + p.Right)]), QuestionKind.Matching, stem, [], pairs, [], [], string.Join(" ", kept.Select(e => Algorithms.Language.Text.Stopped(e.Said))), BloomLevel.Understand, kept.Select(e => e.Concept).FirstOrDefault(c => c.Length > 0) ?? "", where),
                    "matching", [.. kept.Select(e => e.Key)], kept.Count >= 4 ? 1.8 : 1.6);
            }
        }
    }

    /// <summary>Neither the terms nor the meanings may be taken for one another, and no meaning may name the other's term.</summary>
    private static bool Differs(Entry a, Entry b, QuestionGround ground)
    {
        var (x, y) = (ground.Stems(a.Meaning), ground.Stems(b.Meaning));
        return !ground.Stems(a.Term).Overlaps(y) && !ground.Stems(b.Term).Overlaps(x) && x.Count(y.Contains) * 2 <= Math.Min(x.Count, y.Count) && !a.Term.Equals(b.Term, StringComparison.OrdinalIgnoreCase);
    }
}
