using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>What one can do after a module: what its documents promise, then what their sections are for, of each document in turn.</summary>
internal sealed class ModuleAims(ConceptPlaces places)
{
    private const int Most = 5, Fewest = 2, MostOfOneForm = 2;

    private readonly Tongue tongue = CourseTongue.Of(places.Documents);

    /// <param name="draft">The module.</param>
    /// <param name="teaches">Its concepts, in order.</param>
    public IReadOnlyList<string> Of(ModuleDraft draft, IReadOnlyList<string> teaches)
    {
        var documents = draft.Pieces.GroupBy(p => p.Document).OrderByDescending(g => g.Sum(p => p.Minutes)).Select(g => Told(g.Key, [.. g])).ToList();
        var aims = new List<(string Text, HashSet<string> Stems)>();
        foreach (var aim in Enumerable.Range(0, documents.Select(d => d.Count).DefaultIfEmpty(0).Max()).SelectMany(i => documents.Where(d => d.Count > i).Select(d => d[i]))) Add(aim);
        var taught = teaches.Where(name => !CommonWords.Has(name)).OrderByDescending(name => places.Teachers(name).Select(t => t.Concept.Weight).DefaultIfEmpty(0).Max());
        foreach (var name in taught)
            if (aims.Count < Fewest) Add(Put(places.Teachers(name).Any(t => t.Concept.Definition is not null) ? tongue.Asking.Define : tongue.Asking.Describe, $"“{name}”"));
        // A stretch that explains nothing new has its heading at least.
        if (aims.Count == 0) Add(Put(tongue.Asking.Describe, $"“{ModuleNames.Clean(draft.Pieces[0].Heading)}”"));
        return [.. aims.Select(a => a.Text)];

        // One that is within another says nothing more; many of one form say little.
        void Add(string aim)
        {
            var stems = Stems(aim);
            if (aims.Count >= Most || stems.Count == 0 || aims.Exists(a => stems.IsSubsetOf(a.Stems) || a.Stems.IsSubsetOf(stems))) return;
            if (Form(aim) is { } form && aims.Count(a => Form(a.Text) == form) >= MostOfOneForm) return;
            aims.Add((aim, stems));
        }
    }

    private List<string> Told(DocumentAnalysis document, IReadOnlyList<Piece> pieces)
    {
        var isWhole = pieces.Any(p => p.IsWhole);
        var told = document.Objectives.Where(o => isWhole || pieces.Any(p => Speaks(o, p))).ToList();
        var aims = (document.Aims ?? []).Where(a => pieces.Any(p => p.Part.Has(a.Line))).Select(a => a.Text);
        return [.. told.Concat(aims).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether what a document is for is about a stretch of it: a heading or a concept there names it.</summary>
    private bool Speaks(string objective, Piece piece) =>
        places.Of(piece.Part).Taught.Any(t => objective.Contains(t, StringComparison.OrdinalIgnoreCase))
        || piece.Document.Sections.Any(s => piece.Part.Has(s.FirstLine) && s.Title.Contains(objective, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of code that are used, and definitions: a list of nothing else would say little.</summary>
    private static string? Form(string aim) => aim.Contains('`', StringComparison.Ordinal) ? "code" : aim.EndsWith('”') || aim.EndsWith('»') ? "term" : null;

    private HashSet<string> Stems(string text) => [.. WordTokens.Split(text).Skip(1).Where(w => tongue.IsContent(w.Text)).Select(w => tongue.StemOf(w.Text))];

    private static string Put(string frame, string what) => string.Format(CultureInfo.InvariantCulture, frame, what).TrimEnd('.');
}
