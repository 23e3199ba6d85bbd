using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Turns ideas into proposals, leaving out what is too much like one that is there already.</summary>
internal static class Proposals
{
    private const int Most = 5;

    /// <param name="ideas">Those fit for the learners first; the complete course is always among the proposals.</param>
    public static IReadOnlyList<Pathway> Of(IReadOnlyList<PathwayIdea> ideas, ConceptPlaces places, CourseScope scope, IReadOnlyList<Pathway> given)
    {
        var builder = new PathwayBuilder(places, scope.Overview);
        var words = CourseWords.For(CourseTongue.Of(places.Documents).Code).Paths;
        var kept = given.ToList();
        foreach (var idea in ideas.OrderBy(i => i.Id == PathwayIdea.Complete ? 0 : 1))
        {
            if (kept.Count >= Most || kept.Any(p => p.Id == idea.Id)) continue;
            var modules = builder.Build(idea.Pieces);
            var pathway = new Pathway(idea.Id, idea.Title, idea.Audience, idea.Depth, idea.Description + Later(modules), modules);
            if (kept.All(p => PathwayLikeness.Of(Parts(p), Parts(pathway), places) <= PathwayLikeness.Most)) kept.Add(pathway);
        }
        if (kept is [var only]) kept[0] = only with { Description = $"{only.Description} {words.Alone}" };
        var place = ideas.Select((idea, i) => (idea.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return [.. given, .. kept.Skip(given.Count).OrderBy(p => place[p.Id])];

        string Later(IReadOnlyList<PlannedModule> modules) => modules.Count(m => m.Assumed is not null) is var count and > 0 ? " " + string.Format(CultureInfo.InvariantCulture, words.Later, count) : "";

        static IEnumerable<ModulePart> Parts(Pathway pathway) => pathway.Modules.SelectMany(m => m.Parts);
    }
}
