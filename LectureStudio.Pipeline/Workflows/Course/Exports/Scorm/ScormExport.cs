using System.Security;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;

/// <summary>The site, packed with what speaks with a learning platform.</summary>
internal abstract class ScormExport(ScormEdition edition, string fileName) : ICourseExport
{
    // Beside the site's own files; scorm.js is loaded by each of its pages.
    private static readonly (string Name, string Template)[] Scripts =
        [("launch.css", "launch.css"), ("launch.js", "launch.js"), ("packing.js", "packing.js"), ("responses.js", "responses.js"), ("assets/scorm.js", "scorm.js")];

    public abstract string Name { get; }

    public abstract int Order { get; }

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var file = run.NewFile(fileName);
        await FixedZip.WriteAsync(file.Path, Items(course), run.Cancellation);
        return [new(fileName, ArtifactKind.Package, file)];
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        try
        {
            using var package = new ZipTexts(written[0].File.Path);
            var checks = Check(course, package);
            await FixedZip.RequireAsync(written[0].File.Path, Items(course), run.Cancellation);
            return checks;
        }
        catch (FormatException e)
        {
            throw ExportFailure.In(fileName, e.Message, e);
        }
    }

    private IEnumerable<ZipItem> Items(CourseToExport course)
    {
        var data = ScormCourse.Of(course.Course, course.PassMark, edition.Version);
        List<ZipItem> items =
        [
            .. course.Site.Select(f => PackagedPage.Of(SiteWriter.NameWithin(f.Name), f.Path)),
            .. Scripts.Select(s => ZipItem.Of(s.Name, Template(s.Template))),
            ZipItem.Of(ScormEdition.LaunchFile, Launch(course.Course, data)),
            ZipItem.Of("launch-data.js", data.Script()),
        ];
        var files = items.Select(i => ManifestCheck.Href(i.Name)).Order(StringComparer.Ordinal);
        return [.. items, ZipItem.Of(ManifestCheck.FileName, XmlText.Write(edition.Manifest(ManifestCheck.Title(ExportText.Line(course.Course.Title)), data, files), isIndented: true))];
    }

    private IReadOnlyList<string> Check(CourseToExport course, ZipTexts package)
    {
        var manifest = ManifestCheck.Of(package, edition.Space);
        var expected = ScormCourse.Of(course.Course, course.PassMark, edition.Version);
        ManifestCheck.Require(manifest.Schema == ("ADL SCORM", edition.SchemaVersion), "the schema is another");
        var sco = manifest.Resources[ScormEdition.ScoId];
        ManifestCheck.Require((string?)sco.Attribute("type") == "webcontent" && (string?)sco.Attribute(edition.ScormType) == "sco" && (string?)sco.Attribute("href") == ScormEdition.LaunchFile, "the SCO is not what is launched");
        var items = manifest.Root.Descendants(edition.Space + "item").ToList();
        ManifestCheck.Require(items is [var item] && (string?)item.Attribute("identifierref") == ScormEdition.ScoId, "there is not one item for the SCO");
        ManifestCheck.Require(edition.PassMark(items[0]) == (expected.Questions.Count > 0 ? expected.Pass : null), "the score to pass is another");
        if (Json(ScormCourse.Read(package.Text("launch-data.js"))) != Json(expected)) throw new FormatException("launch-data.js tells of another course");
        foreach (var page in course.Course.Modules.Select(m => $"modules/{m.Id}.html").Prepend("index.html"))
            if (!package.Text(page).Contains("assets/scorm.js\"", StringComparison.Ordinal)) throw new FormatException($"{page} does not load scorm.js");
        return [$"{Counted.Of(package.Names.Count, "file")}, all listed", $"{Counted.Of(course.Course.Modules.Count, "module")}, {Counted.Of(expected.Questions.Count, "question")}", "references resolve, each file reads as it was packed"];
    }

    private static string Launch(WrittenCourse course, ScormCourse data) => Template("launch.html")
        .Replace("{language}", data.Language, StringComparison.Ordinal)
        .Replace("{title}", SecurityElement.Escape(ExportText.Line(course.Title)), StringComparison.Ordinal);

    private static string Json(ScormCourse course) => JsonSerializer.Serialize(course, StudioJson.Compact);

    private static string Template(string name)
    {
        using var stream = typeof(ScormExport).Assembly.GetManifestResourceStream($"{typeof(ScormExport).Namespace}.Templates.{name}") ?? throw new InvalidOperationException($"The template {name} is not part of the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary><c>course.scorm12.zip</c>.</summary>
internal sealed class Scorm12Export() : ScormExport(new Scorm12(), "course.scorm12.zip")
{
    public override string Name => "SCORM 1.2";

    public override int Order => 40;
}

/// <summary><c>course.scorm2004.zip</c>.</summary>
internal sealed class Scorm2004Export() : ScormExport(new Scorm2004(), "course.scorm2004.zip")
{
    public override string Name => "SCORM 2004, 4th edition";

    public override int Order => 50;
}
