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

    /// <summary>What the documents say one can do afterwards, a few of each in turn; else that one can explain what is taught.</summary>
    private IReadOnlyList<string> Objectives(ModuleDraft draft, IReadOnlyList<string> teaches)
    {
        var documents = draft.Pieces.Select(p => p.Document).Distinct().ToList();
        var isWhole = draft.Pieces.All(p => p.IsWhole);
        var told = isWhole ? Enumerable.Range(0, MostObjectives).SelectMany(i => documents.Where(d => d.Objectives.Count > i).Select(d => d.Objectives[i])) : [];
        var asking = CourseTongue.Of(places.Documents).Asking;
        var made = teaches.Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, asking.Explain, name).TrimEnd('.'));
        // A stretch that explains nothing new has its headings at least.
        var headed = draft.Pieces.Select(p => string.Format(System.Globalization.CultureInfo.InvariantCulture, asking.Explain, p.Heading).TrimEnd('.'));
        return [.. told.Concat(made).DefaultIfEmpty(headed.First()).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostObjectives)];
    }

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
