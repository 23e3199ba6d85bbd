namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Carries a course's pathway over to the source's newer state, so that a course brought up to date stays the course it was.</summary>
internal static class EarlierPathway
{
    /// <summary>
    /// The same modules with the same ids and titles. Documents that are gone are dropped where something else remains; a module never
    /// goes. Where a document has changed, a stretch of it begins at the heading it began with, else at the nearest one.
    /// </summary>
    public static Pathway Carried(WrittenCourse course, ConceptPlaces places)
    {
        var documents = places.Documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
        var written = course.Modules.ToDictionary(m => m.Id, StringComparer.Ordinal);
        return course.Pathway with
        {
            Modules = new LookAhead(places).Over([.. course.Pathway.Modules.Select(m =>
            {
                var there = m.Parts.Where(p => documents.ContainsKey(p.Path)).Select(p => Carried(p, documents[p.Path], written.GetValueOrDefault(m.Id))).Distinct().ToList();
                return there.Count == 0 ? m : m with { Parts = there };
            })]),
        };
    }

    /// <summary>The same pathway with the documents that it does not have, at its end: to be chosen when they are to become part of the course. Null when it has all.</summary>
    public static Pathway? WithNew(Pathway earlier, ConceptPlaces places, string overview)
    {
        var there = earlier.Modules.SelectMany(m => m.Parts).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var added = places.Documents.Where(d => !there.Contains(d.Path) && d.Words > 0).SelectMany(d => Pieces.Of(d)).ToList();
        return added.Count == 0 ? null : earlier with
        {
            Id = "with-new-documents",
            Title = $"{earlier.Title}, with what is new",
            Description = $"The course as it is, and the documents it does not have yet: {added.Select(p => p.Document.Path).Distinct(StringComparer.Ordinal).Count()}.",
            Modules = new PathwayBuilder(places, overview).Build(added, earlier.Modules),
        };
    }

    private static ModulePart Carried(ModulePart part, DocumentAnalysis now, CourseModule? written)
    {
        if ((part.FirstLine == 1 && part.LastLine == 0) || (written is not null && written.Hashes.TryGetValue(part.Path, out var hash) && hash == now.Hash)) return part;
        var titles = written?.Sections.Select(s => s.Title).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var kept = now.Sections.Select((s, i) => (s, i)).Where(s => titles.Contains(s.s.Title)).ToList();
        var length = part.LastLine - part.FirstLine;
        var first = part.FirstLine == 1 ? 1 : kept.Count > 0 ? kept[0].s.FirstLine : Nearest(part.FirstLine, now);
        var last = part.LastLine == 0 ? 0 : Math.Max(first, kept.Count > 0 ? kept[^1].s.LastLine : Math.Min(first + length, End(now)));
        return part with { FirstLine = first, LastLine = last };
    }

    private static int Nearest(int line, DocumentAnalysis document) =>
        document.Sections.Count == 0 ? 1 : document.Sections.Select(s => s.FirstLine).MinBy(l => Math.Abs(l - line));

    private static int End(DocumentAnalysis document) => document.Sections.Select(s => s.LastLine).DefaultIfEmpty(1).Max();
}
