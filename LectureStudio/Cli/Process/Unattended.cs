using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli.Process;

/// <summary>The settings of a job that nobody looks after: its gates do not wait.</summary>
internal static class Unattended
{
    private const string Review = "review";

    /// <summary>Says so if gates are asked to wait.</summary>
    /// <param name="catalog">The workflows.</param>
    /// <param name="workflow">One of them.</param>
    /// <param name="given">Settings that can be read.</param>
    public static IEnumerable<string> Problems(WorkflowCatalog catalog, string workflow, IReadOnlyDictionary<string, string> given)
    {
        if (!HasGates(catalog, workflow) || !given.ContainsKey(Review)) yield break;
        // Read by the workflow itself, so that "yes" and "on" are known as well.
        if (!catalog.ReadSettings(workflow, given).Equals(catalog.ReadSettings(workflow, Open(given))))
            yield return "review=true needs the studio: here is nobody to look at what a job proposes. Leave it out, or make this on the page.";
    }

    /// <summary>What was given, with the gates open.</summary>
    public static IReadOnlyDictionary<string, string> Settings(WorkflowCatalog catalog, string workflow, IReadOnlyDictionary<string, string> given) =>
        HasGates(catalog, workflow) ? Open(given) : given;

    private static bool HasGates(WorkflowCatalog catalog, string workflow) => catalog.Describe(workflow).Any(s => s is { Name: Review, Kind: "switch" });

    private static Dictionary<string, string> Open(IReadOnlyDictionary<string, string> given) =>
        new(given, StringComparer.OrdinalIgnoreCase) { [Review] = "false" };
}
