namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Makes modules of the pieces that a pathway is to have.</summary>
internal sealed class PathwayBuilder(ConceptPlaces places, string overview)
{
    private readonly LookAhead lookAhead = new(places);
    private readonly ModuleAims aims = new(places);

    /// <param name="pieces">In reading order.</param>
    /// <param name="before">Modules that go before, as they are.</param>
    public IReadOnlyList<PlannedModule> Build(IReadOnlyList<Piece> pieces, IReadOnlyList<PlannedModule>? before = null)
    {
        before ??= [];
        var drafts = ModuleCutter.Cut(PieceOrder.Of(pieces, places, overview), places);
        var names = new ModuleNames(before, places.Documents);
        return lookAhead.Over([.. before, .. drafts.Select(d => Module(d, names))]);
    }

    private PlannedModule Module(ModuleDraft draft, ModuleNames names)
    {
        var parts = Joined(draft.Pieces);
        var teaches = parts.SelectMany(p => places.Of(p).Taught).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new PlannedModule(names.Id(draft), names.Title(draft), aims.Of(draft, teaches), [], teaches, parts, Math.Round(draft.Minutes));
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
