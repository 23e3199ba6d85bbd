using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>The terms a course explains, each with the source's own sentence.</summary>
internal static class CourseGlossary
{
    /// <summary>In the order in which they are taught; a term that several documents define comes several times.</summary>
    public static IEnumerable<GlossaryTerm> Of(IReadOnlyList<ModuleMaterial> modules) => modules.SelectMany(m => m.Taught)
        .Where(t => DefinitionText.IsOne(t.Concept.Definition))
        .Select(t => new GlossaryTerm(t.Concept.Name, Text.Stopped(t.Concept.Definition!.ReplaceLineEndings(" ").Trim()), new(t.Document.Analysis.Path, t.Concept.FirstLine, Math.Max(t.Concept.FirstLine, t.Concept.LastLine))));
}
