using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge.CartridgeNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;

/// <summary><c>course.imscc</c>: Common Cartridge 1.3, the site as web content and an assessment for each module.</summary>
internal sealed class CartridgeExport : ICourseExport
{
    private const string FileName = "course.imscc";

    public string Name => "Common Cartridge 1.3";

    public int Order => 60;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var file = run.NewFile(FileName);
        await FixedZip.WriteAsync(file.Path, Items(course, ExamModule.Of(course.Course)), run.Cancellation);
        return [new(FileName, ArtifactKind.Package, file)];
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var modules = ExamModule.Of(course.Course);
        List<ExamItem> expected = [.. modules.SelectMany(AssessmentWriter.Carried)];
        var files = 0;
        ExamComparison.Require(FileName, expected, () =>
        {
            using var package = new ZipTexts(written[0].File.Path);
            files = package.Names.Count;
            return Read(package, modules);
        });
        try
        {
            await FixedZip.RequireAsync(written[0].File.Path, Items(course, modules), run.Cancellation);
        }
        catch (FormatException e)
        {
            throw ExportFailure.In(FileName, e.Message, e);
        }
        return [$"{Counted.Of(files, "file")}, all listed", $"{Counted.Of(modules.Count, "module")}, references resolve", $"{Counted.Of(expected.Count, "question")} and each page read back as written"];
    }

    private static IEnumerable<ZipItem> Items(CourseToExport course, IReadOnlyList<ExamModule> modules)
    {
        List<ZipItem> pages = [.. course.Site.Select(f => ZipItem.OfFile(SiteWriter.NameWithin(f.Name), f.Path))];
        return
        [
            .. pages,
            .. modules.Index().Where(m => m.Item.Items.Count > 0).Select(m => ZipItem.Of(AssessmentFile(ModuleId(m.Index)), XmlText.Write(AssessmentWriter.Write(ModuleId(m.Index), m.Item), isIndented: true))),
            ZipItem.Of(ManifestCheck.FileName, XmlText.Write(CartridgeManifest.Write(course.Course, modules, [.. pages.Select(i => i.Name)]), isIndented: true)),
        ];
    }

    /// <summary>Common Cartridge 1.3, 3.4 and 4: one organization, a rooted hierarchy of titled items that either hold others or refer to a resource of a known type.</summary>
    private static IReadOnlyList<ExamItem> Read(ZipTexts package, IReadOnlyList<ExamModule> modules)
    {
        var manifest = ManifestCheck.Of(package, Space);
        ManifestCheck.Require(manifest.Schema is ("IMS Common Cartridge", "1.3.0"), "the schema is another");
        var organizations = manifest.Root.Descendants(Space + "organization").ToList();
        ManifestCheck.Require(organizations is [var one] && (string?)one.Attribute("structure") == "rooted-hierarchy", "there is not one rooted hierarchy");
        ManifestCheck.Require(organizations[0].Elements(Space + "item").ToList() is [var root] && root.Element(Space + "title") is null && root.Attribute("identifierref") is null, "there is not one root without a title");
        foreach (var item in organizations[0].Element(Space + "item")!.Descendants(Space + "item"))
        {
            var id = (string?)item.Attribute("identifier");
            ManifestCheck.Require((string?)item.Element(Space + "title") is { Length: > 0 }, $"the item {id} has no title");
            ManifestCheck.Require(item.Elements(Space + "item").Any() != (item.Attribute("identifierref") is not null), $"the item {id} neither holds others nor refers to a resource, or does both");
        }
        var titles = organizations[0].Element(Space + "item")!.Elements(Space + "item").Skip(1).Select(i => (string?)i.Element(Space + "title"));
        ManifestCheck.Require(titles.SequenceEqual(modules.Select(m => ManifestCheck.Title(m.Title))), "the modules are others, or in another order");
        foreach (var resource in manifest.Resources.Values)
        {
            ManifestCheck.Require((string?)resource.Attribute("type") is WebContent or Assessment, $"the resource {(string?)resource.Attribute("identifier")} is of an unknown type");
            ManifestCheck.Require((string?)resource.Attribute("type") != WebContent || resource.Attribute("href") is not null, $"the page {(string?)resource.Attribute("identifier")} has no address");
        }
        return [.. manifest.OfType(Assessment).SelectMany(r => AssessmentReader.Read(package.Xml(ManifestCheck.Name((string)r.Element(Space + "file")!.Attribute("href")!))))];
    }
}
