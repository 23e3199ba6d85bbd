namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Why one concept comes before another; numbers of <see cref="ConceptGraph"/>'s concepts.</summary>
internal sealed record LinkReason(int From, int To, double Strength, string Why);

/// <summary>Reads out of the documents what must be known before what.</summary>
internal static class LinkReasons
{
    // How much each kind of reason says. A definition that uses a word cannot be understood without it; that something stands earlier says little.
    private const double InDefinition = 4, InPassage = 2.5, AskedFor = 2, Linked = 1.5, Earlier = 0.5;

    /// <summary>More than so many reasons to know something first are not shown, nor needed.</summary>
    private const int MostPerConcept = 6;

    /// <summary>The main concepts of a document: what is asked for before it is asked for before these.</summary>
    private const int MainConcepts = 3;

    public static IReadOnlyList<LinkReason> Of(ConceptPlaces places, IReadOnlyDictionary<string, int> number, IReadOnlyDictionary<string, double> weights)
    {
        var found = new Dictionary<(int From, int To), (double Strength, double Best, string Why)>();
        var mentions = new ConceptMentions(number.Keys, CourseTongue.Of(places.Documents));
        foreach (var document in places.Documents)
        {
            var taught = document.Concepts.Where(c => c.IsTaught).OrderBy(c => c.FirstLine).ToList();
            foreach (var concept in taught)
            {
                foreach (var needed in places.Mentioned(document.Path, concept.Name)) Add(needed, concept.Name, InDefinition, $"used in its definition in {document.Path}");
                foreach (var other in document.Concepts.Where(o => !o.IsTaught && o.FirstLine >= concept.FirstLine && o.FirstLine <= concept.LastLine)) Add(other.Name, concept.Name, InPassage, $"used where {document.Path} explains it");
            }
            var main = taught.OrderByDescending(c => c.Weight).ThenBy(c => c.FirstLine).Take(MainConcepts).Select(c => c.Name).ToList();
            foreach (var asked in document.Prerequisites.SelectMany(mentions.In).Distinct(StringComparer.OrdinalIgnoreCase))
                foreach (var concept in main) Add(asked, concept, AskedFor, $"{document.Path} asks for it");
            foreach (var (path, before) in document.Related.Where(places.Has).Select(p => (p, places.Document(p))).Where(p => IsAskedFor(document, p.Item2)))
                foreach (var earlier in before.Concepts.Where(c => c.IsTaught).Take(MainConcepts))
                    foreach (var concept in main) Add(earlier.Name, concept, Linked, $"linked as a prerequisite in {document.Path}");
            foreach (var (earlier, later) in taught.Zip(taught.Skip(1)))
                if (later.FirstLine > earlier.LastLine) Add(earlier.Name, later.Name, Earlier, $"explained before it in {document.Path}");
        }
        return [.. found.Select(f => new LinkReason(f.Key.From, f.Key.To, Math.Round(f.Value.Strength, 6), f.Value.Why))
            .GroupBy(r => r.To).SelectMany(g => g.OrderByDescending(r => r.Strength).ThenBy(r => r.From).Take(MostPerConcept))
            .OrderBy(r => r.To).ThenBy(r => r.From)];

        void Add(string before, string after, double strength, string why)
        {
            if (!number.TryGetValue(before, out var from) || !number.TryGetValue(after, out var to) || from == to) return;
            // What matters more to the source is worth more as something to know first.
            strength *= 0.5 + Math.Min(1, weights[before]);
            found[(from, to)] = found.TryGetValue((from, to), out var known)
                ? (known.Strength + strength, Math.Max(known.Best, strength), strength > known.Best ? why : known.Why)
                : (strength, strength, why);
        }
    }

    /// <summary>Whether a document names another, to which it links, among what one must know.</summary>
    private static bool IsAskedFor(DocumentAnalysis document, DocumentAnalysis other) =>
        other.Title.Length > 3 && document.Prerequisites.Any(p => p.Contains(other.Title, StringComparison.OrdinalIgnoreCase));
}
