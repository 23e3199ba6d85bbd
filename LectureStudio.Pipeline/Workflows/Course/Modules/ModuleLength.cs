using LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

namespace LectureStudio.Pipeline.Workflows.Course.Modules;

/// <summary>How long a module takes as it is written: what was planned counts all of its source.</summary>
internal static class ModuleLength
{
    // M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019): 238 for English non-fiction.
    private const double WordsAMinute = 238;

    // Our own assumptions: code is read several times, learning takes longer than reading, and a question about a minute.
    private const double CodeLinesAMinute = 25, LearningFactor = 1.5, MinutesAQuestion = 1;

    /// <summary>Whole minutes, at least one.</summary>
    public static double Minutes(CourseModule module, int questions)
    {
        var (code, prose) = (module.Blocks.Where(b => b.Kind is BlockKind.Code or BlockKind.Diagram), module.Blocks.Where(b => b.Kind is not (BlockKind.Code or BlockKind.Diagram)));
        var reading = (prose.Sum(b => BlockMarkdown.Words(b.Markdown)) / WordsAMinute) + (code.Sum(b => b.Markdown.Count(c => c == '\n') - 1) / CodeLinesAMinute);
        return Math.Max(1, Math.Round((reading * LearningFactor) + (questions * MinutesAQuestion)));
    }
}
