namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>How alike two pathways are: the words that both have, as a share of the words that either has (Jaccard), section by section.</summary>
internal static class PathwayLikeness
{
    /// <summary>Two proposals are never more alike than this; of two that would be, the one less fit for whom the course is for is not made.</summary>
    public const double Most = 0.6;

    /// <summary>0 for nothing in common, 1 for the same.</summary>
    public static double Of(IEnumerable<ModulePart> a, IEnumerable<ModulePart> b, ConceptPlaces places)
    {
        var (x, y) = (Sections(a, places), Sections(b, places));
        double common = x.Where(s => y.ContainsKey(s.Key)).Sum(s => s.Value), all = x.Values.Sum() + y.Values.Sum() - common;
        return all > 0 ? common / all : 1;
    }

    private static Dictionary<(string Path, int Line), double> Sections(IEnumerable<ModulePart> parts, ConceptPlaces places)
    {
        var found = new Dictionary<(string, int), double>();
        foreach (var part in parts.Where(p => places.Has(p.Path)))
            foreach (var section in places.Document(part.Path).Sections.Where(s => s.FirstLine >= part.FirstLine && (part.LastLine == 0 || s.FirstLine <= part.LastLine)))
                found[(part.Path, section.FirstLine)] = section.Words + 1;
        return found;
    }
}
