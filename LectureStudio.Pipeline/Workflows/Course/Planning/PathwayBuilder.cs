namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Makes modules of the pieces that a pathway is to have.</summary>
internal sealed class PathwayBuilder(ConceptPlaces places, string overview)
{
    private const int MostObjectives = 5;

    private readonly LookAhead lookAhead = new(places);

    /// <param name="pieces">In reading order.</param>
    /// <param name="before">Modules that go before, as they are.</param>
    public IReadOnlyList<PlannedModule> Build(IReadOnlyList<Piece> pieces, IReadOnlyList<PlannedModule>? before = null)
    {
        before ??= [];
        var drafts = ModuleCutter.Cut(PieceOrder.Of(pieces, places, overview), places);
        var names = new ModuleNames(before);
        return lookAhead.Over([.. before, .. drafts.Select(d => Module(d, names))]);
    }

    private PlannedModule Module(ModuleDraft draft, ModuleNames names)
    {
        var parts = Joined(draft.Pieces);
        var teaches = parts.SelectMany(p => places.Of(p).Taught).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new PlannedModule(names.Id(draft), names.Title(draft), Objectives(draft, teaches), [], teaches, parts, Math.Round(draft.Minutes));
    }

    /// <summary>What the documents say one can do afterwards, a few of each in turn; then what is taught, the weightiest first.</summary>
    private IReadOnlyList<string> Objectives(ModuleDraft draft, IReadOnlyList<string> teaches)
    {
        var documents = draft.Pieces.GroupBy(p => p.Document).Select(g => (Document: g.Key, Pieces: g.ToList())).ToList();
        var told = documents.Select(d => d.Document.Objectives.Where(o => d.Pieces.Exists(p => p.IsWhole) || d.Pieces.Exists(p => Speaks(o, p))).ToList()).ToList();
        var turns = Enumerable.Range(0, MostObjectives).SelectMany(i => told.Where(t => t.Count > i).Select(t => t[i]));
        var tongue = CourseTongue.Of(places.Documents);
        var taught = teaches.Select(name => (Name: name, Concept: documents.SelectMany(d => d.Document.Concepts).Where(c => c.IsTaught && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).MaxBy(c => c.Weight)))
            .OrderByDescending(t => t.Concept?.Weight ?? 0);
        var objectives = new List<string>();
        foreach (var objective in turns) Add(objective, objective);
        foreach (var (name, concept) in taught) Add(name, Analysis.Objectives.OfConcept(name, concept?.Definition is not null, tongue));
        // A stretch that explains nothing new has its headings at least.
        if (objectives.Count == 0) Add("", Analysis.Objectives.OfConcept(ModuleNames.WithoutNumber(draft.Pieces[0].Heading), isDefined: false, tongue));
        return objectives;

        // One that is within another says nothing more.
        void Add(string subject, string objective)
        {
            if (objectives.Count < MostObjectives && !objectives.Exists(o => o.Contains(subject, StringComparison.OrdinalIgnoreCase) && subject.Length > 0)) objectives.Add(objective);
        }
    }

    /// <summary>Whether an objective is about a stretch of its document: a heading or a concept there names what it does.</summary>
    private bool Speaks(string objective, Piece piece) =>
        places.Of(piece.Part).Taught.Any(t => objective.Contains(t, StringComparison.OrdinalIgnoreCase))
        || piece.Document.Sections.Any(s => s.FirstLine >= piece.Part.FirstLine && (piece.Part.LastLine == 0 || s.FirstLine <= piece.Part.LastLine) && s.Title.Contains(objective, StringComparison.OrdinalIgnoreCase));

    /// <summary>Pieces of one document that follow one another are one part.</summary>
    private static IReadOnlyList<ModulePart> Joined(IReadOnlyList<Piece> pieces)
    {
        var parts = new List<ModulePart>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && pieces[i].Document == pieces[i - 1].Document && pieces[i].Number == pieces[i - 1].Number + 1) parts[^1] = parts[^1] with { LastLine = pieces[i].Part.LastLine };
            else parts.Add(pieces[i].Part);
        }
        return parts;
    }
}
