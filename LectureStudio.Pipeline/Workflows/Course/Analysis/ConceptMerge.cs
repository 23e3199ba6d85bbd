namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Gives each concept one name over all documents and weighs it by how much it tells them apart.</summary>
internal static class ConceptMerge
{
    private const int MostADocument = 30;

    public static IReadOnlyList<DocumentAnalysis> Merge(IReadOnlyList<DocumentFindings> findings)
    {
        var all = findings.SelectMany(f => f.Concepts).GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var kept = all.Where(g => g.Value.Count > 1 || g.Value.Any(c => c.IsNamed && c.Count > 1 || c.Definition is not null)).ToDictionary(g => g.Key, g => NameOf(g.Value), StringComparer.Ordinal);
        return [.. findings.Select(f => f.Analysis with
        {
            Concepts = [.. f.Concepts.Where(c => kept.ContainsKey(c.Key)).DistinctBy(c => kept[c.Key], StringComparer.OrdinalIgnoreCase).Take(MostADocument)
                .Select(c => new DocumentConcept(kept[c.Key], c.IsTaught, c.FirstLine, c.LastLine, Math.Round(c.Score, 3), c.Definition))],
        })];
    }

    private static string NameOf(List<FoundConcept> forms) =>
        forms.GroupBy(f => f.Name, StringComparer.Ordinal).OrderByDescending(g => g.Sum(f => f.Count)).ThenBy(g => g.Key.Count(char.IsUpper)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
