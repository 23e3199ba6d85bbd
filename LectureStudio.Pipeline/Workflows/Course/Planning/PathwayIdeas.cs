using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Words;

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

    private readonly PathWords words = CourseWords.For(CourseTongue.Of(places.Documents).Code).Paths;
    private readonly Dictionary<string, double> weights = graph.Nodes.ToDictionary(n => n.Name, n => n.Weight, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<PathwayIdea> All()
    {
        var documents = places.Documents.Where(d => d.Words > 0).ToList();
        if (documents.Count == 0) documents = [.. places.Documents];
        var few = documents.Count <= FewDocuments;
        var coarse = documents.SelectMany(d => Pieces.Of(d)).ToList();
        var fine = few ? [.. documents.SelectMany(d => Pieces.Of(d, fine: true))] : coarse;
        var all = Idea(PathwayIdea.Complete, words.Complete, scope.Complexity, coarse);
        var ideas = new List<PathwayIdea?> { all };
        if (all.Minutes > VeryLong) ideas.Insert(0, Selected("essentials", words.Essentials, scope.Complexity, fine, Essentials, p => 1));
        var quick = all.Minutes < ShortCourse ? null : Selected("quick-start", words.Quick, Complexity.Beginner, fine, Math.Clamp(all.Minutes * QuickShare, LeastQuick, MostQuick), Ease);
        var practice = Track("hands-on", words.Practice, fine, all.Minutes, d => d.Type is DocumentType.Tutorial or DocumentType.HowTo);
        var depth = Track("in-depth", words.Depth, fine, all.Minutes, d => d.Type is DocumentType.Explanation or DocumentType.Reference && d.Complexity >= (scope.Complexity == Complexity.Beginner ? Complexity.Intermediate : Complexity.Beginner));
        ideas.AddRange(scope.Complexity == Complexity.Beginner ? [quick, practice, depth] : [practice, depth, quick]);
        if (scope.Complexity == Complexity.Advanced && depth is not null && ideas.Remove(depth)) ideas.Insert(0, depth);
        if (Wished(fine, all.Minutes) is { } wished) ideas.Insert(0, wished);
        return [.. ideas.OfType<PathwayIdea>()];
    }

    /// <summary>The overview, and what teaches the concepts that matter most for the least time.</summary>
    private PathwayIdea? Selected(string id, PathWording wording, Complexity depth, IReadOnlyList<Piece> pieces, double minutes, Func<Piece, double> fit)
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
        return kept.Count == 0 ? null : Idea(id, wording, depth, kept);

        double Worth(Piece piece) => places.Of(piece.Part).Taught.Where(n => !taught.Contains(n)).Sum(n => Math.Pow(weights.GetValueOrDefault(n), 2)) * fit(piece) / Math.Sqrt(piece.Minutes);

        void Take(Piece piece)
        {
            chosen.Add(piece);
            taught.UnionWith(places.Of(piece.Part).Taught);
            left -= piece.Minutes;
        }
    }

    private PathwayIdea? Track(string id, PathWording wording, IReadOnlyList<Piece> pieces, double minutes, Func<DocumentAnalysis, bool> belongs)
    {
        var kept = pieces.Where(p => belongs(p.Document) || (p.Document.Path == scope.Overview && p.Number == 0)).ToList();
        var share = kept.Where(p => belongs(p.Document)).Sum(p => p.Minutes) / minutes;
        return share is < LeastShare or > MostShare || kept.Sum(p => p.Minutes) < Pieces.LeastMinutes ? null : Idea(id, wording, Depth(kept), kept);
    }

    /// <summary>What speaks of what the person asks for.</summary>
    private PathwayIdea? Wished(IReadOnlyList<Piece> pieces, double minutes)
    {
        if (scope.Wishes.Length == 0) return null;
        var tongue = CourseTongue.Of(places.Documents);
        var wishes = new WishedWords(scope.Wishes, tongue);
        var kept = pieces.Where(p => wishes.Speaks(Spoken(p)) || (p.Document.Path == scope.Overview && p.Number == 0)).ToList();
        var share = kept.Sum(p => p.Minutes) / minutes;
        return share is < LeastShare / 4 or > MostShare ? null
            : Idea("as-wished", words.Wished, scope.Complexity, kept);
    }

    /// <summary>Titles, and what is taught.</summary>
    private string Spoken(Piece piece) => string.Join(" . ", [
        piece.Document.Title, .. piece.Document.Sections.Where(s => s.FirstLine >= piece.Part.FirstLine && (piece.Part.LastLine == 0 || s.FirstLine <= piece.Part.LastLine)).Select(s => s.Title),
        .. places.Of(piece.Part).Taught]);

    private static double Ease(Piece piece) =>
        (piece.Document.Type switch { DocumentType.Tutorial => 2, DocumentType.HowTo => 1.5, DocumentType.Explanation => 1, _ => 0.5 })
        * (piece.Document.Complexity switch { Complexity.Beginner => 1.5, Complexity.Intermediate => 1, _ => 0.6 });

    /// <summary>How hard most of its words are.</summary>
    private static Complexity Depth(IReadOnlyList<Piece> pieces) =>
        (Complexity)Math.Round(pieces.Sum(p => (int)p.Document.Complexity * p.Minutes) / Math.Max(1, pieces.Sum(p => p.Minutes)), MidpointRounding.AwayFromZero);

    private PathwayIdea Idea(string id, PathWording wording, Complexity depth, IReadOnlyList<Piece> pieces)
    {
        var count = pieces.Select(p => p.Document.Path).Distinct(StringComparer.Ordinal).Count();
        var documents = count == 1 ? words.One : string.Format(CultureInfo.InvariantCulture, words.Several, count);
        return new(id, wording.Title, wording.Audience, depth, string.Format(CultureInfo.InvariantCulture, wording.Description, documents), pieces);
    }
}
