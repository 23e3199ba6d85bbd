using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>
/// Gives each concept one name over all documents and weighs it. Forms of one phrase meet by their stems, with or without hyphens, and an acronym
/// meets what it stands for. A concept weighs in a document what that document says for it, times how well it tells documents apart
/// (inverse document frequency, K. Spärck Jones, Journal of Documentation 28, 1972).
/// </summary>
internal static class ConceptMerge
{
    private const int MostADocument = 25;

    private const int MostTeachers = 5;

    /// <summary>Mentions without which a phrase that no author set apart is chance.</summary>
    private const int LeastMentions = 3;

    /// <summary>A share of documents that each mention it about once: part of a template, not a subject.</summary>
    private const double TemplateShare = 0.3;

    /// <summary>Letters of what may stand before a term that is defined: an article, a mark of emphasis.</summary>
    private const int LongestArticle = 8;

    /// <summary>Of the mentions of a single word so many are as a noun at least; what mostly stands before other words is an adjective.</summary>
    private const double LeastNounShare = 0.05;

    public static IReadOnlyList<DocumentAnalysis> Merge(IReadOnlyList<DocumentFindings> findings)
    {
        var roles = findings.SelectMany(f => f.Roles).GroupBy(r => r.Stem, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new WordRole(g.Key, g.Sum(r => r.Nouns), g.Sum(r => r.Verbs), g.Sum(r => r.Labels)), StringComparer.Ordinal);
        var meant = Meanings(findings);
        // Of a language whose articles are not known here, nothing is told of how words are used.
        var areRolesTold = roles.Values.Sum(r => r.Nouns) > roles.Count;
        var groups = findings.SelectMany((f, i) => f.Concepts.Select(c => (Document: i, Concept: c))).GroupBy(c => meant(c.Concept.Key), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var kept = groups.Where(g => IsKept(g.Value, roles, areRolesTold, findings.Count)).ToDictionary(g => g.Key, g => (Name: NameOf(g.Value), Rarity: Rarity(g.Value, findings.Count)), StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Two keys may come to the same name; the first, in the order of keys, has it.
        foreach (var key in kept.Keys.Order(StringComparer.Ordinal).ToList())
            if (!names.Add(kept[key].Name)) kept.Remove(key);
        var teachers = groups.Where(g => kept.ContainsKey(g.Key)).ToDictionary(g => g.Key, g => TeachersOf(g.Value), StringComparer.Ordinal);
        return [.. findings.Select((f, i) => f.Analysis with { Concepts = Concepts(f.Concepts, meant, kept, k => teachers[k].Contains(i)) })];
    }

    private static IReadOnlyList<DocumentConcept> Concepts(IReadOnlyList<FoundConcept> found, Func<string, string> meant, Dictionary<string, (string Name, double Rarity)> kept, Func<string, bool> teaches)
    {
        var own = found.Where(c => kept.ContainsKey(meant(c.Key))).GroupBy(c => meant(c.Key), StringComparer.Ordinal).Select(g =>
        {
            var main = g.OrderByDescending(c => c.Prominence).ThenByDescending(c => c.Score).First();
            var (name, rarity) = kept[g.Key];
            var isTaught = teaches(g.Key);
            var (first, last) = isTaught && main.Prominence < Prominence.Headed ? (main.Densest.First, main.Densest.Last) : (main.FirstLine, main.LastLine);
            return new DocumentConcept(name, isTaught, first, last, g.Max(c => c.Score) * rarity * (isTaught ? 1 : 0.7), g.Select(c => c.Definition).FirstOrDefault(d => d is not null));
        }).OrderByDescending(c => c.Weight).ThenBy(c => c.Name, StringComparer.Ordinal).Take(MostADocument).ToList();
        var best = Math.Max(1e-9, own.Select(c => c.Weight).DefaultIfEmpty(0).Max());
        return [.. own.Select(c => c with { Weight = Math.Round(c.Weight / best, 3) })];
    }

    /// <summary>The documents that explain a concept: few, since a heading that every document has explains nothing; where none does, the one that speaks of it most.</summary>
    private static HashSet<int> TeachersOf(List<(int Document, FoundConcept Concept)> forms)
    {
        var taught = forms.Where(f => f.Concept.IsTaught).OrderByDescending(f => f.Concept.Prominence).ThenByDescending(f => f.Concept.Score * Math.Log(1 + f.Concept.Count)).ThenBy(f => f.Document).Take(MostTeachers).Select(f => f.Document).ToHashSet();
        if (taught.Count > 0) return taught;
        var fullest = forms.Where(f => f.Concept.Densest.First > 0).OrderByDescending(f => f.Concept.Count).ThenByDescending(f => f.Concept.Score).ThenBy(f => f.Document).FirstOrDefault();
        return fullest.Concept is null ? [] : [fullest.Document];
    }

    /// <summary>The key by which a phrase is known: without hyphens, and of an acronym that of its long form.</summary>
    private static Func<string, string> Meanings(IReadOnlyList<DocumentFindings> findings)
    {
        var longForms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var concept in findings.SelectMany(f => f.Concepts).Where(c => c.LongForm is not null)) longForms.TryAdd(concept.Key, concept.LongForm!);
        return key => Joined(longForms.GetValueOrDefault(key, key));
    }

    private static string Joined(string key) => key.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static bool IsKept(List<(int Document, FoundConcept Concept)> forms, Dictionary<string, WordRole> roles, bool areRolesTold, int documents)
    {
        var mentions = forms.Sum(f => f.Concept.Count);
        var frequency = forms.Select(f => f.Document).Distinct().Count();
        var prominence = forms.Max(f => f.Concept.Prominence);
        if (prominence == Prominence.Chosen) return true;
        var words = forms[0].Concept.Key.Split(' ');
        var (first, last) = (roles.GetValueOrDefault(words[0]), roles.GetValueOrDefault(words[^1]));
        if (last is not null && (last.Verbs > last.Nouns || last.Labels > last.Nouns)) return false;
        if (words.Length > 1 && first is not null && first.Verbs > Math.Max(1, first.Nouns) && prominence < Prominence.Defined) return false;
        if (areRolesTold && prominence < Prominence.Defined && !IsName(forms[0].Concept.Name.Split(' ')[^1]) && (last is null || last.Nouns == 0 || (words.Length == 1 && last.Nouns < LeastNounShare * mentions))) return false;
        if (frequency >= Math.Max(4, TemplateShare * documents) && mentions < 1.7 * frequency && prominence < Prominence.Defined) return false;
        if (words.Length == 1 && CommonWords.Has(forms[0].Concept.Name) && !forms.Any(f => Defines(f.Concept))) return false;
        return prominence switch
        {
            Prominence.Defined => true,
            Prominence.Headed => mentions >= 2,
            Prominence.Emphasised => mentions >= LeastMentions,
            // Single words need more behind them than phrases do.
            _ => words.Length > 1 ? mentions >= LeastMentions && frequency >= Math.Min(2, documents) : mentions >= 2 * LeastMentions && frequency >= Math.Min(2, documents) && last is { Nouns: > 1 },
        };
    }

    /// <summary>Whether its definition is about it from the first words on: "A stage is …", not "… is called a stage".</summary>
    private static bool Defines(FoundConcept concept) =>
        concept.Definition?.IndexOf(concept.Name.TrimEnd('s'), StringComparison.OrdinalIgnoreCase) is >= 0 and < LongestArticle;

    /// <summary>Names are written in a way of their own: <c>JSON</c>, <c>BalancedPool</c>, <c>dry-run</c>, <c>Valgrind</c>.</summary>
    private static bool IsName(string word) => word.Any(char.IsUpper) || word.Any(c => !char.IsLetter(c));

    private static double Rarity(List<(int Document, FoundConcept Concept)> forms, int documents)
    {
        var frequency = forms.Select(f => f.Document).Distinct().Count();
        return documents < 3 ? 1 : 0.25 + (0.75 * Math.Log((double)documents / frequency + 0.2) / Math.Log(documents + 0.2));
    }

    /// <summary>As most often written; of an acronym and its long form the long one, unless it is hardly used.</summary>
    private static string NameOf(List<(int Document, FoundConcept Concept)> forms)
    {
        var names = forms.GroupBy(f => f.Concept.Name, StringComparer.Ordinal).Select(g => (Name: g.Key, Count: g.Sum(f => f.Concept.Count), IsAcronym: g.Any(f => f.Concept.LongForm is not null))).ToList();
        var isLongUsed = names.Where(n => !n.IsAcronym).Sum(n => n.Count) * 5 >= names.Where(n => n.IsAcronym).Sum(n => n.Count);
        return names.Where(n => !n.IsAcronym || !isLongUsed).DefaultIfEmpty(names[0]).OrderByDescending(n => n.Count).ThenBy(n => n.Name.Count(char.IsUpper)).ThenBy(n => n.Name, StringComparer.Ordinal).First().Name;
    }
}
