namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>A concept that is used in a module before it is taught.</summary>
/// <param name="Module">Title of the module that uses it.</param>
/// <param name="Concept">The concept.</param>
/// <param name="TaughtIn">Title of the later module that teaches it; null when none does, and the module does not name it as a prerequisite either.</param>
public sealed record EarlyUse(string Module, string Concept, string? TaughtIn)
{
    /// <summary>As a sentence, for the page.</summary>
    public string Message => TaughtIn is null
        ? $"“{Module}” uses “{Concept}”, which no module teaches."
        : $"“{Module}” uses “{Concept}”, which is taught only later, in “{TaughtIn}”.";
}

/// <summary>Finds what a pathway uses before it teaches it: after documents were moved or dropped by hand.</summary>
public static class PathwayCheck
{
    /// <summary>The concepts used too early, module by module; empty for every pathway that is proposed. What a module names as explained later is told already.</summary>
    public static IReadOnlyList<EarlyUse> Find(Pathway pathway, DocumentAnalyses analyses)
    {
        var places = new ConceptPlaces(analyses.Documents);
        var taught = pathway.Modules.Select(m => m.Parts.SelectMany(p => places.Of(p).Taught).ToHashSet(StringComparer.OrdinalIgnoreCase)).ToList();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<EarlyUse>();
        for (var i = 0; i < pathway.Modules.Count; i++)
        {
            var module = pathway.Modules[i];
            known.UnionWith(taught[i]);
            var assumed = (module.Assumed ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var named = module.Prerequisites.ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var used in module.Parts.SelectMany(p => places.Of(p).Used).Where(u => !known.Contains(u) && !assumed.Contains(u)).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var later = pathway.Modules.Skip(i + 1).Zip(taught.Skip(i + 1)).FirstOrDefault(m => m.Second.Contains(used)).First;
                if (later is not null || !named.Contains(used)) found.Add(new(module.Title, used, later?.Title));
            }
        }
        return found;
    }
}
