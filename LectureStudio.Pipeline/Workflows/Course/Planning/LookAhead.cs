using System.Runtime.CompilerServices;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>The stretches of a module, and the concepts that it needs and nothing before it teaches.</summary>
internal sealed record TaughtModule(IReadOnlyList<ModulePart> Parts, IReadOnlyList<string> Needed, IReadOnlyList<string> Teaches);

/// <summary>
/// Sees to it that no concept is used before it is taught: where one would be, the passage that teaches it is brought forward, with what
/// that passage needs in turn. What is not taught in the pathway at all is needed beforehand.
/// </summary>
internal sealed class LookAhead(ConceptPlaces places)
{
    /// <summary>Longer than this a passage is no aside any more; used only where nothing shorter teaches the concept.</summary>
    private const int LongPassage = 40;

    /// <summary>What a passage brought forward takes: three minutes for a screen of thirty lines.</summary>
    private const double MinutesPerLine = 0.1;

    /// <param name="modules">The parts of each module, in order.</param>
    public IReadOnlyList<TaughtModule> Over(IReadOnlyList<IReadOnlyList<ModulePart>> modules)
    {
        // Taught by the pathway somewhere: then before it is used. A passage brought forward may teach what was thought not to be.
        var within = modules.SelectMany(m => m).SelectMany(p => places.Of(p).Taught).ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            var (result, more) = Walk(modules, within);
            if (more.Count == 0) return result;
            within.UnionWith(more);
        }
    }

    /// <summary>Planned modules with what they need brought forward; all else stays. What is taught again is not said to be taught where all the rest is new.</summary>
    public IReadOnlyList<PlannedModule> Over(IReadOnlyList<PlannedModule> modules) =>
        [.. modules.Zip(Over([.. modules.Select(m => m.Parts)]), (module, taught) => module with
        {
            Parts = taught.Parts,
            Prerequisites = taught.Needed,
            Teaches = taught.Teaches.Count > 0 ? taught.Teaches : module.Teaches,
            Minutes = module.Minutes + Math.Round(taught.Parts.Except(module.Parts).Sum(p => p.LastLine - p.FirstLine + 1) * MinutesPerLine),
        })];

    private (List<TaughtModule> Modules, HashSet<string> More) Walk(IReadOnlyList<IReadOnlyList<ModulePart>> modules, HashSet<string> within)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var listed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var more = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var result = new List<TaughtModule>(modules.Count);
        foreach (var module in modules)
        {
            var parts = new List<ModulePart>();
            var (needed, teaches) = (new List<string>(), new List<string>());
            foreach (var part in module) Add(part, []);
            result.Add(new(parts, [.. needed.Distinct(StringComparer.OrdinalIgnoreCase)], teaches));

            void Add(ModulePart part, HashSet<string> open)
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                var content = places.Of(part);
                foreach (var used in content.Used)
                {
                    if (known.Contains(used))
                    {
                        if (!teaches.Contains(used, StringComparer.OrdinalIgnoreCase)) needed.Add(used);
                    }
                    else if (within.Contains(used))
                    {
                        // Explained by one another: both passages stand in this module.
                        if (open.Add(used)) Add(Passage(used), open);
                    }
                    else
                    {
                        needed.Add(used);
                        listed.Add(used);
                    }
                }
                if (parts.Contains(part)) return;
                parts.Add(part);
                foreach (var name in content.Taught)
                {
                    if (listed.Contains(name)) more.Add(name);
                    if (known.Add(name)) teaches.Add(name);
                }
            }
        }
        return (result, more);
    }

    /// <summary>The passage that teaches a concept best: of its best teachers one that is brief.</summary>
    private ModulePart Passage(string name)
    {
        var passages = places.Teachers(name).Select(t => new ModulePart(t.Document.Path, t.Concept.FirstLine, Math.Max(t.Concept.FirstLine, t.Concept.LastLine))).ToList();
        return passages.FirstOrDefault(p => p.LastLine - p.FirstLine < LongPassage) ?? passages.MinBy(p => p.LastLine - p.FirstLine)!;
    }
}
