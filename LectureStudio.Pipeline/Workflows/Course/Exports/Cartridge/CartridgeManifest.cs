using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge.CartridgeNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;

/// <summary>The manifest of a cartridge: the course's page, then a folder for each module with its page and its assessment. Every file of the site is web content of its own.</summary>
internal static class CartridgeManifest
{
    /// <param name="course">To pack.</param>
    /// <param name="modules">Its questions.</param>
    /// <param name="files">Names of the site's files.</param>
    public static XDocument Write(WrittenCourse course, IReadOnlyList<ExamModule> modules, IReadOnlyList<string> files)
    {
        var resources = files.Order(StringComparer.Ordinal).Index().ToDictionary(f => f.Item, f => FormattableString.Invariant($"W{f.Index + 1:0000}"), StringComparer.Ordinal);
        var questions = CourseWords.For(course.Language).Questions;
        return new(new XElement(Space + "manifest", new XAttribute("identifier", "COURSE"), new XAttribute(XNamespace.Xmlns + "lomm", Metadata.NamespaceName),
            new XElement(Space + "metadata", new XElement(Space + "schema", "IMS Common Cartridge"), new XElement(Space + "schemaversion", "1.3.0"),
                new XElement(Metadata + "lom", new XElement(Metadata + "general", Text("title", course.Title), ExportText.Line(course.Description).Length > 0 ? Text("description", course.Description) : null))),
            new XElement(Space + "organizations",
                new XElement(Space + "organization", new XAttribute("identifier", "ORGANIZATION"), new XAttribute("structure", "rooted-hierarchy"),
                    new XElement(Space + "item", new XAttribute("identifier", "ROOT"),
                        Item("START", ExportText.Line(course.Title), resources["index.html"]),
                        modules.Select((m, i) => Item(ModuleId(i), m.Title, null,
                            Item($"{ModuleId(i)}_PAGE", m.Title, resources[$"modules/{m.Id}.html"]),
                            m.Items.Count > 0 ? Item($"{ModuleId(i)}_QUESTIONS", questions, $"{ModuleId(i)}_ASSESSMENT") : null))))),
            new XElement(Space + "resources",
                resources.OrderBy(r => r.Value, StringComparer.Ordinal).Select(r => Resource(r.Value, WebContent, r.Key, isPage: true)),
                modules.Select((m, i) => (m, i)).Where(p => p.m.Items.Count > 0).Select(p => Resource($"{ModuleId(p.i)}_ASSESSMENT", Assessment, AssessmentFile(ModuleId(p.i)), isPage: false)))));
    }

    private static XElement Item(string identifier, string title, string? resource, params XElement?[] items) => new(Space + "item",
        new XAttribute("identifier", identifier), resource is null ? null : new XAttribute("identifierref", resource), new XElement(Space + "title", ManifestCheck.Title(title)), items);

    private static XElement Resource(string identifier, string type, string file, bool isPage) => new(Space + "resource",
        new XAttribute("identifier", identifier), new XAttribute("type", type), isPage ? new XAttribute("href", ManifestCheck.Href(file)) : null,
        new XElement(Space + "file", new XAttribute("href", ManifestCheck.Href(file))));

    private static XElement Text(string name, string text) => new(Metadata + name, new XElement(Metadata + "string", ExportText.Line(text)));
}
