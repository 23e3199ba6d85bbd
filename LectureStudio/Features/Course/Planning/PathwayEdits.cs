using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Planning;

/// <summary>What a person may do to the chosen pathway. Each answers other pathways, or the same when there is nothing to do.</summary>
internal static class PathwayEdits
{
    public static Pathways Choose(this Pathways all, int number) => number == all.Chosen || number < 1 || number > all.Proposals.Count ? all : all with { Chosen = number };

    public static Pathways Rename(this Pathways all, string title) => title.Length == 0 || title == all.Choice.Title ? all : all.With(all.Choice with { Title = title });

    public static Pathways RenameModule(this Pathways all, string module, string title) =>
        title.Length == 0 || all.Find(module) is not { } found || found.Title == title ? all : all.Replace(found with { Title = title });

    /// <summary>Puts a module in another place.</summary>
    /// <param name="to">From 0.</param>
    public static Pathways MoveModule(this Pathways all, string module, int to)
    {
        if (all.Find(module) is not { } found) return all;
        var modules = all.Choice.Modules.ToList();
        var from = modules.IndexOf(found);
        if (to == from || to < 0 || to >= modules.Count) return all;
        modules.RemoveAt(from);
        modules.Insert(to, found);
        return all.With(all.Choice with { Modules = modules });
    }

    /// <summary>The last module stays.</summary>
    public static Pathways DropModule(this Pathways all, string module) =>
        all.Choice.Modules.Count < 2 || all.Find(module) is not { } found ? all : all.With(all.Choice with { Modules = [.. all.Choice.Modules.Where(m => m != found)] });

    /// <summary>Puts a document's part into another module, at its end; a module that is left with nothing goes with it.</summary>
    public static Pathways MovePart(this Pathways all, string module, int part, string to, DocumentAnalyses analyses)
    {
        if (module == to || all.Find(module) is not { } from || all.Find(to) is not { } target || part < 0 || part >= from.Parts.Count) return all;
        var moved = from.Parts[part];
        var minutes = PartMinutes(from, part, analyses);
        var source = Without(from, part, minutes, analyses);
        var filled = Taught(target with { Parts = [.. target.Parts, moved], Minutes = target.Minutes + minutes }, analyses);
        return all.With(all.Choice with { Modules = [.. all.Choice.Modules.Select(m => m == from ? source : m == target ? filled : m).Where(m => m.Parts.Count > 0)] });
    }

    /// <summary>Leaves a document's part out; a module's last one stays.</summary>
    public static Pathways DropPart(this Pathways all, string module, int part, DocumentAnalyses analyses) =>
        all.Find(module) is not { Parts.Count: > 1 } found || part < 0 || part >= found.Parts.Count ? all : all.Replace(found, Without(found, part, PartMinutes(found, part, analyses), analyses));

    /// <summary>Puts a document's part in another place within its module.</summary>
    public static Pathways OrderPart(this Pathways all, string module, int part, int to)
    {
        if (all.Find(module) is not { } found || part < 0 || part >= found.Parts.Count || to < 0 || to >= found.Parts.Count || to == part) return all;
        var parts = found.Parts.ToList();
        var moved = parts[part];
        parts.RemoveAt(part);
        parts.Insert(to, moved);
        return all.Replace(found, found with { Parts = parts });
    }

    private static PlannedModule Without(PlannedModule module, int part, double minutes, DocumentAnalyses analyses) =>
        Taught(module with { Parts = [.. module.Parts.Where((_, i) => i != part)], Minutes = Math.Max(1, module.Minutes - minutes) }, analyses);

    /// <summary>A part's share of its module's time, by what there is to read in each.</summary>
    private static double PartMinutes(PlannedModule module, int part, DocumentAnalyses analyses)
    {
        var reading = module.Parts.Select(p => Reading(p, analyses)).ToList();
        var all = reading.Sum();
        return Math.Round(module.Minutes * (all > 0 ? reading[part] / all : 1.0 / module.Parts.Count));
    }

    private static double Reading(ModulePart part, DocumentAnalyses analyses)
    {
        if (analyses.Documents.FirstOrDefault(d => d.Path == part.Path) is not { } document) return 0;
        if (part is { FirstLine: <= 1, LastLine: 0 }) return document.ReadingMinutes;
        var words = document.Sections.Where(s => s.FirstLine >= part.FirstLine && (part.LastLine == 0 || s.FirstLine <= part.LastLine)).Sum(s => s.Words);
        return document.Words > 0 ? document.ReadingMinutes * words / document.Words : 0;
    }

    /// <summary>A module teaches what its parts do.</summary>
    private static PlannedModule Taught(PlannedModule module, DocumentAnalyses analyses)
    {
        var taught = module.Parts.SelectMany(p => analyses.Documents.Where(d => d.Path == p.Path).SelectMany(d => d.Concepts)
            .Where(c => c.IsTaught && c.FirstLine >= p.FirstLine && (p.LastLine == 0 || c.FirstLine <= p.LastLine)).OrderBy(c => c.FirstLine)).Select(c => c.Name);
        return module with { Teaches = [.. taught.Distinct(StringComparer.OrdinalIgnoreCase)] };
    }

    private static PlannedModule? Find(this Pathways all, string module) => all.Choice.Modules.FirstOrDefault(m => m.Id == module);

    private static Pathways Replace(this Pathways all, PlannedModule changed) => all.Replace(all.Find(changed.Id)!, changed);

    private static Pathways Replace(this Pathways all, PlannedModule from, PlannedModule to) => all.With(all.Choice with { Modules = [.. all.Choice.Modules.Select(m => m == from ? to : m)] });

    private static Pathways With(this Pathways all, Pathway choice) => all with { Proposals = [.. all.Proposals.Select((p, i) => i == all.Chosen - 1 ? choice : p)] };
}
