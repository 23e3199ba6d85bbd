using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules;

/// <summary>Tells texts that a person has changed, and that the lines they still cite no longer say, from those that the source supports.</summary>
public static class HandEdits
{
    /// <summary>The course with each such block marked (<see cref="CourseBlock.IsUnproven"/>) and counted; nothing is taken out, so that a person can still mend it.</summary>
    /// <param name="course">As it is saved.</param>
    /// <param name="tree">Its source.</param>
    /// <param name="readers">Of the source's formats.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<WrittenCourse> MarkedAsync(WrittenCourse course, SourceTree tree, DocumentTexts readers, CancellationToken cancellation)
    {
        var doubtful = course.Modules.SelectMany(m => m.Blocks).Any(b => IsToBeSeen(b) || b.IsUnproven);
        if (!doubtful) return course;
        using var texts = SourceTexts.Cited(tree, readers);
        var (proof, byHand) = (new CitationProof(course.Language), 0);
        var modules = new List<CourseModule>();
        foreach (var module in course.Modules)
        {
            var sections = new List<CourseSection>();
            foreach (var section in module.Sections) sections.Add(section with { Blocks = await BlocksAsync(section.Blocks) });
            modules.Add(module with
            {
                Introduction = await BlocksAsync(module.Introduction),
                Sections = sections,
                Conclusion = await BlocksAsync(module.Conclusion),
                Summary = await BlocksAsync(module.Summary),
            });
        }
        return course with { Modules = modules, Citations = course.Citations with { ByHand = byHand } };

        async Task<IReadOnlyList<CourseBlock>> BlocksAsync(IReadOnlyList<CourseBlock> blocks)
        {
            var seen = new List<CourseBlock>();
            foreach (var block in blocks)
            {
                var isUnproven = IsToBeSeen(block) && (await CourseCitations.OfAsync("", block, proof, texts, cancellation)).Status != CitationStatus.Supported;
                if (isUnproven) byHand++;
                seen.Add(block with { IsUnproven = isUnproven });
            }
            return seen;
        }
    }

    private static bool IsToBeSeen(CourseBlock block) => block is { IsByHand: true, Material: null, Citations.Count: > 0 };
}
