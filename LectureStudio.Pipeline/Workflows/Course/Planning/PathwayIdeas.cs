using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>The pathways that a source might support, those fit for the learners first.</summary>
/// <param name="places">The documents in reading order, and what they teach.</param>
/// <param name="graph">How much each concept matters.</param>
/// <param name="scope">For whom, and with what wishes.</param>
internal sealed class PathwayIdeas(ConceptPlaces places, ConceptGraph graph, CourseScope scope)
{
    /// <summary>A source of so few documents is chosen from section by section.</summary>
    private const int FewDocuments = 4;

    /// <summary>Below, there is nothing to shorten (minutes).</summary>
    private const double ShortCourse = 40;

    /// <summary>A quick start has about so much of the whole, within these minutes; a selection of a very long source so many.</summary>
    private const double QuickShare = 0.3, LeastQuick = 25, MostQuick = 180, Essentials = 600, VeryLong = 960;

    /// <summary>A track that has less of the whole has no substance; one that has more is the whole.</summary>
    private const double LeastShare = 0.08, MostShare = 0.6;

    private readonly Dictionary<string, double> weights = graph.Nodes.ToDictionary(n => n.Name, n => n.Weight, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<PathwayIdea> All()
    {
        var documents = places.Documents.Where(d => d.Words > 0).ToList();
        if (documents.Count == 0) documents = [.. places.Documents];
        var few = documents.Count <= FewDocuments;
        var coarse = documents.SelectMany(d => Pieces.Of(d)).ToList();
        var fine = few ? [.. documents.SelectMany(d => Pieces.Of(d, fine: true))] : coarse;
        var all = new PathwayIdea(PathwayIdea.Complete, "Complete course", "Everyone who wants to know all of it", scope.Complexity, $"All {Documents(coarse)}, from the basics on.", coarse);
        var ideas = new List<PathwayIdea?> { all };
        if (all.Minutes > VeryLong) ideas.Insert(0, Selected("essentials", "The essentials", "Everyone who wants to know what matters most", scope.Complexity, fine, Essentials, p => 1));
        var quick = all.Minutes < ShortCourse ? null : Selected("quick-start", "Quick start", "Beginners who want to get going", Complexity.Beginner, fine, Math.Clamp(all.Minutes * QuickShare, LeastQuick, MostQuick), Ease);
        var practice = Track("hands-on", "Hands on", "Learners who want to do things with it", "The tutorials and how-to guides", fine, all.Minutes, d => d.Type is DocumentType.Tutorial or DocumentType.HowTo);
        var depth = Track("in-depth", "In depth", "Those who know the basics", "The background and the reference", fine, all.Minutes, d => d.Type is DocumentType.Explanation or DocumentType.Reference && d.Complexity >= (scope.Complexity == Complexity.Beginner ? Complexity.Intermediate : Complexity.Beginner));
        ideas.AddRange(scope.Complexity == Complexity.Beginner ? [quick, practice, depth] : [practice, depth, quick]);
        if (scope.Complexity == Complexity.Advanced && depth is not null && ideas.Remove(depth)) ideas.Insert(0, depth);
        if (Wished(fine, all.Minutes) is { } wished) ideas.Insert(0, wished);
        return [.. ideas.OfType<PathwayIdea>()];
    }

    /// <summary>The overview, and what teaches the concepts that matter most for the least time.</summary>
    private PathwayIdea? Selected(string id, string title, string audience, Complexity depth, IReadOnlyList<Piece> pieces, double minutes, Func<Piece, double> fit)
    {
        var chosen = new HashSet<Piece>();
        var taught = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = minutes;
        if (pieces.FirstOrDefault(p => p.Document.Path == scope.Overview) is { } overview) Take(overview);
        var queue = new PriorityQueue<Piece, (double, int)>(pieces.Select((p, i) => (p, (-Worth(p), i))));
        while (left > 0 && queue.TryDequeue(out var piece, out var rank))
        {
            if (chosen.Contains(piece) || (piece.Minutes > left && chosen.Count > 0)) continue;
            // What it would teach may have been taught since it was weighed.
            if (-Worth(piece) is var now && now > rank.Item1 + 1e-9 && queue.TryPeek(out _, out var next) && now > next.Item1) queue.Enqueue(piece, (now, rank.Item2));
            else if (now < 0) Take(piece);
        }
        var kept = pieces.Where(chosen.Contains).ToList();
        return kept.Count == 0 ? null : new PathwayIdea(id, title, audience, depth, $"What teaches the most important concepts in the least time, from {Documents(kept)}.", kept);

        double Worth(Piece piece) => places.Of(piece.Part).Taught.Where(n => !taught.Contains(n)).Sum(n => Math.Pow(weights.GetValueOrDefault(n), 2)) * fit(piece) / Math.Sqrt(piece.Minutes);

        void Take(Piece piece)
        {
            chosen.Add(piece);
            taught.UnionWith(places.Of(piece.Part).Taught);
            left -= piece.Minutes;
        }
    }

    private PathwayIdea? Track(string id, string title, string audience, string what, IReadOnlyList<Piece> pieces, double minutes, Func<DocumentAnalysis, bool> belongs)
    {
        var kept = pieces.Where(p => belongs(p.Document) || (p.Document.Path == scope.Overview && p.Number == 0)).ToList();
        var share = kept.Where(p => belongs(p.Document)).Sum(p => p.Minutes) / minutes;
        return share is < LeastShare or > MostShare || kept.Sum(p => p.Minutes) < Pieces.LeastMinutes ? null : new PathwayIdea(id, title, audience, Depth(kept), $"{what}: {Documents(kept)}.", kept);
    }

    /// <summary>What speaks of what the person asks for.</summary>
    private PathwayIdea? Wished(IReadOnlyList<Piece> pieces, double minutes)
    {
        if (scope.Wishes.Length == 0) return null;
        var tongue = CourseTongue.Of(places.Documents);
        var wanted = Stems(scope.Wishes, tongue);
        var kept = pieces.Where(p => Stems(Spoken(p), tongue).Overlaps(wanted) || (p.Document.Path == scope.Overview && p.Number == 0)).ToList();
        var share = kept.Sum(p => p.Minutes) / minutes;
        return share is < LeastShare / 4 or > MostShare ? null
            : new PathwayIdea("as-wished", "As you asked", "The learners you describe", scope.Complexity, $"What speaks of your wishes: {Documents(kept)}.", kept);
    }

    /// <summary>Titles, and what is taught.</summary>
    private string Spoken(Piece piece) => string.Join(" . ", [
        piece.Document.Title, .. piece.Document.Sections.Where(s => s.FirstLine >= piece.Part.FirstLine && (piece.Part.LastLine == 0 || s.FirstLine <= piece.Part.LastLine)).Select(s => s.Title),
        .. places.Of(piece.Part).Taught]);

    private static HashSet<string> Stems(string text, Tongue tongue) => [.. WordTokens.Split(text).Where(w => tongue.IsContent(w.Text)).Select(w => tongue.StemOf(w.Text))];

    private static double Ease(Piece piece) =>
        (piece.Document.Type switch { DocumentType.Tutorial => 2, DocumentType.HowTo => 1.5, DocumentType.Explanation => 1, _ => 0.5 })
        * (piece.Document.Complexity switch { Complexity.Beginner => 1.5, Complexity.Intermediate => 1, _ => 0.6 });

    /// <summary>How hard most of its words are.</summary>
    private static Complexity Depth(IReadOnlyList<Piece> pieces) =>
        (Complexity)Math.Round(pieces.Sum(p => (int)p.Document.Complexity * p.Minutes) / Math.Max(1, pieces.Sum(p => p.Minutes)), MidpointRounding.AwayFromZero);

    private static string Documents(IReadOnlyList<Piece> pieces) => pieces.Select(p => p.Document.Path).Distinct(StringComparer.Ordinal).Count() is 1 ? "one document" : $"{pieces.Select(p => p.Document.Path).Distinct(StringComparer.Ordinal).Count()} documents";
}
