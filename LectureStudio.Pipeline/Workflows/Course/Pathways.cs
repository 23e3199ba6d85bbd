using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>The concepts with what comes before what, and ways to learn them. What a person edits at the second gate.</summary>
/// <param name="Concepts">In an order in which none needs a later one.</param>
/// <param name="Links">What must be known before what.</param>
/// <param name="Circles">Where the source goes in circles, and which link was taken out to resolve it.</param>
/// <param name="Proposals">At least one.</param>
/// <param name="Chosen">Number of the chosen one, from 1.</param>
public sealed record Pathways(IReadOnlyList<ConceptNode> Concepts, IReadOnlyList<ConceptLink> Links, IReadOnlyList<ConceptCircle> Circles, IReadOnlyList<Pathway> Proposals, int Chosen) : IReviewed, ITellsRemark
{
    /// <summary>The chosen one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Pathway Choice => Proposals[Chosen - 1];

    public IEnumerable<string> Problems()
    {
        if (Proposals.Count == 0) yield return "There is no pathway.";
        else if (Chosen < 1 || Chosen > Proposals.Count) yield return $"There is no pathway {Chosen}. Choose one from 1 to {Proposals.Count}.";
        foreach (var pathway in Proposals)
        {
            if (string.IsNullOrWhiteSpace(pathway.Title)) yield return $"The pathway {pathway.Id} has no title.";
            if (pathway.Modules.Count == 0) yield return $"The pathway “{pathway.Title}” has no modules.";
            foreach (var same in pathway.Modules.GroupBy(m => m.Id).Where(g => g.Count() > 1)) yield return $"Two modules of “{pathway.Title}” have the id “{same.Key}”.";
            foreach (var module in pathway.Modules)
            {
                if (module.Id.Length is 0 or > 60 || !module.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) yield return $"The id of the module “{module.Title}” is not made of letters, digits and hyphens.";
                if (string.IsNullOrWhiteSpace(module.Title)) yield return $"A module of “{pathway.Title}” has no title.";
                if (module.Parts.Count == 0) yield return $"The module “{module.Title}” has no documents.";
            }
        }
    }

    public string? Remark() => $"{Counted.Of(Proposals.Count, "pathway")} over {Counted.Of(Concepts.Count, "concept")}";
}

/// <summary>A concept of the whole source.</summary>
/// <param name="Name">Unique without regard to case.</param>
/// <param name="Weight">How important it is to the source, 0 to 1.</param>
/// <param name="TaughtIn">Paths of the documents that explain it, best first; empty for one that the source takes for granted.</param>
public sealed record ConceptNode(string Name, double Weight, IReadOnlyList<string> TaughtIn);

/// <summary>One concept is needed for another.</summary>
/// <param name="Before">Is to be known first.</param>
/// <param name="After">Needs it.</param>
/// <param name="Why">In words: "linked as a prerequisite in docs/intro.md", "used in its definition".</param>
public sealed record ConceptLink(string Before, string After, string Why);

/// <summary>Concepts that the source explains by one another.</summary>
/// <param name="Concepts">In the order of the circle.</param>
/// <param name="Removed">The link that was taken out, the one with the weakest reason.</param>
public sealed record ConceptCircle(IReadOnlyList<string> Concepts, ConceptLink Removed);

/// <summary>One way through the source.</summary>
/// <param name="Id">Letters, digits, hyphens: <c>quick-start</c>.</param>
/// <param name="Audience">For whom, a phrase.</param>
/// <param name="Description">One or two sentences.</param>
public sealed record Pathway(string Id, string Title, string Audience, Complexity Depth, string Description, IReadOnlyList<PlannedModule> Modules)
{
    /// <summary>How long it takes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Hours => Modules.Sum(m => m.Minutes) / 60;
}

/// <summary>A module as it is planned.</summary>
/// <param name="Id">Letters, digits, hyphens, from its first documents, so that it is the same after a change of others.</param>
/// <param name="Prerequisites">Concepts taught in earlier modules that it uses, and what the source takes for granted.</param>
/// <param name="Teaches">Concepts, in order.</param>
/// <param name="Parts">What of the source it is made of, in order.</param>
/// <param name="Minutes">To learn it: reading, examples, assessment.</param>
/// <param name="Assumed">Concepts that it uses and a later module explains, since a module with the explanations of all that they need would be too long to be read; null for none.</param>
public sealed record PlannedModule(string Id, string Title, IReadOnlyList<string> Objectives, IReadOnlyList<string> Prerequisites, IReadOnlyList<string> Teaches, IReadOnlyList<ModulePart> Parts, double Minutes, IReadOnlyList<string>? Assumed = null);

/// <summary>A stretch of a document.</summary>
/// <param name="Path">In the source.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">0 for the document's end.</param>
public sealed record ModulePart(string Path, int FirstLine = 1, int LastLine = 0)
{
    /// <summary>Whether a line of the document is in it.</summary>
    internal bool Has(int line) => line >= FirstLine && (LastLine == 0 || line <= LastLine);

    /// <summary>Whether another stretch lies in it and is smaller.</summary>
    internal bool Holds(ModulePart other) => Path == other.Path && this != other && FirstLine <= other.FirstLine && (LastLine == 0 || (other.LastLine > 0 && other.LastLine <= LastLine));
}
