using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Finds what documents repeat word by word: it is taught once, where it comes first.</summary>
internal sealed class RepeatedBlocks
{
    private const int Shortest = 60;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The blocks of a module that an earlier one, or itself, has already; call it module by module, in order.</summary>
    public IReadOnlyList<string> Of(PlannedModule plan, IReadOnlyList<ModuleDocument> documents)
    {
        var repeated = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in plan.Parts)
        {
            if (documents.FirstOrDefault(d => d.Analysis.Path == part.Path) is not { } document) continue;
            foreach (var block in document.Text.Blocks.Where(b => b.Kind is not TextBlockKind.Heading && b.Plain.Length >= Shortest && b.FirstLine >= part.FirstLine && (part.LastLine == 0 || b.FirstLine <= part.LastLine)))
                if (!seen.Add(string.Join(' ', block.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant())) repeated.Add(SectionDrafts.Key(part.Path, block.FirstLine));
        }
        return [.. repeated];
    }
}
