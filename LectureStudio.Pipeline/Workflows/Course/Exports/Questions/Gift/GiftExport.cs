using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;

/// <summary><c>questions.gift</c>.</summary>
internal sealed class GiftExport : ICourseExport
{
    private const string FileName = "questions.gift";

    public string Name => "GIFT";

    public int Order => 90;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var file = run.NewFile(FileName);
        await File.WriteAllTextAsync(file.Path, GiftWriter.Write(ExportText.Line(course.Course.Title), ExamModule.Of(course.Course)), run.Cancellation);
        return [new(FileName, ArtifactKind.Package, file)];
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var gift = await File.ReadAllTextAsync(written[0].File.Path, run.Cancellation);
        var expected = GiftWriter.Carried(ExamModule.Of(course.Course));
        ExamComparison.Require(FileName, expected, () => GiftReader.Read(gift));
        return [$"{Counted.Of(expected.Count, "question")} read back as written"];
    }
}
