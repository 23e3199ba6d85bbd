using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>
/// The order in which a document's passages are taken when not all of them can be: per section, the most telling first, nothing twice. The plan
/// takes as many as fit; the writer takes the same from the same order.
/// </summary>
internal sealed class PassageOrder
{
    /// <summary>More of one section are not compared with one another: the cost grows with the square.</summary>
    private const int MostCompared = 250;

    private readonly Dictionary<Passage, int> places = new(ReferenceEqualityComparer.Instance);

    private PassageOrder()
    {
    }

    /// <summary>The place of a passage among those of its section, 0 first; null for one that does not go into a talk.</summary>
    public int? Of(Passage passage) => places.TryGetValue(passage, out var place) ? place : null;

    public static PassageOrder Of(SourceDocument document, IReadOnlyList<Passage> passages, Tongue tongue)
    {
        var order = new PassageOrder();
        if (document.Kind == DocumentKind.Paper)
        {
            var sections = PaperSection.Of(document, passages);
            var space = new TermSpace(sections.SelectMany(s => s.Passages).Select(p => p.Text), tongue);
            var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var section in sections.Where(s => SectionRoles.Weight(s.Role) > 0)) order.Rank(section, space, tongue, told);
        }
        else
        {
            // Of a slide the upper points count most.
            foreach (var page in passages.GroupBy(p => p.Page)) order.Take(page.Where(p => p.Kind != PassageKind.Shown));
        }
        return order;
    }

    /// <param name="told">What earlier sections say; abstracts often have the paper's own sentences.</param>
    private void Rank(PaperSection section, TermSpace space, Tongue tongue, HashSet<string> told)
    {
        if (section.Heading is not null) places[section.Heading] = 0;
        Take(section.Captions);
        var isAbstract = section.Role == SectionRole.Abstract;
        var rated = section.Passages.Select((p, i) => (Passage: p, Prior: Prior(p, i, section.Passages, isAbstract, tongue))).Where(p => p.Prior > 0 && told.Add(p.Passage.Text))
            .OrderByDescending(p => p.Prior).Take(MostCompared).ToList();
        var vectors = rated.Select(p => space.Vector(p.Passage.Text)).ToList();
        var scores = SentenceRank.Rank(vectors, [.. rated.Select(p => p.Prior)]);
        for (var i = 0; i < scores.Length; i++) scores[i] *= rated[i].Prior;
        var picked = SentenceRank.Pick(vectors, scores, vectors.Count, []);
        // What says nearly the same as another comes last, for a talk that has the time.
        var rest = Enumerable.Range(0, scores.Length).Except(picked).OrderByDescending(i => scores[i]);
        foreach (var i in picked.Concat(rest)) places[rated[i].Passage] = places.Count;
    }

    /// <summary>What speaks for a sentence before it is compared with others: that it can stand alone, opens its paragraph, says what was found.</summary>
    private static double Prior(Passage passage, int i, IReadOnlyList<Passage> all, bool isAbstract, Tongue tongue)
    {
        var readable = Readability.Of(passage.Text, wasPunctuated: true, tongue);
        if (readable <= 0 || Roadmap.IsMatch(passage.Text)) return 0;
        if (isAbstract) return readable * (1 + (1.0 / (i + 1)));
        var opens = i == 0 || all[i - 1].Blocks[0] != passage.Blocks[0];
        // "Third, …" is nothing without the first.
        if (Counted.IsMatch(passage.Text)) readable *= 0.3;
        return readable * (opens ? 1.3 : 1) * (tongue.Emphasis.IsMatch(passage.Text) ? 1.3 : 1);
    }

    private void Take(IEnumerable<Passage> passages)
    {
        var place = 0;
        foreach (var passage in passages) places[passage] = place++;
    }

    /// <summary>"Third, we test it."</summary>
    private static Wording Counted { get; } = new(@"^(second|third|fourth|fifth|zweitens|drittens|viertens|deuxièmement|troisièmement|en segundo lugar|en tercer lugar|in secondo luogo|in terzo luogo|ten tweede|ten derde|em segundo lugar|em terceiro lugar)(ly)?\b,?");

    /// <summary>"The rest of the paper is organised as follows."</summary>
    private static Wording Roadmap { get; } = new(@"\b(rest|remainder) of (this|the) (paper|article|work|section)|\b(paper|article) is (organi[sz]ed|structured)|\bin section \d|\b(rest|folgenden?) (dieser|der) arbeit ist\b|\bist wie folgt (gegliedert|aufgebaut)|\best organisé comme suit|\bse organiza\b|\bè organizzato come segue|\bestá organizado");
}
