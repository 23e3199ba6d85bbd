using System.Runtime.CompilerServices;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>The stretches of a module, and the concepts that it needs and nothing before it teaches.</summary>
internal sealed record TaughtModule(IReadOnlyList<ModulePart> Parts, IReadOnlyList<string> Needed, IReadOnlyList<string> Teaches, IReadOnlyList<string> Assumed);

/// <summary>
/// Sees to it that no concept is used in a module that none before it, nor itself, teaches: where a later one does, the passage that
/// explains it is brought forward, with what that passage needs in turn. What is not taught in the pathway at all is needed beforehand. Where all
/// explains all, a module would begin with thousands of passages: then what it uses itself is explained first, and what goes too far is named as explained later.
/// </summary>
internal sealed class LookAhead(ConceptPlaces places)
{
    /// <summary>Of a longer passage the beginning is brought forward; it begins with what the concept is.</summary>
    private const int MostLines = 10;

    /// <summary>Passages that a module begins with at most, half an hour's reading.</summary>
    public const int MostAhead = 60;

    /// <summary>What a passage brought forward takes: it is told in sixty words at most there.</summary>
    private const double MinutesPerPassage = 0.4;

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
            Assumed = taught.Assumed.Count > 0 ? taught.Assumed : null,
            Teaches = taught.Teaches.Count > 0 ? taught.Teaches : module.Teaches,
            Minutes = module.Minutes + Math.Round(taught.Parts.Except(module.Parts).Count() * MinutesPerPassage),
        })];

    private (List<TaughtModule> Modules, HashSet<string> More) Walk(IReadOnlyList<IReadOnlyList<ModulePart>> modules, HashSet<string> within)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var listed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var more = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var result = new List<TaughtModule>(modules.Count);
        foreach (var module in modules)
        {
            var (ahead, needed, teaches, assumed) = (new List<ModulePart>(), new List<string>(), new List<string>(), new List<string>());
            var here = module.SelectMany(p => places.Of(p).Taught).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var chosen = Nearest(module, here, known, within);
            foreach (var part in module) Need(places.Of(part).Used);
            foreach (var part in ahead.Concat(module)) Teach(places.Of(part).Taught);
            result.Add(new([.. ahead.Except(module), .. module], [.. needed.Distinct(StringComparer.OrdinalIgnoreCase)], teaches, [.. assumed.Where(a => !here.Contains(a)).Distinct(StringComparer.OrdinalIgnoreCase)]));

            void Need(IReadOnlyList<string> used)
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                foreach (var name in used.Where(n => !here.Contains(n)))
                {
                    if (known.Contains(name)) needed.Add(name);
                    else if (within.Contains(name))
                    {
                        // Those explained by one another then stand in this module together.
                        var passage = Passage(name);
                        if (!chosen.Contains(passage))
                        {
                            needed.Add(name);
                            assumed.Add(name);
                            continue;
                        }
                        var content = places.Of(passage);
                        here.UnionWith(content.Taught);
                        Need(content.Used);
                        if (!ahead.Contains(passage)) ahead.Add(passage);
                    }
                    else
                    {
                        needed.Add(name);
                        listed.Add(name);
                    }
                }
            }

            void Teach(IReadOnlyList<string> taught)
            {
                foreach (var name in taught)
                {
                    if (listed.Contains(name)) more.Add(name);
                    if (known.Add(name)) teaches.Add(name);
                }
            }
        }
        return (result, more);
    }

    /// <summary>The passages that a module needs: those of what it uses itself first, then of what these use, as many as it may begin with.</summary>
    private HashSet<ModulePart> Nearest(IReadOnlyList<ModulePart> module, IReadOnlySet<string> here, HashSet<string> known, HashSet<string> within)
    {
        var chosen = new HashSet<ModulePart>();
        var taught = here.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(module.SelectMany(p => places.Of(p).Used));
        while (chosen.Count < MostAhead && open.TryDequeue(out var name))
        {
            if (taught.Contains(name) || known.Contains(name) || !within.Contains(name)) continue;
            var passage = Passage(name);
            var content = places.Of(passage);
            taught.UnionWith(content.Taught);
            taught.Add(name);
            if (!chosen.Add(passage)) continue;
            foreach (var used in content.Used) open.Enqueue(used);
        }
        return chosen;
    }

    /// <summary>The passage that teaches a concept best.</summary>
    private ModulePart Passage(string name)
    {
        var (document, concept) = places.Teachers(name)[0];
        return new ModulePart(document.Path, concept.FirstLine, Math.Clamp(concept.LastLine, concept.FirstLine, concept.FirstLine + MostLines - 1));
    }
}
