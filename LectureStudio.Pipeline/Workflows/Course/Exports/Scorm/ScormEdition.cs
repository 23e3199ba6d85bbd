using System.Globalization;
using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;

/// <summary>
/// What differs between the editions in a manifest. A package has one SCO, which holds the whole site: pages are gone through within one session, a bookmark leads
/// back, and every platform can take it; modules are told as objectives.
/// </summary>
internal abstract class ScormEdition
{
    public const string ItemId = "COURSE-ITEM";
    public const string ScoId = "COURSE-SCO";
    public const string LaunchFile = "launch.html";

    /// <summary>As the script knows it.</summary>
    public abstract string Version { get; }

    public abstract XNamespace Space { get; }

    public abstract XNamespace Adl { get; }

    public abstract string SchemaVersion { get; }

    /// <summary>The attribute that says that a resource speaks with the platform.</summary>
    public abstract XName ScormType { get; }

    /// <summary>What an item has besides its title, in order.</summary>
    protected abstract IEnumerable<XElement> OfItem(ScormCourse course);

    /// <summary>What the organization has besides its items.</summary>
    protected virtual IEnumerable<XElement> OfOrganization() => [];

    /// <summary>Namespaces that are declared at the top.</summary>
    protected virtual IEnumerable<XAttribute> Declared() => [new(XNamespace.Xmlns + "adlcp", Adl.NamespaceName)];

    /// <param name="title">Of the course.</param>
    /// <param name="files">Addresses of all files.</param>
    public XDocument Manifest(string title, ScormCourse course, IEnumerable<string> files) => new(new XElement(Space + "manifest",
        new XAttribute("identifier", $"COURSE-{course.Key}"), new XAttribute("version", "1.0"), Declared(),
        new XElement(Space + "metadata", new XElement(Space + "schema", "ADL SCORM"), new XElement(Space + "schemaversion", SchemaVersion)),
        new XElement(Space + "organizations", new XAttribute("default", "COURSE-ORGANIZATION"),
            new XElement(Space + "organization", new XAttribute("identifier", "COURSE-ORGANIZATION"),
                new XElement(Space + "title", title),
                new XElement(Space + "item", new XAttribute("identifier", ItemId), new XAttribute("identifierref", ScoId), new XAttribute("isvisible", "true"),
                    new XElement(Space + "title", title), OfItem(course)),
                OfOrganization())),
        new XElement(Space + "resources",
            new XElement(Space + "resource", new XAttribute("identifier", ScoId), new XAttribute("type", "webcontent"), new XAttribute(ScormType, "sco"), new XAttribute("href", LaunchFile),
                files.Select(f => new XElement(Space + "file", new XAttribute("href", f)))))));

    /// <summary>The score from which it is passed, as the manifest tells it; null for none.</summary>
    /// <exception cref="FormatException">Something that the edition asks for is missing or elsewhere.</exception>
    public abstract double? PassMark(XElement item);

    protected static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
