using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Moodle;

/// <summary><c>questions.moodle.xml</c>.</summary>
internal sealed class MoodleXmlExport : ICourseExport
{
    private const string FileName = "questions.moodle.xml";

    public string Name => "Moodle XML";

    public int Order => 80;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var file = run.NewFile(FileName);
        await File.WriteAllTextAsync(file.Path, XmlText.Write(MoodleXmlWriter.Write(ExportText.Line(course.Course.Title), ExamModule.Of(course.Course)), isIndented: true), run.Cancellation);
        return [new(FileName, ArtifactKind.Package, file)];
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var xml = await File.ReadAllTextAsync(written[0].File.Path, run.Cancellation);
        List<ExamItem> expected = [.. ExamModule.Of(course.Course).SelectMany(m => m.Items)];
        ExamComparison.Require(FileName, expected, () => MoodleXmlReader.Read(XmlText.Read(xml)));
        return ["well-formed XML", $"{Counted.Of(expected.Count, "question")} read back as written"];
    }
}
