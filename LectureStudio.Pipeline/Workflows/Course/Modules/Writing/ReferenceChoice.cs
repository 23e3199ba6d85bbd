using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>
/// Makes something to learn from of a reference, which lists everything: its opening, and the sections that explain what the module teaches, show an example
/// or speak of what the person asks for, as many as learners of some depth have use for. What is left is named, to be looked up.
/// </summary>
internal sealed class ReferenceChoice(ModuleMaterial material, WishedWords wishes)
{
    private const int ForBeginners = 8, ForOthers = 20;

    private const double Explains = 2, Shows = 1, Tells = 0.5;

    /// <summary>The sections to keep, in order, and the titles of those that are left out.</summary>
    public (IReadOnlyList<DraftSection> Kept, IReadOnlyList<DraftSection> Left) Of(ModuleDocument document, IReadOnlyList<DraftSection> sections)
    {
        var most = material.Style switch { { IsQuick: true } => ForBeginners / 2, { Depth: Complexity.Beginner } => ForBeginners, { Depth: Complexity.Intermediate } => ForOthers, _ => int.MaxValue };
        var telling = sections.Where(s => s.Blocks.Count > 0).ToList();
        if (document.Analysis.Type != DocumentType.Reference || telling.Count <= most) return (sections, []);
        var taught = document.Analysis.Concepts.Where(c => c.IsTaught && material.Plan.Teaches.Contains(c.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        var chosen = telling.Index().OrderByDescending(s => s.Index == 0).ThenByDescending(s => Worth(s.Item, Next(s.Item))).ThenBy(s => s.Index).Take(most).Select(s => s.Item).ToHashSet();
        // The headings above those that are kept stay, so that one knows where one is.
        var kept = new List<DraftSection>();
        foreach (var (i, section) in sections.Index())
            if (chosen.Contains(section) || (section.Blocks.Count == 0 && Below(i).Any(chosen.Contains))) kept.Add(section);
        return (kept, [.. telling.Where(s => !chosen.Contains(s))]);

        double Worth(DraftSection section, int next) =>
            wishes.Weight(section.Title) * (taught.Where(c => c.FirstLine >= section.Heading.FirstLine && c.FirstLine < next).Sum(c => Explains * c.Weight)
            + (section.Blocks.Exists(b => b.Kind == BlockKind.Code) ? Shows : 0) + (section.Blocks.Exists(b => b.Kind == BlockKind.Paragraph && b.Size > 15) ? Tells : 0));

        int Next(DraftSection section) => sections.Where(s => s.Heading.FirstLine > section.Heading.FirstLine).Select(s => s.Heading.FirstLine).DefaultIfEmpty(int.MaxValue).Min();

        IEnumerable<DraftSection> Below(int at) => sections.Skip(at + 1).TakeWhile(s => s.Level > sections[at].Level);
    }
}
