using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti.QtiNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

/// <summary><c>questions.qti.zip</c>: QTI 2.1, a test with a section for each module.</summary>
internal sealed class QtiExport : ICourseExport
{
    private const string FileName = "questions.qti.zip";

    public string Name => "QTI 2.1";

    public int Order => 70;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var file = run.NewFile(FileName);
        await FixedZip.WriteAsync(file.Path, Items(course), run.Cancellation);
        return [new(FileName, ArtifactKind.Package, file)];
    }

    public Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        List<ExamItem> expected = [.. ExamModule.Of(course.Course).SelectMany(m => m.Items)];
        var files = 0;
        ExamComparison.Require(FileName, expected, () =>
        {
            using var package = new ZipTexts(written[0].File.Path);
            files = package.Names.Count;
            return Read(package);
        });
        return Task.FromResult<IReadOnlyList<string>>([$"{Counted.Of(files, "file")}, all listed", "references resolve", $"{Counted.Of(expected.Count, "item")} read back as written"]);
    }

    /// <summary>The questions in the order of the test.</summary>
    internal static IReadOnlyList<ExamItem> Read(ZipTexts package)
    {
        var manifest = ManifestCheck.Of(package, Package);
        ManifestCheck.Require(manifest.Schema is ("QTIv2.1 Package", "1.0.0"), "the schema is another");
        if (manifest.Resources.Count == 0) return [];
        ManifestCheck.Require(manifest.OfType(TestType).Count() == 1, "there is not one test");
        var references = package.Xml(TestFile).Root!.Descendants(Space + "assessmentItemRef").ToList();
        var listed = manifest.OfType(ItemType).Select(r => ((string)r.Attribute("identifier")!, (string)r.Attribute("href")!)).ToList();
        ManifestCheck.Require(references.Select(r => ((string)r.Attribute("identifier")!, (string)r.Attribute("href")!)).SequenceEqual(listed), "other items are listed than the test has");
        return [.. listed.Select(item =>
        {
            var document = package.Xml(item.Item2);
            return (string?)document.Root!.Attribute("identifier") == item.Item1 ? QtiItemReader.Read(document) : throw new FormatException($"{item.Item2} has another identifier than it is listed with");
        })];
    }

    private static IEnumerable<ZipItem> Items(CourseToExport course)
    {
        var modules = ExamModule.Of(course.Course);
        yield return ZipItem.Of(ManifestCheck.FileName, XmlText.Write(QtiTest.Manifest(modules), isIndented: true));
        if (modules.All(m => m.Items.Count == 0)) yield break;
        yield return ZipItem.Of(TestFile, XmlText.Write(QtiTest.Write(ExportText.Line(course.Course.Title), modules), isIndented: true));
        for (var m = 0; m < modules.Count; m++)
            for (var i = 0; i < modules[m].Items.Count; i++)
                yield return ZipItem.Of(ItemFile(Identifier(m, i)), XmlText.Write(QtiItemWriter.Write(Identifier(m, i), course.Course.Language, modules[m].Items[i]), isIndented: false));
    }
}
