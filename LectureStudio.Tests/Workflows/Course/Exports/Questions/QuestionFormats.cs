using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Moodle;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

namespace LectureStudio.Tests.Workflows.Course.Exports.Questions;

/// <summary>Each question format there and back.</summary>
internal static class QuestionFormats
{
    public static readonly IReadOnlyDictionary<string, Func<IReadOnlyList<ExamModule>, (IReadOnlyList<ExamItem> Expected, IReadOnlyList<ExamItem> Read)>> ThereAndBack =
        new Dictionary<string, Func<IReadOnlyList<ExamModule>, (IReadOnlyList<ExamItem>, IReadOnlyList<ExamItem>)>>
        {
            ["GIFT"] = modules => (GiftWriter.Carried(modules), GiftReader.Read(GiftWriter.Write("A/B", modules))),
            ["Moodle XML"] = modules => ([.. modules.SelectMany(m => m.Items)], MoodleXmlReader.Read(XmlText.Read(XmlText.Write(MoodleXmlWriter.Write("A/B", modules), isIndented: true)))),
            ["QTI 2.1"] = modules => ([.. modules.SelectMany(m => m.Items)], [.. modules.SelectMany(m => m.Items).Select(i => QtiItemReader.Read(XmlText.Read(XmlText.Write(QtiItemWriter.Write("M001Q001", "en", i), isIndented: false))))]),
            ["Common Cartridge"] = modules => (AssessmentWriter.Carried(modules[0]), AssessmentReader.Read(XmlText.Read(XmlText.Write(AssessmentWriter.Write("M001", modules[0]), isIndented: true)))),
        };

    /// <summary>Questions as the formats get them.</summary>
    public static IReadOnlyList<ExamModule> Modules(params IReadOnlyList<Question> questions)
    {
        var module = new CourseModule("intro", "Intro: a/b {c} \\ <d>", [], [], [], 1, [], [], [], [], questions, new Dictionary<string, string>());
        var source = new PinnedSource("x", "https://github.com/owner/name.git", "", FixtureSource.Commit);
        return ExamModule.Of(new WrittenCourse("A/B", "en", "", source, new("p", "p", "", Complexity.Beginner, "", []), [module], [], new(0, 0, 0), "builtin"));
    }
}
